import type { Board } from '../../src/core/class/board.ts';
import type { Report } from '../../src/core/class/report.ts';

/** What the board must show of one participant. */
export interface Expected {
  readonly id: string;
  readonly report: Report | undefined;
  readonly presence: 'here' | 'dropped';
}

/**
 * Compares the board with what each participant knows of themselves, field by field, whoever is on the board and should
 * not be included; each difference as a path and both values.
 */
export function differences(board: Board, expected: readonly Expected[]): string[] {
  const strangers = [...board.rows.keys()].filter((id) => !expected.some((one) => one.id === id));
  return [
    ...strangers.map((id) => `${id}: nobody knows them`),
    ...expected.flatMap(({ id, report, presence }) => {
      const row = board.rows.get(id);
      if (!row) return report ? [`${id}: not on the board`] : [];
      const of = (path: string, ours: unknown, theirs: unknown) => unequal(`${id}${path}`, ours, theirs);
      return [
        ...of('.report', row.report, report),
        ...of('.presence', row.presence, presence),
        ...of('.isErased', row.isErased, undefined),
      ];
    }),
  ];
}

function unequal(path: string, ours: unknown, theirs: unknown): string[] {
  if (isObject(ours) && isObject(theirs)) {
    const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    return [...keys].flatMap((key) => unequal(`${path}.${key}`, ours[key], theirs[key]));
  }
  return Object.is(ours, theirs) ? [] : [`${path}: ${JSON.stringify(ours)} on the board, ${JSON.stringify(theirs)} in truth`];
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
