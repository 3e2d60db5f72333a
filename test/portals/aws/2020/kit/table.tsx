import { type ReactNode, useState } from 'react';
import { useAngularComments, useHashedId } from './elements.ts';
import { Checkbox, RadioButton } from './fields.tsx';

export interface Column<T> {
  readonly header: string;
  cell(item: T): ReactNode;
}

interface TableProps<T> {
  readonly name: string;
  readonly items: readonly T[];
  readonly columns: readonly Column<T>[];
  keyOf(item: T): string;
  /** What a row is called: what names its box, and what the search looks at. */
  titleOf(item: T): string;
  readonly loading?: boolean;
  readonly empty: string;
  readonly search?: string;
  readonly selection?: 'multi' | 'single';
  readonly selected?: readonly T[];
  onSelect?(items: readonly T[]): void;
}

/** `awsui-table`, with boxes or circles in front of its rows where something is to be selected. */
export function Table<T>({
  name,
  items,
  columns,
  keyOf,
  titleOf,
  empty,
  search,
  selection,
  selected = [],
  ...rest
}: TableProps<T>) {
  const { loading = false, onSelect } = rest;
  const id = useHashedId('table');
  const host = useAngularComments<HTMLDivElement>(`ngRepeat: row in $ctrl.${name.replace(/\W/g, '')}`);
  const [filter, setFilter] = useState('');
  const found = items.filter((item) => titleOf(item).toLowerCase().includes(filter.toLowerCase()));
  const isSelected = (item: T) => selected.some((other) => keyOf(other) === keyOf(item));
  const select = (item: T, on: boolean) => {
    const others = selection === 'multi' ? selected.filter((other) => keyOf(other) !== keyOf(item)) : [];
    onSelect?.(on ? [...others, item] : others);
  };
  return (
    <awsui-table class="ng-isolate-scope" initialized="true" id={id}>
      <div className="awsui-table" ref={host}>
        {search && (
          <div className="awsui-table-filtering">
            <input
              className="awsui-textfield awsui-input-type-search"
              type="search"
              aria-label={search}
              placeholder={search}
              value={filter}
              onChange={(event) => setFilter(event.target.value)}
            />
          </div>
        )}
        <table className="awsui-table-nowrap" aria-label={name}>
          <thead>
            <tr>
              {selection && <th className="awsui-table-selection" aria-label="Selection" />}
              {columns.map(({ header }) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.length === 0 && (
              <tr>
                <td className="awsui-table-empty" colSpan={columns.length + 1}>
                  {loading ? 'Loading' : empty}
                </td>
              </tr>
            )}
            {found.map((item) => (
              <tr key={keyOf(item)} className={`ng-scope${isSelected(item) ? ' awsui-table-row-selected' : ''}`}>
                {selection && (
                  <td className="awsui-table-selection">
                    <Selector
                      kind={selection}
                      group={id}
                      title={titleOf(item)}
                      checked={isSelected(item)}
                      onChange={(on) => select(item, on)}
                    />
                  </td>
                )}
                {columns.map(({ header, cell }) => (
                  <td key={header}>
                    <span>{cell(item)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </awsui-table>
  );
}

interface SelectorProps {
  readonly kind: 'multi' | 'single';
  readonly group: string;
  readonly title: string;
  readonly checked: boolean;
  onChange(checked: boolean): void;
}

function Selector({ kind, group, title, checked, onChange }: SelectorProps) {
  if (kind === 'multi') return <Checkbox hidden label={title} checked={checked} onChange={onChange} />;
  return <RadioButton hidden name={group} label={title} checked={checked} onChange={onChange} />;
}
