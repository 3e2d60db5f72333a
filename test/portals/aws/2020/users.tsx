import { useState } from 'react';
import { post } from '../ui/backend.ts';
import type { UserView } from '../ui/contract.ts';
import { useFlashes } from '../ui/flashes.tsx';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { Alert } from './kit/alert.tsx';
import { Button } from './kit/button.tsx';
import { Box, PageHeader } from './kit/layout.tsx';
import { ConfirmModal } from './kit/modal.tsx';
import { Table } from './kit/table.tsx';

/** aws/users: everybody AWS SSO knows. */
export function Users() {
  const { view, href, go } = useInstance();
  const { show } = useFlashes();
  const users = useLoaded<readonly UserView[]>('/users');
  const [selected, setSelected] = useState<readonly UserView[]>([]);
  const [deleting, setDeleting] = useState(false);
  const scim = view.instance?.scim ?? false;
  const remove = async () => {
    for (const { id } of selected) await post(`/users/${id}/delete`);
    setDeleting(false);
    setSelected([]);
    users.reload();
    show({ type: 'success', content: 'The selected users are deleted.' });
  };
  return (
    <>
      <PageHeader
        title="Users"
        description="People who can be given access to accounts and applications"
        actions={
          <>
            <Button text="Delete users" disabled={selected.length === 0} onClick={() => setDeleting(true)} />
            <Button variant="primary" text="Add user" disabled={scim} onClick={() => go('/users$addUserWizard')} />
          </>
        }
      />
      {scim && <Alert type="info">Your identity provider provisions users. They cannot be added or edited here.</Alert>}
      <Box>
        <Table
          name="Users"
          search="Search users"
          items={users.value ?? []}
          loading={users.loading}
          keyOf={({ id }) => id}
          titleOf={({ userName }) => userName}
          empty="No users"
          selection="multi"
          selected={selected}
          onSelect={setSelected}
          columns={[
            { header: 'Username', cell: ({ id, userName }) => <a href={href(`/users/user-details/${id}`)}>{userName}</a> },
            { header: 'Display name', cell: ({ displayName }) => displayName },
            { header: 'Status', cell: ({ active }) => (active ? 'Enabled' : 'Disabled') },
          ]}
        />
      </Box>
      <ConfirmModal
        visible={deleting}
        title="Delete users"
        action="Delete users"
        onDismiss={() => setDeleting(false)}
        onConfirm={remove}
      >
        The selected users lose all their access.
      </ConfirmModal>
    </>
  );
}
