import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import Tabs from '@cloudscape-design/components/tabs';
import { useState } from 'react';
import { post } from '../ui/backend.ts';
import type { GroupView, UserDetailsView } from '../ui/contract.ts';
import { useFlashes } from '../ui/flashes.tsx';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { ConfirmModal } from './frame/confirm-modal.tsx';
import { createdBy } from './frame/created-by.ts';
import { EditUser } from './frame/edit-user.tsx';
import { WhenLoaded } from './frame/loading.tsx';

/** aws/user-details: one person. */
export function UserDetails({ id }: { id: string }) {
  const user = useLoaded<UserDetailsView>(`/users/${id}`);
  return <WhenLoaded from={user}>{(view) => <Details view={view} reload={user.reload} />}</WhenLoaded>;
}

function Details({ view, reload }: { view: UserDetailsView; reload(): void }) {
  const { go } = useInstance();
  const { show } = useFlashes();
  const [deleting, setDeleting] = useState(false);
  const remove = async () => {
    await post(`/users/${view.id}/delete`);
    show({ type: 'success', content: `The user ${view.userName} is deleted.` });
    go('/users');
  };
  return (
    <ContentLayout
      header={
        <Header variant="h1" actions={<Button onClick={() => setDeleting(true)}>Delete user</Button>}>
          {view.userName}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Container header={<Header variant="h2">General information</Header>}>
          <KeyValuePairs
            columns={4}
            items={[
              { label: 'User ID', value: view.id },
              { label: 'Status', value: view.active ? 'Enabled' : 'Disabled' },
              { label: 'Created by', value: createdBy(view) },
              { label: 'Last updated', value: new Date(view.updatedAt).toUTCString() },
            ]}
          />
        </Container>
        <Tabs
          ariaLabel="User"
          tabs={[
            { id: 'profile', label: 'Profile', content: <Profile view={view} reload={reload} /> },
            { id: 'groups', label: 'Groups', content: <GroupList view={view} /> },
            { id: 'accounts', label: 'AWS accounts', content: <Box>Open AWS accounts to see and change assignments.</Box> },
          ]}
        />
      </SpaceBetween>
      <ConfirmModal
        visible={deleting}
        title="Delete user"
        action="Delete user"
        onDismiss={() => setDeleting(false)}
        onConfirm={remove}
      >
        {view.userName} loses all access.
      </ConfirmModal>
    </ContentLayout>
  );
}

function Profile({ view, reload }: { view: UserDetailsView; reload(): void }) {
  const scim = useInstance().view.instance?.scim ?? false;
  const [editing, setEditing] = useState(false);
  return (
    <SpaceBetween size="m">
      {scim && <Alert type="info">This profile is managed by automatic provisioning. Change it in your identity provider.</Alert>}
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <Button disabled={scim} onClick={() => setEditing(true)}>
                Edit
              </Button>
            }
          >
            Profile details
          </Header>
        }
      >
        <KeyValuePairs
          columns={2}
          items={[
            { label: 'Username', value: view.userName },
            { label: 'Email address', value: view.email || '-' },
            { label: 'First name', value: view.givenName },
            { label: 'Last name', value: view.familyName },
            { label: 'Display name', value: view.displayName },
          ]}
        />
      </Container>
      <EditUser
        view={view}
        visible={editing}
        onClose={() => {
          setEditing(false);
          reload();
        }}
      />
    </SpaceBetween>
  );
}

function GroupList({ view }: { view: UserDetailsView }) {
  const { href } = useInstance();
  return (
    <Table<GroupView>
      header={
        <Header variant="h2" counter={`(${view.groups.length})`}>
          Groups
        </Header>
      }
      items={view.groups}
      trackBy="id"
      empty="No groups"
      ariaLabels={{ tableLabel: 'Groups' }}
      columnDefinitions={[
        {
          id: 'name',
          header: 'Group name',
          isRowHeader: true,
          cell: ({ id, displayName }) => <Link href={href(`/groups/group-details/${id}`)}>{displayName}</Link>,
        },
        { id: 'createdBy', header: 'Created by', cell: createdBy },
      ]}
    />
  );
}
