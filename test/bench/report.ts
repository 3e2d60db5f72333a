import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Row } from './rows.ts';

const root = join(import.meta.dirname, '../..');

/** On what, and how thoroughly, everything was measured. */
export interface Meta {
  readonly date: string;
  readonly browser: string;
  readonly cores: number;
  /** Whether the table is written to `docs/benchmark.md`. */
  readonly isRecorded: boolean;
  readonly seconds: number;
  readonly nodes: readonly number[];
  readonly rounds: number;
  /** Versions of whom Crosswalk is compared with, and of what the pages are made from. */
  readonly versions: { readonly [name: string]: string };
}

/** What a recorded run writes, by its path from the root. */
export const benchmarkDocument = 'docs/benchmark.md';

/** Keeps the result: all of it in `out/bench/result.json`, and of a recorded run the table in `docs/benchmark.md`. */
export async function keep(rows: readonly Row[], meta: Meta): Promise<void> {
  await mkdir(join(root, 'out/bench'), { recursive: true });
  await writeFile(join(root, 'out/bench/result.json'), `${JSON.stringify({ meta, rows }, null, 2)}\n`);
  if (!meta.isRecorded) return;
  await mkdir(join(root, 'docs'), { recursive: true });
  await writeFile(join(root, benchmarkDocument), markdown(rows, meta));
}

export function printed(rows: readonly Row[]): string {
  return groupsOf(rows)
    .map(([group, own]) => `\n${group}\n${own.map((row) => `  ${lineOf(row)}`).join('\n')}`)
    .join('\n');
}

export function summary(rows: readonly Row[]): string {
  const held = rows.filter(({ met }) => met !== null);
  return `${held.filter(({ met }) => met).length} of ${held.length} targets met.`;
}

function lineOf(row: Row): string {
  const mark = row.met === null ? '·' : row.met ? '✓' : '✗';
  const peer = row.peer === null ? '' : `${number(row.peer)} (${row.against})`;
  const cells = [`${number(row.ours)} ${row.unit}`.padEnd(20), row.target.padEnd(20), ratio(row).padEnd(9), peer];
  return `${mark} ${row.name.padEnd(66)} ${cells.join(' ')}`.trimEnd();
}

function groupsOf(rows: readonly Row[]): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups];
}

function number(value: number): string {
  if (value !== 0 && Math.abs(value) < 0.01) return value.toPrecision(1);
  if (Math.abs(value) < 10) return String(Math.round(value * 100) / 100);
  return Math.round(value).toLocaleString('en');
}

function ratio({ ratio: value }: Row): string {
  return value === null ? '' : `× ${value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en')}`;
}

function markdown(rows: readonly Row[], meta: Meta): string {
  const versions = Object.entries(meta.versions).map(([name, version]) => `${name} ${version}`);
  const tables = groupsOf(rows).map(([group, own]) => `## ${group}\n\n${about[group] ?? ''}\n\n${table(own)}`);
  return `# Benchmark

Written by \`npm run bench -- --record\`; do not edit.

<!-- result: bench -->
<!-- end of result -->

Measured on ${meta.date.slice(0, 10)} on a machine of ${meta.cores} cores, in headless ${meta.browser}, in ${Math.round(meta.seconds / 60)} minutes, all sides in the same run and in turn. ${summary(rows)}

Pages are made from the consoles' own component libraries, with the lab's targets among much that is called nearly the same; they have ${meta.nodes.map((nodes) => nodes.toLocaleString('en')).join(', ')} nodes. Compared with ${versions.join(', ')}.

- Times are those of the page's main thread where it says so, medians of pairs measured one after the other; what else runs on the machine counts as little as possible.
- “×” says how many times better than the peer Crosswalk is: below 1, the peer is better.
- One *walk* is \`querySelectorAll('*')\` and touching each element once.

${tables.join('\n\n')}
`;
}

const about: { readonly [group: string]: string } = {
  'Locating one step': `One target located by the shipped modules in a document read anew, in the page's own world; main thread. The peers ask for one role and one wording of it.`,
  'Locating all steps': `What a look does: which pages of the lab are to be seen, and where all their targets are, in the wordings of all editions; main thread.`,
  Watching: `The page changes by itself: texts, classes, attributes, and one row in twenty changes anew. Own script is what the browser's trace counts for the scripts of one side, with the layouts they force.`,
  'From insertion to ring': `The target is put into a page of 20,000 nodes at any moment; the end of the frame in which the ring is round it is what counts. The shipped extension, its background included.`,
  'The ring in every painted frame': `After every painted frame the ring's place is compared with the target's, on a page of 5,000 nodes. A ring round nothing, and no ring, count as an error of the target's size.`,
  'In each frame': `Sizes of the shipped files. Costs against the same extension with an empty content script; main thread, and heap after a collection.`,
  'The class board': `10,000 people of about 50 steps each, on a screen of 1920 × 1080. The board’s own components as they ship, all parts of its page, real text in the document; reports are put into its board directly, so that decryption and the line to the broker are not in it. The canvas doing the same holds the same board and works out its numbers, order, medians and heat as often with the same code, and draws only what changed, gathered ten times a second as the board does; the one that only draws does none of that, and draws with each frame. The two tables have no numbers, heat strip or help queue to show.`,
  'The page’s own throughput': `The page changes as fast as it can, with the ring shown and in a tab without Crosswalk, in turn.`,
};

function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const peer = row.peer === null ? '' : `${number(row.peer)} (${row.against})`;
    const met = row.met === null ? '' : row.met ? 'yes' : '**no**';
    const cells = [row.name, `${number(row.ours)} ${row.unit}`, peer, ratio(row), row.target, met, String(row.samples), row.note];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return `| | Crosswalk | peer | × | target | met | samples | |\n|---|---|---|---|---|---|---|---|\n${lines.join('\n')}`;
}
