import type { Words } from './lexicon.ts';
import { contentOf } from './names.ts';
import { elementsSaying } from './said.ts';
import { select } from './selected.ts';

/** What rows are made of. */
export const rowSelector = 'tr, [role="row"], li';

/** The rows whose whole text fits one of the patterns. */
export function rowsFitting({ patterns }: Words): ReadonlySet<Element> {
  const fitting = patterns.flatMap(({ text, pattern }) =>
    [...(elementsSaying(text) ?? select([document], rowSelector))].filter(
      (one) => one.matches(rowSelector) && pattern?.test(contentOf(one)),
    ),
  );
  return new Set(fitting);
}
