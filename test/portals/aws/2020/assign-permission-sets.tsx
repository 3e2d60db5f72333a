import { organizationUrl } from '../ui/addresses.ts';
import type { PermissionSetView } from '../ui/contract.ts';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { Button } from './kit/button.tsx';
import { Box } from './kit/layout.tsx';
import { Table } from './kit/table.tsx';

interface AssignPermissionSetsProps {
  readonly chosen: readonly PermissionSetView[];
  onChange(sets: readonly PermissionSetView[]): void;
}

/** aws/assign-permission-sets: "Select permission sets". */
export function AssignPermissionSets({ chosen, onChange }: AssignPermissionSetsProps) {
  const { view } = useInstance();
  const sets = useLoaded<readonly PermissionSetView[]>('/permission-sets');
  return (
    <Box
      title="Select permission sets"
      actions={
        <>
          <a href={organizationUrl('/permission-sets/create', view.instance?.id ?? '')} target="_blank" rel="noreferrer">
            Create new permission set
          </a>
          <Button text="Refresh" icon="↻" onClick={sets.reload} />
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
        selection="multi"
        selected={chosen}
        onSelect={onChange}
        columns={[
          { header: 'Permission set', cell: ({ name }) => name },
          { header: 'Description', cell: ({ description }) => description || '-' },
        ]}
      />
    </Box>
  );
}
