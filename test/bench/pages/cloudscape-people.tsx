/** @jsxImportSource react */
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { type Person, people } from './people.ts';

/** A long table, of which every row comes close to the lab's words. */
export function CloudscapePeople({ rows }: { readonly rows: number }) {
  return (
    <Table<Person>
      header={<Header variant="h2">{`Directory (${rows})`}</Header>}
      items={people(rows)}
      trackBy="id"
      selectionType="multi"
      selectedItems={[]}
      onSelectionChange={() => undefined}
      ariaLabels={{
        tableLabel: 'Directory',
        selectionGroupLabel: 'People',
        allItemsSelectionLabel: () => 'Select all',
        itemSelectionLabel: (_, { name }) => `Select ${name}`,
      }}
      columnDefinitions={[
        {
          id: 'name',
          header: 'Username',
          isRowHeader: true,
          cell: ({ id, mail }) => <Link href={`#/people/${id}`}>{mail}</Link>,
        },
        { id: 'display', header: 'Display name', cell: ({ name }) => name },
        {
          id: 'status',
          header: 'Status',
          cell: ({ isEnabled }) => (
            <StatusIndicator type={isEnabled ? 'success' : 'stopped'}>{isEnabled ? 'Enabled' : 'Disabled'}</StatusIndicator>
          ),
        },
        { id: 'source', header: 'Created by', cell: ({ source }) => source },
        {
          id: 'deeds',
          header: 'Actions',
          cell: ({ isEnabled }) => (
            <SpaceBetween direction="horizontal" size="xs">
              <Button variant="inline-link">{isEnabled ? 'Disable access' : 'Enable access'}</Button>
              <Button variant="inline-link">Reset password</Button>
            </SpaceBetween>
          ),
        },
      ]}
    />
  );
}
