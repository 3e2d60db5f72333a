import { useState } from 'react';
import { post } from '../ui/backend.ts';
import type { SettingsView } from '../ui/contract.ts';
import { useInstance } from '../ui/instance-context.tsx';
import { Checkbox } from './kit/fields.tsx';
import { ConfirmModal } from './kit/modal.tsx';

const effects = [
  { id: 'users-and-groups', text: 'All users and groups in AWS SSO are deleted' },
  { id: 'assignments', text: 'All permission sets and assignments are deleted' },
  { id: 'applications', text: 'All applications are deleted' },
  { id: 'sign-in', text: 'Nobody can sign in through the user portal any more' },
];

interface DeleteConfigurationProps {
  readonly view: SettingsView;
  readonly visible: boolean;
  onDismiss(): void;
}

/** aws/delete-configuration: the dialog that ends AWS SSO in this account. */
export function DeleteConfiguration({ visible, onDismiss }: DeleteConfigurationProps) {
  const { reload } = useInstance();
  const [acknowledged, setAcknowledged] = useState<readonly string[]>([]);
  const remove = async (confirmation: string) => {
    await post('/identity-center/delete', { acknowledged, confirmation });
    reload();
  };
  return (
    <ConfirmModal
      visible={visible}
      title="Delete AWS SSO configuration"
      action="Delete AWS SSO configuration"
      word="DELETE"
      disabled={acknowledged.length < effects.length}
      onDismiss={onDismiss}
      onConfirm={remove}
    >
      {effects.map(({ id, text }) => (
        <Checkbox
          key={id}
          label={text}
          checked={acknowledged.includes(id)}
          onChange={(on) => setAcknowledged((last) => (on ? [...last, id] : last.filter((other) => other !== id)))}
        />
      ))}
    </ConfirmModal>
  );
}
