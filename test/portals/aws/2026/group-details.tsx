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
import type { GroupDetailsView } from '../ui/contract.ts';
import { useFlashes } from '../ui/flashes.tsx';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { ConfirmModal } from './frame/confirm-modal.tsx';
import { createdBy } from './frame/created-by.ts';
import { WhenLoaded } from './frame/loading.tsx';

/** aws/group-details: one group and who is in it. */
export function GroupDetails({ id }: { id: string }) {
  const group = useLoaded<GroupDetailsView>(`/groups/${id}`);
  return <WhenLoaded from={group}>{(view) => <Details view={view} />}</WhenLoaded>;
}

function Details({ view }: { view: GroupDetailsView }) {
  const { go } = useInstance();
  const { show } = useFlashes();
  const [deleting, setDeleting] = useState(false);
  const remove = async () => {
    await post(`/groups/${view.id}/delete`);
    show({ type: 'success', content: `The group ${view.displayName} is deleted.` });
    go('/groups');
  };
  return (
    <ContentLayout
      header={
        <Header variant="h1" actions={<Button onClick={() => setDeleting(true)}>Delete group</Button>}>
          {view.displayName}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Container header={<Header variant="h2">General information</Header>}>
          <KeyValuePairs
            columns={3}
            items={[
              { label: 'Group ID', value: view.id },
              { label: 'Description', value: view.description || '-' },
              { label: 'Created by', value: createdBy(view) },
            ]}
          />
        </Container>
        <Tabs
          ariaLabel="Group"
          tabs={[
            { id: 'users', label: 'Users', content: <Members view={view} /> },
            { id: 'accounts', label: 'AWS accounts', content: 'Open AWS accounts to see and change assignments.' },
          ]}
        />
      </SpaceBetween>
      <ConfirmModal
        visible={deleting}
        title="Delete group"
        action="Delete group"
        onDismiss={() => setDeleting(false)}
        onConfirm={remove}
      >
        The members of {view.displayName} lose the access that they have through it.
      </ConfirmModal>
    </ContentLayout>
  );
}

function Members({ view }: { view: GroupDetailsView }) {
  const { href } = useInstance();
  return (
    <Table
      header={
        <Header variant="h2" counter={`(${view.members.length})`}>
          Users in this group
        </Header>
      }
      items={view.members}
      trackBy="id"
      empty="No users in this group"
      ariaLabels={{ tableLabel: 'Users in this group' }}
      columnDefinitions={[
        {
          id: 'userName',
          header: 'Username',
          isRowHeader: true,
          cell: ({ id, userName }) => <Link href={href(`/users/user-details/${id}`)}>{userName}</Link>,
        },
        { id: 'displayName', header: 'Display name', cell: ({ displayName }) => displayName },
      ]}
    />
  );
}
