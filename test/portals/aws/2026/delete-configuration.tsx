import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { errorText, post } from '../ui/backend.ts';
import type { SettingsView } from '../ui/contract.ts';
import { useFlashes } from '../ui/flashes.tsx';
import { useInstance } from '../ui/instance-context.tsx';
import { isSince } from '../ui/page-edition.ts';

/** Only since today's edition is it the instance's id that must be typed. */
const byId = isSince('2026', 'delete-configuration');

const effects = [
  { id: 'users-and-groups', text: 'All users and groups in the identity store are deleted' },
  { id: 'assignments', text: 'All permission sets and account assignments are deleted' },
  { id: 'applications', text: 'All application assignments are deleted' },
  { id: 'sign-in', text: 'Nobody can sign in through the AWS access portal any more' },
];

interface DeleteConfigurationProps {
  readonly view: SettingsView;
  readonly visible: boolean;
  onDismiss(): void;
}

/** aws/delete-configuration: the dialog that ends the instance. */
export function DeleteConfiguration({ view, visible, onDismiss }: DeleteConfigurationProps) {
  const { reload } = useInstance();
  const { show } = useFlashes();
  const [acknowledged, setAcknowledged] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');

  const confirm = async () => {
    try {
      await post('/identity-center/delete', { acknowledged, confirmation: typed });
      show({ type: 'success', content: 'The IAM Identity Center configuration is deleted.' });
      reload();
    } catch (thrown) {
      setError(errorText(thrown));
    }
  };

  return (
    <Modal
      visible={visible}
      header="Delete IAM Identity Center configuration"
      closeAriaLabel="Close dialog"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onDismiss}>
              Cancel
            </Button>
            <Button variant="primary" disabled={acknowledged.length < effects.length} onClick={() => void confirm()}>
              Confirm
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Alert type="warning">This cannot be undone. Tick every box to go on.</Alert>
        {effects.map(({ id, text }) => (
          <Checkbox
            key={id}
            checked={acknowledged.includes(id)}
            onChange={({ detail }) =>
              setAcknowledged((last) => (detail.checked ? [...last, id] : last.filter((other) => other !== id)))
            }
          >
            {text}
          </Checkbox>
        ))}
        <FormField
          label={byId ? `To confirm, type the instance ID: ssoins-${view.instanceId}` : 'To confirm, type DELETE'}
          errorText={error}
        >
          <Input value={typed} onChange={({ detail }) => setTyped(detail.value)} />
        </FormField>
      </SpaceBetween>
    </Modal>
  );
}
