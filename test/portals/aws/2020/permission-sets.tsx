import { useState } from 'react';
import { post } from '../ui/backend.ts';
import type { PermissionSetView } from '../ui/contract.ts';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { AccountTabs } from './frame/account-tabs.tsx';
import { Button } from './kit/button.tsx';
import { Box } from './kit/layout.tsx';
import { ConfirmModal } from './kit/modal.tsx';
import { Table } from './kit/table.tsx';

/** aws/permission-sets: "AWS accounts", tab "Permission sets". */
export function PermissionSets() {
  const { href, go } = useInstance();
  const sets = useLoaded<readonly PermissionSetView[]>('/permission-sets');
  const [selected, setSelected] = useState<readonly PermissionSetView[]>([]);
  const [deleting, setDeleting] = useState(false);
  const remove = async () => {
    for (const { id } of selected) await post(`/permission-sets/${id}/delete`);
    setDeleting(false);
    setSelected([]);
    sets.reload();
  };
  return (
    <AccountTabs active="/permission-sets">
      <Box
        title="Permission sets"
        description="What users may do in the accounts they are assigned to"
        actions={
          <>
            <Button text="Delete" disabled={selected.length === 0} onClick={() => setDeleting(true)} />
            <Button variant="primary" text="Create permission set" onClick={() => go('/permission-sets/create')} />
          </>
        }
      >
        <Table
          name="Permission sets"
          items={sets.value ?? []}
          loading={sets.loading}
          keyOf={({ id }) => id}
          titleOf={({ name }) => name}
          empty="No permission sets"
          selection="single"
          selected={selected}
          onSelect={setSelected}
          columns={[
            {
              header: 'Permission set',
              cell: ({ id, name }) => <a href={href(`/permission-sets/details/${id}?section=permissions`)}>{name}</a>,
            },
            { header: 'Description', cell: ({ description }) => description || '-' },
            { header: 'ARN', cell: ({ arn }) => arn },
          ]}
        />
      </Box>
      <ConfirmModal
        visible={deleting}
        title="Delete permission set"
        action="Delete"
        onDismiss={() => setDeleting(false)}
        onConfirm={remove}
      >
        {selected.map(({ name }) => name).join(', ')} will be gone for good.
      </ConfirmModal>
    </AccountTabs>
  );
}
