import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { post } from '../ui/backend.ts';
import type { PermissionSetView } from '../ui/contract.ts';
import { useFlashes } from '../ui/flashes.tsx';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { ConfirmModal } from './frame/confirm-modal.tsx';

/** aws/permission-sets: every permission set of the instance. */
export function PermissionSets() {
  const { href, go } = useInstance();
  const { show } = useFlashes();
  const sets = useLoaded<readonly PermissionSetView[]>('/permission-sets');
  const [selected, setSelected] = useState<readonly PermissionSetView[]>([]);
  const [deleting, setDeleting] = useState(false);
  const remove = async () => {
    for (const { id } of selected) await post(`/permission-sets/${id}/delete`);
    setDeleting(false);
    setSelected([]);
    sets.reload();
    show({ type: 'success', content: 'The permission set is deleted.' });
  };
  return (
    <SpaceBetween size="m">
      {sets.error && <Alert type="error">{sets.error}</Alert>}
      <Table
        variant="full-page"
        header={
          <Header
            variant="h1"
            counter={`(${sets.value?.length ?? 0})`}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button iconName="refresh" ariaLabel="Refresh" onClick={sets.reload} />
                <Button disabled={selected.length === 0} onClick={() => setDeleting(true)}>
                  Delete
                </Button>
                <Button variant="primary" onClick={() => go('/permission-sets/create')}>
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
        selectionType="single"
        selectedItems={selected}
        onSelectionChange={({ detail }) => setSelected(detail.selectedItems)}
        ariaLabels={{
          tableLabel: 'Permission sets',
          selectionGroupLabel: 'Permission sets',
          itemSelectionLabel: (_, { name }) => `Select ${name}`,
        }}
        columnDefinitions={[
          {
            id: 'name',
            header: 'Permission set name',
            isRowHeader: true,
            cell: ({ id, name }) => <Link href={href(`/permission-sets/details/${id}?section=permissions`)}>{name}</Link>,
          },
          { id: 'description', header: 'Description', cell: ({ description }) => description || '-' },
          {
            id: 'status',
            header: 'Provisioned status',
            cell: ({ accounts }) => (accounts.length > 0 ? 'Provisioned' : 'Not provisioned'),
          },
        ]}
      />
      <ConfirmModal
        visible={deleting}
        title="Delete permission set"
        action="Delete"
        onDismiss={() => setDeleting(false)}
        onConfirm={remove}
      >
        {selected.map(({ name }) => name).join(', ')} will be gone for good.
      </ConfirmModal>
    </SpaceBetween>
  );
}
