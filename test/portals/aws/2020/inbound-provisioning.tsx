import type { NewTokenView } from '../ui/contract.ts';
import { Token } from './frame/token.tsx';
import { Alert } from './kit/alert.tsx';
import { Button } from './kit/button.tsx';
import { Rows } from './kit/layout.tsx';
import { Modal } from './kit/modal.tsx';

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
      header="Inbound automatic provisioning"
      onDismiss={onClose}
      footer={<Button variant="primary" text="Close" onClick={onClose} />}
    >
      {issued && (
        <>
          <Alert type="warning">Save these values now. The access token cannot be shown again after you close this dialog.</Alert>
          <Rows
            rows={[
              // The console of that time ended the address with a slash.
              { label: 'SCIM endpoint', value: `${issued.endpoint}/` },
              { label: 'Access token', value: <Token token={issued.token} /> },
            ]}
          />
        </>
      )}
    </Modal>
  );
}
