import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import Tabs from '@cloudscape-design/components/tabs';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useState } from 'react';
import type { GroupView, UserView } from '../ui/contract.ts';
import { useLoaded } from '../ui/use-loaded.ts';

interface AssignGroupsProps {
  readonly users: readonly UserView[];
  readonly groups: readonly GroupView[];
  onUsers(users: readonly UserView[]): void;
  onGroups(groups: readonly GroupView[]): void;
}

/** aws/assign-groups: the first step of an assignment. */
export function AssignGroups({ users, groups, onUsers, onGroups }: AssignGroupsProps) {
  const names = [...users.map(({ userName }) => userName), ...groups.map(({ displayName }) => displayName)];
  return (
    <SpaceBetween size="l">
      <Tabs
        ariaLabel="Users and groups"
        tabs={[
          { id: 'users', label: 'Users', content: <UserTable chosen={users} onChange={onUsers} /> },
          { id: 'groups', label: 'Groups', content: <GroupTable chosen={groups} onChange={onGroups} /> },
        ]}
      />
      <ExpandableSection variant="container" headerText="Selected users and groups" headerCounter={`(${names.length})`}>
        {names.length === 0 ? 'Nobody is selected' : names.join(', ')}
      </ExpandableSection>
    </SpaceBetween>
  );
}

interface TableProps<T> {
  readonly chosen: readonly T[];
  onChange(items: readonly T[]): void;
}

function UserTable({ chosen, onChange }: TableProps<UserView>) {
  const users = useLoaded<readonly UserView[]>('/users');
  const [filter, setFilter] = useState('');
  return (
    <Table
      variant="embedded"
      header={
        <Header variant="h2" counter={`(${users.value?.length ?? 0})`}>
          Users
        </Header>
      }
      filter={<Find text={filter} label="Find users" onChange={setFilter} />}
      items={(users.value ?? []).filter(({ userName }) => userName.includes(filter))}
      trackBy="id"
      loading={users.loading}
      loadingText="Loading users"
      empty="No users"
      selectionType="multi"
      selectedItems={chosen}
      onSelectionChange={({ detail }) => onChange(detail.selectedItems)}
      ariaLabels={{
        tableLabel: 'Users',
        selectionGroupLabel: 'Users',
        allItemsSelectionLabel: () => 'Select all users',
        itemSelectionLabel: (_, { userName }) => `Select ${userName}`,
      }}
      columnDefinitions={[
        { id: 'userName', header: 'Username', isRowHeader: true, cell: ({ userName }) => userName },
        { id: 'displayName', header: 'Display name', cell: ({ displayName }) => displayName },
      ]}
    />
  );
}

function GroupTable({ chosen, onChange }: TableProps<GroupView>) {
  const groups = useLoaded<readonly GroupView[]>('/groups');
  const [filter, setFilter] = useState('');
  return (
    <Table
      variant="embedded"
      header={
        <Header variant="h2" counter={`(${groups.value?.length ?? 0})`}>
          Groups
        </Header>
      }
      filter={<Find text={filter} label="Find groups" onChange={setFilter} />}
      items={(groups.value ?? []).filter(({ displayName }) => displayName.includes(filter))}
      trackBy="id"
      loading={groups.loading}
      loadingText="Loading groups"
      empty="No groups"
      selectionType="multi"
      selectedItems={chosen}
      onSelectionChange={({ detail }) => onChange(detail.selectedItems)}
      ariaLabels={{
        tableLabel: 'Groups',
        selectionGroupLabel: 'Groups',
        allItemsSelectionLabel: () => 'Select all groups',
        itemSelectionLabel: (_, { displayName }) => `Select ${displayName}`,
      }}
      columnDefinitions={[
        { id: 'name', header: 'Group name', isRowHeader: true, cell: ({ displayName }) => displayName },
        { id: 'description', header: 'Description', cell: ({ description }) => description || '-' },
      ]}
    />
  );
}

function Find({ text, label, onChange }: { text: string; label: string; onChange(text: string): void }) {
  return (
    <TextFilter
      filteringText={text}
      filteringPlaceholder={label}
      filteringAriaLabel={label}
      onChange={({ detail }) => onChange(detail.filteringText)}
    />
  );
}
