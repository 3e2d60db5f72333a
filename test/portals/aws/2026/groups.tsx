import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { GroupView } from '../ui/contract.ts';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { createdBy } from './frame/created-by.ts';

/** aws/groups: every group the instance knows. */
export function Groups() {
  const { view, href, go } = useInstance();
  const groups = useLoaded<readonly GroupView[]>('/groups');
  const scim = view.instance?.scim ?? false;
  return (
    <SpaceBetween size="m">
      {scim && (
        <Alert type="info">Groups are provisioned by your identity provider. They cannot be created or edited here.</Alert>
      )}
      {groups.error && <Alert type="error">{groups.error}</Alert>}
      <Table<GroupView>
        variant="full-page"
        header={
          <Header
            variant="h1"
            counter={`(${groups.value?.length ?? 0})`}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button iconName="refresh" ariaLabel="Refresh" onClick={groups.reload} />
                <Button variant="primary" disabled={scim} onClick={() => go('/groups/create-group')}>
                  Create group
                </Button>
              </SpaceBetween>
            }
          >
            Groups
          </Header>
        }
        items={groups.value ?? []}
        trackBy="id"
        loading={groups.loading}
        loadingText="Loading groups"
        empty="No groups"
        ariaLabels={{ tableLabel: 'Groups' }}
        columnDefinitions={[
          {
            id: 'name',
            header: 'Group name',
            isRowHeader: true,
            cell: ({ id, displayName }) => <Link href={href(`/groups/group-details/${id}`)}>{displayName}</Link>,
          },
          { id: 'description', header: 'Description', cell: ({ description }) => description || '-' },
          { id: 'createdBy', header: 'Created by', cell: createdBy },
        ]}
      />
    </SpaceBetween>
  );
}
