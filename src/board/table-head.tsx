// biome-ignore-all lint/a11y/noRedundantRoles: a table whose rows are laid out by themselves is no table to every browser.
import type { Arrangement, sorts } from '../core/class/view.ts';
import { boardStrings as strings } from '../ui/strings/board.ts';
import { format } from '../ui/strings.ts';
import type { Live } from './live.ts';

type Column = keyof typeof strings.columns;

/** What a column sorts by, where it does; each has one direction, the one that helps. */
const sortOf: { readonly [column in Column]?: Arrangement['sort'] } = {
  name: 'name',
  table: 'table',
  progress: 'progress',
  on: 'longest',
  signals: 'help',
};
/** `progress` begins with who is furthest behind; the longest on a step stand first. */
const directions: { readonly [sort in (typeof sorts)[number]]: 'ascending' | 'descending' } = {
  name: 'ascending',
  table: 'ascending',
  progress: 'ascending',
  longest: 'descending',
  help: 'descending',
};

export function TableHead({ live }: { readonly live: Live }) {
  const { sort } = live.arrangement;
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        {(Object.keys(strings.columns) as Column[]).map((column) => {
          const by = sortOf[column];
          const label = strings.columns[column];
          if (!by)
            return (
              <th key={column} role="columnheader" scope="col" class={column}>
                {label}
              </th>
            );
          return (
            <th key={column} role="columnheader" scope="col" class={column} aria-sort={sort === by ? directions[by] : 'none'}>
              <button
                type="button"
                data-sort={by}
                title={format(strings.sortBy, { column: label })}
                onClick={() => live.arrange({ sort: by })}
              >
                {label}
                <span aria-hidden="true">{sort === by ? (directions[by] === 'ascending' ? ' ▴' : ' ▾') : ''}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
