import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { beginRecording } from '../results/record.ts';
import { equivalents } from './equivalent.ts';
import { type Folder, folderOf, folders, guarded } from './scope.ts';

/**
 * Mutation testing of what decides, by the fast tests alone: `npm run mutants`, or `npm run mutants -- src/core/scim` for
 * some folders or files. What a mutant came to is kept, and it is tried again only where its code or the tests changed.
 * Ends with 1 where a mutant survives in a file that SECURITY.md names (`scope.ts`).
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Tries each mutant again. */
    fresh: { type: 'boolean', default: false },
    /** How many mutants at once. */
    concurrency: { type: 'string', default: '1' },
    /** Prints each mutant that survives, not only those in files that SECURITY.md names. */
    all: { type: 'boolean', default: false },
    /** Puts what came of all folders into docs/results.json. */
    record: { type: 'boolean', default: false },
  },
});

if (options.record && positionals.length > 0) throw new Error('Only a run of all folders is recorded');
const recording = options.record ? beginRecording('mutants', 'mutants') : undefined;
const root = join(import.meta.dirname, '../..');
const out = join(root, 'out/mutants');
/** Longer than any of the fast tests takes, also on a machine that is busy, in milliseconds. */
const patience = 60_000;

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

interface Survivor {
  readonly file: string;
  readonly line: number;
  /** The line it begins on, as it stands in the source. */
  readonly on: string;
  readonly from: string;
  readonly to: string;
  /** Whether any test runs the mutated code. */
  readonly isCovered: boolean;
}

interface Score {
  killed: number;
  /** How many of the killed were so slow that they were given up. */
  slow: number;
  survived: number;
  equivalent: number;
}

/** Every source file in the folders, by its path from the root, with slashes. */
async function sources(): Promise<string[]> {
  const all = await readdir(join(root, 'src'), { recursive: true });
  return all
    .map((file) => `src/${file.split(sep).join('/')}`)
    .filter((file) => file.endsWith('.ts') && folderOf(file) !== undefined)
    .sort();
}

function isChosen(file: string): boolean {
  const chosen = positionals.map((path) => path.split(sep).join('/').replace(/\/$/, ''));
  return chosen.length === 0 || chosen.some((path) => file === path || file.startsWith(`${path}/`));
}

async function mutate({ path, tests }: Folder, files: readonly string[]): Promise<MutantResult[]> {
  // Stryker's runners are processes of their own.
  process.env.CROSSWALK_MUTANTS_TESTS = tests ?? '';
  // In the sandbox, which is made anew for each run: it holds every mutant, and which one lives is said at run time.
  process.env.CROSSWALK_KEPT_BUNDLE = 'kept-bundle.json';
  const incrementalFile = join('out/mutants', `${path.replaceAll('/', '-')}.json`);
  return new Stryker({
    mutate: [...files],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutants/vitest.config.ts', related: tests === undefined },
    // There is none of this name: Stryker would rewrite ours with an API that TypeScript 7 no longer has.
    tsconfigFile: 'no-tsconfig.json',
    ignorePatterns: ['out', 'dist', 'assets', 'docs'],
    tempDirName: 'out/mutants/sandbox',
    incremental: true,
    incrementalFile,
    force: options.fresh,
    concurrency: Number(options.concurrency),
    timeoutMS: patience,
    reporters: ['progress-append-only'],
    logLevel: 'warn' as never,
    warnings: false,
    allowConsoleColors: false,
  }).runMutationTest();
}

/** The mutated code and what took its place. */
async function survivorOf({ fileName, location, replacement = '', status }: MutantResult): Promise<Survivor> {
  const lines = (await readFile(fileName, 'utf8')).split('\n');
  const { start, end } = location;
  const on = (lines[start.line - 1] ?? '').trim();
  const text = lines.slice(start.line - 1, end.line);
  text[text.length - 1] = (text.at(-1) ?? '').slice(0, end.column - 1);
  text[0] = (text[0] ?? '').slice(start.column - 1);
  return {
    file: relative(root, fileName).split(sep).join('/'),
    line: start.line,
    on,
    from: text.join('\n'),
    to: replacement,
    isCovered: status !== 'NoCoverage',
  };
}

