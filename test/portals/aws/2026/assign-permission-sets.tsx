import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { organizationUrl } from '../ui/addresses.ts';
import type { PermissionSetView } from '../ui/contract.ts';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';

interface AssignPermissionSetsProps {
  readonly chosen: readonly PermissionSetView[];
  onChange(sets: readonly PermissionSetView[]): void;
}

/** aws/assign-permission-sets: the second step of an assignment. A set that is made meanwhile appears on Refresh only. */
export function AssignPermissionSets({ chosen, onChange }: AssignPermissionSetsProps) {
  const { view } = useInstance();
  const sets = useLoaded<readonly PermissionSetView[]>('/permission-sets');
  return (
    <Table
      header={
        <Header
          variant="h2"
          counter={`(${sets.value?.length ?? 0})`}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button iconName="refresh" ariaLabel="Refresh" onClick={sets.reload} />
              <Button
                href={organizationUrl('/permission-sets/create', view.instance?.id ?? '')}
                target="_blank"
                iconName="external"
                iconAlign="right"
              >
                Create permission set
              </Button>
            </SpaceBetween>
          }
        >
          Permission sets
        </Header>
      }
      items={sets.value ?? []}
      trackBy="id"
      loading={sets.loading}
      loadingText="Loading permission sets"
      empty="No permission sets"
      selectionType="multi"
      selectedItems={chosen}
      onSelectionChange={({ detail }) => onChange(detail.selectedItems)}
      ariaLabels={{
        tableLabel: 'Permission sets',
        selectionGroupLabel: 'Permission sets',
        allItemsSelectionLabel: () => 'Select all permission sets',
        itemSelectionLabel: (_, { name }) => `Select ${name}`,
      }}
      columnDefinitions={[
        { id: 'name', header: 'Permission set', isRowHeader: true, cell: ({ name }) => name },
        { id: 'description', header: 'Description', cell: ({ description }) => description || '-' },
      ]}
    />
  );
}
