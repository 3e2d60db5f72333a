import type { GroupView, UserView } from '../ui/contract.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { Box } from './kit/layout.tsx';
import { Table } from './kit/table.tsx';
import { Tabs } from './kit/tabs.tsx';

interface AssignGroupsProps {
  readonly users: readonly UserView[];
  readonly groups: readonly GroupView[];
  onUsers(users: readonly UserView[]): void;
  onGroups(groups: readonly GroupView[]): void;
}

/** aws/assign-groups: "Select users or groups". */
export function AssignGroups({ users, groups, onUsers, onGroups }: AssignGroupsProps) {
  return (
    <Box title="Select users or groups" description={`${users.length + groups.length} selected`}>
      <Tabs
        tabs={[
          { id: 'users', label: 'Users', content: <UserTable chosen={users} onChange={onUsers} /> },
          { id: 'groups', label: 'Groups', content: <GroupTable chosen={groups} onChange={onGroups} /> },
        ]}
      />
    </Box>
  );
}

interface ChoiceProps<T> {
  readonly chosen: readonly T[];
  onChange(items: readonly T[]): void;
}

function UserTable({ chosen, onChange }: ChoiceProps<UserView>) {
  const users = useLoaded<readonly UserView[]>('/users');
  return (
    <Table
      name="Users"
      search="Search users"
      items={users.value ?? []}
      loading={users.loading}
      keyOf={({ id }) => id}
      titleOf={({ userName }) => userName}
      empty="No users"
      selection="multi"
      selected={chosen}
      onSelect={onChange}
      columns={[
        { header: 'Username', cell: ({ userName }) => userName },
        { header: 'Display name', cell: ({ displayName }) => displayName },
      ]}
    />
  );
}

function GroupTable({ chosen, onChange }: ChoiceProps<GroupView>) {
  const groups = useLoaded<readonly GroupView[]>('/groups');
  return (
    <Table
      name="Groups"
      search="Search groups"
      items={groups.value ?? []}
      loading={groups.loading}
      keyOf={({ id }) => id}
      titleOf={({ displayName }) => displayName}
      empty="No groups"
      selection="multi"
      selected={chosen}
      onSelect={onChange}
      columns={[
        { header: 'Group name', cell: ({ displayName }) => displayName },
        { header: 'Description', cell: ({ description }) => description || '-' },
      ]}
    />
  );
}
