import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { useState } from 'react';
import { post } from '../../ui/backend.ts';
import type { AssignmentView, PermissionSetView } from '../../ui/contract.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { ConfirmModal } from './confirm-modal.tsx';

interface ChangePermissionSetProps {
  readonly accountId: string;
  readonly assignment: AssignmentView | undefined;
  readonly visible: boolean;
  onClose(): void;
}

/** The dialog that gives one user or group another permission set in place of the present one. */
export function ChangePermissionSet({ accountId, assignment, visible, onClose }: ChangePermissionSetProps) {
  const sets = useLoaded<readonly PermissionSetView[]>('/permission-sets');
  const [chosen, setChosen] = useState<string | null>(null);
  const change = async () => {
    if (!assignment || chosen === null) throw new Error('Choose a permission set.');
    const { principalType, principalId, permissionSetId } = assignment;
    const principal = { principalType, principalId };
    await post('/assignments', { accounts: [accountId], principals: [principal], permissionSets: [chosen] });
    await post('/assignments/remove', { accountId, assignments: [{ ...principal, permissionSetId }] });
    onClose();
  };
  return (
    <ConfirmModal visible={visible} title="Change permission set" action="Save changes" onDismiss={onClose} onConfirm={change}>
      <FormField label={`Permission set for ${assignment?.principalName ?? ''}`}>
        <RadioGroup
          value={chosen}
          ariaLabel="Permission sets"
          onChange={({ detail }) => setChosen(detail.value)}
          items={(sets.value ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
            disabled: id === assignment?.permissionSetId,
          }))}
        />
      </FormField>
    </ConfirmModal>
  );
}
