import type { Result, Tally } from './result.ts';

/** A result in one line. */
export function lastLine({ pages, wrong, specimens, rightOfTellable }: Result): string {
  return `${pages} pages of ${specimens} specimens: ${wrong} wrong rings; of those on which a person could tell ${percent(rightOfTellable)} right`;
}

/** A result as the documents show it: by edition, the shipped extension, and the causes. Lines of Markdown. */
export function markdown(result: Result): string[] {
  const editions = [...Object.entries(result.byEdition), ['in all', result] as const];
  const { real } = result;
  return [
    ...table(
      ['edition', 'pages', 'right', 'not sure', 'missing', 'wrong', 'tellable', 'right of those'],
      editions.map(([name, tally]) => [name, ...cells(tally)]),
    ),
    ...(real
      ? [
          '',
          `Shown to the shipped extension in real time as well: ${real.agreed} of ${real.pages} pages agreed, ${real.disagreements.length} did not, ${real.skipped} could not be compared.`,
        ]
      : []),
    '',
    'What was not right where a person could tell, or wrong, and the mutations that are each enough for it alone:',
    '',
    ...table(
      ['pages', 'cause', 'mutations'],
      Object.entries(result.causes).map(([name, { pages, alone }]) => [
        String(pages),
        name,
        Object.entries(alone)
          .map(([kind, times]) => `\`${kind}\` ${times}`)
          .join(', '),
      ]),
    ),
  ];
}

function cells({ pages, right, unsure, missing, wrong, tellable, rightOfTellable }: Tally): string[] {
  return [...[pages, right, unsure, missing, wrong, tellable].map(String), tellable === 0 ? '-' : percent(rightOfTellable)];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
