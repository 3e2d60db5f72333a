import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import type { NewTokenView } from '../ui/contract.ts';
import { isSince } from '../ui/page-edition.ts';
import { Copyable } from './frame/copyable.tsx';
import { TokenDetails } from './frame/token-details.tsx';

interface InboundProvisioningProps {
  /** What was just issued; without it the dialog is closed. */
  readonly issued: NewTokenView | undefined;
  onClose(): void;
}

/** aws/inbound-provisioning: the dialog that shows the SCIM endpoint and, this once, the access token. */
export function InboundProvisioning({ issued, onClose }: InboundProvisioningProps) {
  return (
    <Modal
      visible={issued !== undefined}
      size="large"
      header="Inbound automatic provisioning"
      closeAriaLabel="Close dialog"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        </Box>
      }
    >
      {issued && (
        <SpaceBetween size="l">
          <Alert type="warning">Copy both values now: the access token is not shown again once this dialog is closed.</Alert>
          <FormField label="SCIM endpoint" stretch>
            {isSince('2026', 'inbound-provisioning') ? (
              <Tabs
                ariaLabel="SCIM endpoint"
                tabs={[
                  { id: 'ipv4', label: 'IPv4', content: <Copyable name="SCIM endpoint" text={issued.endpoint} /> },
                  {
                    id: 'dualStack',
                    label: 'Dual stack',
                    content: <Copyable name="dual-stack SCIM endpoint" text={issued.dualStackEndpoint} />,
                  },
                ]}
              />
            ) : (
              <Copyable name="SCIM endpoint" text={issued.endpoint} />
            )}
          </FormField>
          <TokenDetails token={issued.token} />
        </SpaceBetween>
      )}
    </Modal>
  );
}
