import type { Result, Tally } from './result.ts';

/** A result as a person reads it. */
export function printResult(result: Result): void {
  const { right, unsure, missing, wrong, tellable, rightOfTellable, pages, broken, seconds, pagesPerSecond, unfit, real } =
    result;
  table('mutation', Object.entries(result.kinds), (one) => [String(one.guilty)], ['alone guilty']);
  table('step', Object.entries(result.steps));
  table('edition', Object.entries(result.byEdition));
  console.log('\nWhat was not right:');
  for (const [name, { pages: count, alone }] of Object.entries(result.causes)) {
    const kinds = Object.entries(alone).map(([kind, times]) => `${kind} ${times}`);
    console.log(`${String(count).padStart(7)}  ${name.padEnd(40)} ${kinds.slice(0, 6).join(', ')}`);
  }
  for (const { edition, stuck } of result.notRecorded)
    console.log(`\nEdition ${edition} could not be walked to the end: ${stuck}`);
  for (const { specimen, why } of unfit) console.log(`\n${specimen} is of no use as it was recorded: ${why}`);
  if (real)
    console.log(
      `\nThe shipped extension agrees on ${real.agreed} of ${real.pages} pages${real.skipped > 0 ? `, ${real.skipped} left out` : ''}.`,
    );
  for (const { page, bench, extension } of real?.disagreements ?? [])
    console.log(`  ${page}: the bench says ${bench}, the extension ${extension}`);
  console.log(
    `\n${pages} pages: ${right} right, ${unsure} unsure, ${missing} missing, ${wrong} wrong; of ${tellable} on which a person could tell ${(rightOfTellable * 100).toFixed(2)} % right.`,
  );
  console.log(
    `${broken} more were broken and made anew. ${Math.round(seconds)} s, ${pagesPerSecond} pages a second. Seed ${result.seed}.`,
  );
  console.log('out/robustness/result.json · npm run robustness -- --only "<page>" shows one again');
}

function table<T extends Tally>(
  title: string,
  rows: readonly (readonly [string, T])[],
  more: (tally: T) => readonly string[] = () => [],
  heads: readonly string[] = [],
): void {
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(18) : cell.padStart(9))).join('');
  console.log(
    `\n${line([title, 'pages', 'right', 'unsure', 'missing', 'wrong', 'tellable', 'right %', ...heads.map((head) => ` ${head}`)])}`,
  );
  for (const [name, tally] of rows) {
    const { pages, right, unsure, missing, wrong, tellable, rightOfTellable } = tally;
    const share = tellable === 0 ? '-' : (rightOfTellable * 100).toFixed(1);
    console.log(line([name, ...[pages, right, unsure, missing, wrong, tellable].map(String), share, ...more(tally)]));
  }
}
