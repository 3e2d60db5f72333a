import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { post } from '../../ui/backend.ts';
import type { AccountDetailsView, AssignmentView } from '../../ui/contract.ts';
import { useFlashes } from '../../ui/flashes.tsx';
import { useInstance } from '../../ui/instance-context.tsx';
import { ChangePermissionSet } from './change-permission-set.tsx';
import { ConfirmModal } from './confirm-modal.tsx';

interface TabProps {
  readonly view: AccountDetailsView;
  reload(): void;
}

/** Account details, tab "Assigned users and groups". */
export function AssignedPrincipals({ view, reload }: TabProps) {
  const { go } = useInstance();
  const { show } = useFlashes();
  const [selected, setSelected] = useState<readonly AssignmentView[]>([]);
  const [removing, setRemoving] = useState(false);
  const [changing, setChanging] = useState(false);
  const remove = async () => {
    const assignments = selected.map(({ principalType, principalId, permissionSetId }) => ({
      principalType,
      principalId,
      permissionSetId,
    }));
    await post('/assignments/remove', { accountId: view.id, assignments });
    setRemoving(false);
    setSelected([]);
    reload();
    show({ type: 'success', content: 'The access is being removed.' });
  };
  return (
    <>
      <Table
        header={
          <Header
            variant="h2"
            counter={`(${view.assignments.length})`}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button disabled={selected.length === 0} onClick={() => setRemoving(true)}>
                  Remove access
                </Button>
                <Button disabled={selected.length !== 1} onClick={() => setChanging(true)}>
                  Change permission set
                </Button>
                <Button variant="primary" onClick={() => go(`/accounts/add-users?accounts=${view.id}`)}>
                  Assign users or groups
                </Button>
              </SpaceBetween>
            }
          >
            Assigned users and groups
          </Header>
        }
        items={view.assignments}
        trackBy={keyOf}
        empty="No users or groups are assigned"
        selectionType="multi"
        selectedItems={selected}
        onSelectionChange={({ detail }) => setSelected(detail.selectedItems)}
        ariaLabels={{
          tableLabel: 'Assigned users and groups',
          selectionGroupLabel: 'Assignments',
          allItemsSelectionLabel: () => 'Select all assignments',
          itemSelectionLabel: (_, { principalName }) => `Select ${principalName}`,
        }}
        columnDefinitions={[
          { id: 'name', header: 'Username / group name', isRowHeader: true, cell: ({ principalName }) => principalName },
          { id: 'type', header: 'Type', cell: ({ principalType }) => (principalType === 'USER' ? 'User' : 'Group') },
          { id: 'set', header: 'Permission sets', cell: ({ permissionSetName }) => permissionSetName },
          { id: 'status', header: 'Status', cell: status },
        ]}
      />
      <ChangePermissionSet
        accountId={view.id}
        assignment={selected[0]}
        visible={changing}
        onClose={() => {
          setChanging(false);
          setSelected([]);
          reload();
        }}
      />
      <ConfirmModal
        visible={removing}
        title="Remove access"
        action="Remove access"
        onDismiss={() => setRemoving(false)}
        onConfirm={remove}
      >
        The selected users and groups lose their access to {view.name}.
      </ConfirmModal>
    </>
  );
}

function keyOf({ principalId, permissionSetId }: AssignmentView): string {
  return `${principalId}/${permissionSetId}`;
}

function status({ status: state }: AssignmentView) {
  if (state === 'provisioned') return <StatusIndicator>Provisioned</StatusIndicator>;
  return <StatusIndicator type="in-progress">{state === 'removing' ? 'Removing' : 'In progress'}</StatusIndicator>;
}
