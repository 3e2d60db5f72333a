import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { post } from '../../ui/backend.ts';
import type { AccountDetailsView } from '../../ui/contract.ts';
import { useFlashes } from '../../ui/flashes.tsx';
import { ConfirmModal } from './confirm-modal.tsx';

interface SetRow {
  readonly id: string;
  readonly name: string;
}

/** Account details, tab "Permission sets". Removing a set here removes every assignment of it in this account. */
export function AccountPermissionSets({ view, reload }: { view: AccountDetailsView; reload(): void }) {
  const { show } = useFlashes();
  const [selected, setSelected] = useState<readonly SetRow[]>([]);
  const [removing, setRemoving] = useState(false);
  const sets = new Map(view.assignments.map(({ permissionSetId: id, permissionSetName: name }) => [id, { id, name }]));
  const remove = async (confirmation: string) => {
    const permissionSets = selected.map(({ id }) => id);
    await post(`/accounts/${view.id}/permission-sets/remove`, { permissionSets, confirmation });
    setRemoving(false);
    setSelected([]);
    reload();
    show({ type: 'success', content: 'The permission set is being removed from the account.' });
  };
  return (
    <>
      <Table
        header={
          <Header
            variant="h2"
            counter={`(${sets.size})`}
            actions={
              <Button disabled={selected.length === 0} onClick={() => setRemoving(true)}>
                Remove
              </Button>
            }
          >
            Permission sets
          </Header>
        }
        items={[...sets.values()]}
        trackBy="id"
        empty="No permission sets"
        selectionType="multi"
        selectedItems={selected}
        onSelectionChange={({ detail }) => setSelected(detail.selectedItems)}
        ariaLabels={{
          tableLabel: 'Permission sets',
          selectionGroupLabel: 'Permission sets',
          allItemsSelectionLabel: () => 'Select all permission sets',
          itemSelectionLabel: (_, { name }) => `Select ${name}`,
        }}
        columnDefinitions={[
          { id: 'name', header: 'Permission set', isRowHeader: true, cell: ({ name }) => name },
          { id: 'status', header: 'Status', cell: () => 'Provisioned' },
        ]}
      />
      <ConfirmModal
        visible={removing}
        title="Remove permission set"
        action="Remove access"
        word="Delete"
        onDismiss={() => setRemoving(false)}
        onConfirm={remove}
      >
        Every user and group loses the access to {view.name} that the selected permission sets give.
      </ConfirmModal>
    </>
  );
}
