import type { PermissionSetView } from '../ui/contract.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { Box, PageHeader, Rows, WhenLoaded } from './kit/layout.tsx';
import { Table } from './kit/table.tsx';

/** aws/permission-set: one permission set and the policies in it. */
export function PermissionSet({ id }: { id: string }) {
  const set = useLoaded<PermissionSetView>(`/permission-sets/${id}`);
  return (
    <WhenLoaded from={set}>
      {(view) => (
        <>
          <PageHeader title={view.name} description={view.description} />
          <Box title="Details">
            <Rows
              rows={[
                { label: 'ARN', value: view.arn },
                { label: 'Session duration', value: view.sessionDuration },
                { label: 'AWS accounts', value: view.accounts.join(', ') || '-' },
              ]}
            />
          </Box>
          <Box title="Permissions">
            <Table
              name="Permissions"
              items={view.policies}
              keyOf={({ arn }) => arn}
              titleOf={({ name }) => name}
              empty="No policies"
              columns={[
                { header: 'Policy', cell: ({ name }) => name },
                { header: 'ARN', cell: ({ arn }) => arn },
              ]}
            />
          </Box>
        </>
      )}
    </WhenLoaded>
  );
}
