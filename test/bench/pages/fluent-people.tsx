/** @jsxImportSource react */
import { ActionButton, DetailsList, type IColumn, Link, SelectionMode } from '@fluentui/react';
import { type Person, people } from './people.ts';

const columns: IColumn[] = [
  { key: 'name', name: 'Name', minWidth: 160, isRowHeader: true, onRender: ({ name }: Person) => <Link>{name}</Link> },
  { key: 'mail', name: 'User principal name', minWidth: 200, onRender: ({ mail }: Person) => mail },
  { key: 'status', name: 'Account', minWidth: 80, onRender: ({ isEnabled }: Person) => (isEnabled ? 'Enabled' : 'Disabled') },
  { key: 'source', name: 'Source', minWidth: 100, onRender: ({ source }: Person) => source },
  {
    key: 'deeds',
    name: 'Actions',
    minWidth: 160,
    onRender: ({ isEnabled, name }: Person) => (
      <ActionButton ariaLabel={`Delete ${name}`}>{isEnabled ? 'Save for later' : 'Delete'}</ActionButton>
    ),
  },
];

/** A long list, of which every row comes close to the lab's words. All its rows are in the document. */
export function FluentPeople({ rows }: { readonly rows: number }) {
  return (
    <DetailsList
      ariaLabelForGrid="People"
      items={people(rows)}
      columns={columns}
      selectionMode={SelectionMode.multiple}
      checkButtonAriaLabel="Select"
      onShouldVirtualize={() => false}
    />
  );
}
