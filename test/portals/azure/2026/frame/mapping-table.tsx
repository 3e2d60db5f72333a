import { ActionButton, DetailsList, DetailsListLayoutMode, type IColumn, Link, SelectionMode } from '@fluentui/react';
import type { ObjectMapping } from '../../ui/contract.ts';

interface Props {
  readonly mapping: ObjectMapping;
  /** Target attributes without a Delete. */
  readonly required: readonly string[];
  readonly sourceName: string;
  readonly targetName: string;
  edit(index: number): void;
  remove(index: number): void;
}

interface Row {
  readonly key: string;
  readonly index: number;
  readonly source: string;
  readonly target: string;
  readonly precedence: string;
  readonly isRequired: boolean;
}

/** The rows of a mapping, of which only those near the window are in the document. */
export function MappingTable({ mapping, required, sourceName, targetName, edit, remove }: Props) {
  const rows = mapping.attributes.map(({ source, target, matchingPrecedence }, index): Row => {
    const precedence = matchingPrecedence === undefined ? '' : String(matchingPrecedence);
    return { key: target, index, source, target, precedence, isRequired: required.includes(target) };
  });
  const columns: IColumn[] = [
    {
      key: 'source',
      name: `${sourceName} Attribute`,
      minWidth: 180,
      maxWidth: 320,
      isRowHeader: true,
      onRender: ({ index, source }: Row) => <Link onClick={() => edit(index)}>{source}</Link>,
    },
    { key: 'target', name: `${targetName} Attribute`, minWidth: 220, maxWidth: 380, onRender: ({ target }: Row) => target },
    { key: 'precedence', name: 'Matching precedence', minWidth: 120, onRender: ({ precedence }: Row) => precedence },
    {
      key: 'remove',
      name: 'Remove',
      minWidth: 70,
      onRender: ({ index, isRequired }: Row) =>
        isRequired ? null : (
          <ActionButton styles={{ root: { height: 20 } }} onClick={() => remove(index)}>
            Delete
          </ActionButton>
        ),
    },
  ];
  return (
    <DetailsList
      ariaLabelForGrid="Attribute mappings"
      items={rows}
      columns={columns}
      selectionMode={SelectionMode.none}
      layoutMode={DetailsListLayoutMode.justified}
      onItemInvoked={({ index }: Row) => edit(index)}
    />
  );
}
