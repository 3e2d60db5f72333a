import { useState } from 'react';
import { post } from '../ui/backend.ts';
import type { UserDetailsView } from '../ui/contract.ts';
import { useFlashes } from '../ui/flashes.tsx';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { Button } from './kit/button.tsx';
import { Box, PageHeader, Rows, WhenLoaded } from './kit/layout.tsx';
import { ConfirmModal } from './kit/modal.tsx';

/** aws/user-details: one person. */
export function UserDetails({ id }: { id: string }) {
  const user = useLoaded<UserDetailsView>(`/users/${id}`);
  return <WhenLoaded from={user}>{(view) => <Details view={view} />}</WhenLoaded>;
}

function Details({ view }: { view: UserDetailsView }) {
  const { go, href } = useInstance();
  const { show } = useFlashes();
  const [deleting, setDeleting] = useState(false);
  const remove = async () => {
    await post(`/users/${view.id}/delete`);
    show({ type: 'success', content: `The user ${view.userName} is deleted.` });
    go('/users');
  };
  return (
    <>
      <PageHeader title={view.displayName} actions={<Button text="Delete user" onClick={() => setDeleting(true)} />} />
      <Box title="User details">
        <Rows
          rows={[
            { label: 'Username', value: view.userName },
            { label: 'Email address', value: view.email || '-' },
            { label: 'First name', value: view.givenName },
            { label: 'Last name', value: view.familyName },
            { label: 'Display name', value: view.displayName },
            { label: 'Status', value: view.active ? 'Enabled' : 'Disabled' },
            { label: 'User ID', value: view.id },
          ]}
        />
      </Box>
      <Box title="Groups">
        {view.groups.length === 0 && 'No groups'}
        {view.groups.map((group) => (
          <div key={group.id}>
            <a href={href(`/groups/group-details/${group.id}`)}>{group.displayName}</a>
          </div>
        ))}
      </Box>
      <ConfirmModal
        visible={deleting}
        title="Delete user"
        action="Delete user"
        onDismiss={() => setDeleting(false)}
        onConfirm={remove}
      >
        {view.userName} loses all access.
      </ConfirmModal>
    </>
  );
}
