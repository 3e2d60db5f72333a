import { useState } from 'react';
import { post } from '../ui/backend.ts';
import type { GroupDetailsView, UserView } from '../ui/contract.ts';
import { useFlashes } from '../ui/flashes.tsx';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { Button } from './kit/button.tsx';
import { Box, PageHeader, WhenLoaded } from './kit/layout.tsx';
import { ConfirmModal } from './kit/modal.tsx';
import { type Column, Table } from './kit/table.tsx';

const columns: readonly Column<UserView>[] = [
  { header: 'Username', cell: ({ userName }) => userName },
  { header: 'Display name', cell: ({ displayName }) => displayName },
];

/** aws/group-details: one group and its members. */
export function GroupDetails({ id }: { id: string }) {
  const group = useLoaded<GroupDetailsView>(`/groups/${id}`);
  return <WhenLoaded from={group}>{(view) => <Details view={view} reload={group.reload} />}</WhenLoaded>;
}

function Details({ view, reload }: { view: GroupDetailsView; reload(): void }) {
  const { go, view: center } = useInstance();
  const { show } = useFlashes();
  const users = useLoaded<readonly UserView[]>('/users');
  const [chosen, setChosen] = useState<readonly UserView[]>([]);
  const [dialog, setDialog] = useState<'add' | 'delete' | undefined>(undefined);
  const scim = center.instance?.scim ?? false;
  const add = async () => {
    for (const { id } of chosen) await post(`/groups/${view.id}/members`, { userId: id, member: true });
    setDialog(undefined);
    setChosen([]);
    reload();
  };
  const remove = async () => {
    await post(`/groups/${view.id}/delete`);
    show({ type: 'success', content: `The group ${view.displayName} is deleted.` });
    go('/groups');
  };
  return (
    <>
      <PageHeader
        title={view.displayName}
        description={view.description}
        actions={<Button text="Delete group" onClick={() => setDialog('delete')} />}
      />
      <Box title="Group members" actions={<Button text="Add users" disabled={scim} onClick={() => setDialog('add')} />}>
        <Table
          name="Group members"
          items={view.members}
          keyOf={({ id }) => id}
          titleOf={({ userName }) => userName}
          empty="No members"
          columns={columns}
        />
      </Box>
      <ConfirmModal
        visible={dialog === 'add'}
        title="Add users to group"
        action="Add users"
        onDismiss={() => setDialog(undefined)}
        onConfirm={add}
      >
        <Table
          name="Users"
          items={(users.value ?? []).filter(({ id }) => !view.members.some((member) => member.id === id))}
          keyOf={({ id }) => id}
          titleOf={({ userName }) => userName}
          empty="No further users"
          selection="multi"
          selected={chosen}
          onSelect={setChosen}
          columns={columns}
        />
      </ConfirmModal>
      <ConfirmModal
        visible={dialog === 'delete'}
        title="Delete group"
        action="Delete group"
        onDismiss={() => setDialog(undefined)}
        onConfirm={remove}
      >
        Its members lose the access they have through it.
      </ConfirmModal>
    </>
  );
}
