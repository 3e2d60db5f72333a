import { useState } from 'react';
import { post } from '../ui/backend.ts';
import type { AccountDetailsView, AssignmentView } from '../ui/contract.ts';
import { useFlashes } from '../ui/flashes.tsx';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { usePolling } from '../ui/use-polling.ts';
import { Button } from './kit/button.tsx';
import { Box, PageHeader, Rows, WhenLoaded } from './kit/layout.tsx';
import { ConfirmModal } from './kit/modal.tsx';
import { Table } from './kit/table.tsx';

const states = { 'in-progress': 'In progress', provisioned: 'Assigned', removing: 'Removing' };

/** aws/account-details: one account and who has which permission set in it. */
export function AccountDetails({ id }: { id: string }) {
  const account = useLoaded<AccountDetailsView>(`/accounts/${id}`);
  usePolling(account.value?.assignments.some(({ status }) => status !== 'provisioned') ?? false, account.reload);
  return <WhenLoaded from={account}>{(view) => <Details view={view} reload={account.reload} />}</WhenLoaded>;
}

function Details({ view, reload }: { view: AccountDetailsView; reload(): void }) {
  const { go } = useInstance();
  const { show } = useFlashes();
  const [selected, setSelected] = useState<readonly AssignmentView[]>([]);
  const [removing, setRemoving] = useState(false);
  const remove = async () => {
    const assignments = selected.map(({ principalType, principalId, permissionSetId }) => ({
      principalType,
      principalId,
      permissionSetId,
    }));
    await post('/assignments/remove', { accountId: view.id, assignments });
    setRemoving(false);
    setSelected([]);
    reload();
    show({ type: 'success', content: 'The access is being removed.' });
  };
  return (
    <>
      <PageHeader title={view.name} />
      <Box title="Details">
        <Rows
          rows={[
            { label: 'Account ID', value: view.id },
            { label: 'Email', value: view.email },
          ]}
        />
      </Box>
      <Box
        title="Assigned users and groups"
        actions={
          <>
            <Button text="Remove access" disabled={selected.length === 0} onClick={() => setRemoving(true)} />
            <Button variant="primary" text="Assign users" onClick={() => go(`/accounts/add-users?accounts=${view.id}`)} />
          </>
        }
      >
        <Table
          name="Assigned users and groups"
          items={view.assignments}
          keyOf={({ principalId, permissionSetId }) => `${principalId}/${permissionSetId}`}
          titleOf={({ principalName }) => principalName}
          empty="No users or groups are assigned"
          selection="multi"
          selected={selected}
          onSelect={setSelected}
          columns={[
            { header: 'User/group', cell: ({ principalName }) => principalName },
            { header: 'Permission sets', cell: ({ permissionSetName }) => permissionSetName },
            { header: 'Status', cell: ({ status }) => states[status] },
          ]}
        />
      </Box>
      <ConfirmModal
        visible={removing}
        title="Remove access"
        action="Remove access"
        onDismiss={() => setRemoving(false)}
        onConfirm={remove}
      >
        The selected users and groups lose their access to {view.name}.
      </ConfirmModal>
    </>
  );
}