const scores = new Map<string, Score>();
const survivors: Survivor[] = [];
await mkdir(out, { recursive: true });
const all = (await sources()).filter(isChosen);
if (all.length === 0) throw new Error(`There is no file in scope at ${positionals.join(', ')}`);
try {
  for (const folder of folders) {
    const files = all.filter((file) => folderOf(file) === folder);
    if (files.length === 0) continue;
    for (const result of await mutate(folder, files)) {
      const file = relative(root, result.fileName).split(sep).join('/');
      if (!files.includes(file)) continue;
      count(file, result.status);
      if (result.status === 'Survived' || result.status === 'NoCoverage') await survived(await survivorOf(result));
    }
  }
} finally {
  await rm(join(out, 'sandbox'), { recursive: true, force: true });
}

function count(file: string, status: MutantResult['status']): void {
  const score = scores.get(file) ?? { killed: 0, slow: 0, survived: 0, equivalent: 0 };
  scores.set(file, score);
  if (status === 'Killed' || status === 'Timeout') score.killed++;
  if (status === 'Timeout') score.slow++;
}

async function survived(one: Survivor): Promise<void> {
  const score = scores.get(one.file);
  const isEquivalent = equivalents.some(
    (known) => known.file === one.file && known.on === one.on && known.from === one.from && known.to === one.to,
  );
  if (score && isEquivalent) score.equivalent++;
  else if (score) score.survived++;
  if (!isEquivalent) survivors.push(one);
}

function sum(chosen: (file: string) => boolean): Score {
  const total: Score = { killed: 0, slow: 0, survived: 0, equivalent: 0 };
  for (const [file, { killed, slow, survived: alive, equivalent }] of scores) {
    if (!chosen(file)) continue;
    total.killed += killed;
    total.slow += slow;
    total.survived += alive;
    total.equivalent += equivalent;
  }
  return total;
}

/** Of the mutants that change anything, so many are found. */
function percent({ killed, survived: alive }: Score): string {
  return killed + alive === 0 ? '-' : `${((killed * 100) / (killed + alive)).toFixed(1)} %`;
}

function line(name: string, score: Score): string {
  const { killed, slow, survived: alive, equivalent } = score;
  return `${name.padEnd(40)} ${percent(score).padStart(8)}  ${killed} killed (${slow} by time), ${alive} survived, ${equivalent} equivalent`;
}

/** The scores by folder, as lines of a Markdown table. */
function details(): string[] {
  const rows = folders.map(({ path }) => [path, sum((file) => folderOf(file)?.path === path)] as const);
  const cells = ([name, score]: (typeof rows)[number]) =>
    `| \`${name}\` | ${percent(score)} | ${score.killed} | ${score.survived} | ${score.equivalent} |`;
  return ['| folder | score | killed | survived | equivalent |', '|---|---|---|---|---|', ...rows.map(cells)];
}

const bad = survivors.filter(({ file }) => guarded.includes(file));
for (const { file, line: at, from, to, isCovered } of options.all ? survivors : bad)
  console.log(`${file}:${at}${isCovered ? '' : ' (no test runs it)'}\n  - ${from}\n  + ${to}`);
for (const file of guarded)
  if (scores.has(file))
    console.log(
      line(
        file,
        sum((one) => one === file),
      ),
    );
for (const folder of folders) {
  const score = sum((file) => folderOf(file)?.path === folder.path);
  if (score.killed + score.survived > 0) console.log(line(folder.path, score));
}
const total = sum(() => true);
console.log(line('in all', total));
const says = `${percent(total)} of ${total.killed + total.survived} mutants killed; ${bad.length} survive in what SECURITY.md names`;
console.log(says);
const byFile = Object.fromEntries([...scores].sort());
await writeFile(
  join(out, 'result.json'),
  `${JSON.stringify({ at: new Date().toISOString(), total, byFile, survivors }, null, 2)}\n`,
);
recording?.end({ ok: bad.length === 0, says, details: details() });
process.exit(bad.length > 0 ? 1 : 0);
