import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useState } from 'react';
import { errorText, post } from '../ui/backend.ts';
import type { UserView } from '../ui/contract.ts';
import { useFlashes } from '../ui/flashes.tsx';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { ConfirmModal } from './frame/confirm-modal.tsx';
import { createdBy } from './frame/created-by.ts';

/** aws/users: everybody the instance knows. */
export function Users() {
  const { view, href, go } = useInstance();
  const { show } = useFlashes();
  const users = useLoaded<readonly UserView[]>('/users');
  const [filter, setFilter] = useState('');
  const [selected, setSelected] = useState<readonly UserView[]>([]);
  const [deleting, setDeleting] = useState(false);
  const scim = view.instance?.scim ?? false;
  const found = (users.value ?? []).filter((user) =>
    `${user.userName} ${user.displayName}`.toLowerCase().includes(filter.toLowerCase()),
  );

  const remove = async () => {
    for (const { id } of selected) await post(`/users/${id}/delete`);
    setDeleting(false);
    setSelected([]);
    users.reload();
    show({ type: 'success', content: 'The selected users are deleted.' });
  };

  return (
    <SpaceBetween size="m">
      {scim && <Alert type="info">Users are provisioned by your identity provider. They cannot be added or edited here.</Alert>}
      {users.error && <Alert type="error">{errorText(users.error)}</Alert>}
      <Table<UserView>
        variant="full-page"
        header={
          <Header
            variant="h1"
            counter={`(${users.value?.length ?? 0})`}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button iconName="refresh" ariaLabel="Refresh" onClick={users.reload} />
                <Button disabled={selected.length === 0} onClick={() => setDeleting(true)}>
                  Delete users
                </Button>
                <Button variant="primary" disabled={scim} onClick={() => go('/users$addUserWizard')}>
                  Add user
                </Button>
              </SpaceBetween>
            }
          >
            Users
          </Header>
        }
        filter={
          <TextFilter
            filteringText={filter}
            filteringPlaceholder="Find users by username"
            filteringAriaLabel="Find users"
            onChange={({ detail }) => setFilter(detail.filteringText)}
          />
        }
        items={found}
        trackBy="id"
        loading={users.loading}
        loadingText="Loading users"
        empty="No users"
        selectionType="multi"
        selectedItems={selected}
        onSelectionChange={({ detail }) => setSelected(detail.selectedItems)}
        ariaLabels={{
          tableLabel: 'Users',
          selectionGroupLabel: 'Users',
          allItemsSelectionLabel: () => 'Select all users',
          itemSelectionLabel: (_, { userName }) => `Select ${userName}`,
        }}
        columnDefinitions={[
          {
            id: 'userName',
            header: 'Username',
            isRowHeader: true,
            cell: ({ id, userName }) => <Link href={href(`/users/user-details/${id}`)}>{userName}</Link>,
          },
          { id: 'displayName', header: 'Display name', cell: ({ displayName }) => displayName },
          {
            id: 'status',
            header: 'Status',
            cell: ({ active }) => (
              <StatusIndicator type={active ? 'success' : 'stopped'}>{active ? 'Enabled' : 'Disabled'}</StatusIndicator>
            ),
          },
          { id: 'createdBy', header: 'Created by', cell: createdBy },
        ]}
      />
      <ConfirmModal
        visible={deleting}
        title="Delete users"
        action="Delete users"
        onDismiss={() => setDeleting(false)}
        onConfirm={remove}
      >
        The selected users lose all their access.
      </ConfirmModal>
    </SpaceBetween>
  );
}
