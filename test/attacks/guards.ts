/**
 * Takes each guard out of a copy of the sources, builds it, runs the attack test that stands for it, and wants that
 * test to fail. `npm run guards`, or `npm run guards -- <id> …` for some; `out/guards/result.json` has what came of it, and
 * with `--record`, where none is left out, `docs/results.json` the last line.
 */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginRecording } from '../results/record.ts';
import { guards } from './guards/all.ts';
import type { Guard } from './guards/guard.ts';

const root = join(import.meta.dirname, '../..');
const results = join(root, 'out/guards');
/** What is not needed in the copy, or is linked to. */
const notCopied = new Set(['node_modules', 'dist', 'out', '.git']);
/** How long a build and a test may take; a test that hangs without its guard has failed too. In milliseconds. */
const patience = 180_000;

type Outcome = 'failed' | 'passed' | 'did not run' | 'did not build';
interface Result {
  readonly id: string;
  readonly without: string;
  readonly test: string;
  readonly outcome: Outcome;
  readonly seconds: number;
  /** The first words of the failure. */
  readonly because?: string;
}

async function main(): Promise<void> {
  const isRecorded = process.argv.includes('--record');
  const wanted = process.argv.slice(2).filter((word) => word !== '--record');
  const unknown = wanted.filter((id) => !guards.some((guard) => guard.id === id));
  if (unknown.length > 0) throw new Error(`There is no guard “${unknown.join('”, “')}”`);
  if (isRecorded && wanted.length > 0) throw new Error('Only a run of all guards is recorded');
  const recording = isRecorded ? beginRecording('guards', 'guards') : undefined;
  const chosen = guards.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  const copy = await mkdtemp(join(tmpdir(), 'crosswalk-guards-'));
  await mkdir(results, { recursive: true });
  try {
    await copySources(copy);
    // Those that were not asked for again stay as they were found.
    const all: Result[] = wanted.length > 0 ? await earlier(chosen) : [];
    // A test that fails with every guard in place shows nothing.
    for (const file of new Set(chosen.map(({ test }) => test[0]))) {
      const names = chosen.filter(({ test }) => test[0] === file).map(({ test }) => test[1]);
      all.push(await withAllGuards(copy, file, [...new Set(names)]));
      await report(all);
    }
    for (const guard of chosen) {
      all.push(await withoutGuard(copy, guard));
      await report(all);
    }
    const now = all.filter(({ id }) => id.startsWith('with all') || chosen.some((guard) => guard.id === id));
    const isGood = now.every(({ id, outcome }) => outcome === (id.startsWith('with all') ? 'passed' : 'failed'));
    const missed = now.filter(({ id, outcome }) => !id.startsWith('with all') && outcome === 'failed').length;
    console.log(isGood ? `Each of ${chosen.length} guards is missed by its test.` : 'A guard is not missed, see above.');
    recording?.end({ ok: isGood, says: `${missed} of ${chosen.length} guards are missed by their tests` });
    process.exitCode = isGood ? 0 : 1;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function copySources(copy: string): Promise<void> {
  for (const name of await readdir(root))
    if (!notCopied.has(name)) await cp(join(root, name), join(copy, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
}

async function withAllGuards(copy: string, file: string, names: readonly string[]): Promise<Result> {
  const started = Date.now();
  const done = (await build(copy, file)) ?? (await test(copy, file, names));
  return told({ id: `with all guards: ${file}`, without: 'nothing', test: file, ...done }, started);
}

async function withoutGuard(copy: string, { id, without, patches, test: [file, name] }: Guard): Promise<Result> {
  const started = Date.now();
  const originals = new Map<string, string>();
  for (const { file: source, from, to } of patches) {
    const path = join(copy, source);
    const text = await readFile(path, 'utf8');
    if (text.split(from).length !== 2) throw new Error(`${id}: “${from}” must be in ${source} exactly once`);
    if (!originals.has(path)) originals.set(path, text);
    await writeFile(
      path,
      text.replace(from, () => to),
    );
  }
  const done = (await build(copy, file)) ?? (await test(copy, file, [name]));
  for (const [path, text] of originals) await writeFile(path, text);
  return told({ id, without, test: `${file}: ${name}`, ...done }, started);
}

type Done = Pick<Result, 'outcome' | 'because'>;

/** Builds the extension, which unit tests and fuzzing do without. */
async function build(copy: string, file: string): Promise<Done | undefined> {
  if (/^(?:unit|fuzz)\//.test(file)) return undefined;
  const { code, said } = await run(copy, ['vite', 'build', '--mode', 'chrome', '--logLevel', 'error']);
  return code === 0 ? undefined : { outcome: 'did not build', because: said.slice(-500) };
}

/** Runs the tests of one file by parts of their names. */
async function test(copy: string, file: string, names: readonly string[]): Promise<Done> {
  const told = join(copy, 'out/guard.json');
  await rm(told, { force: true });
  const pattern = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const { said } = await run(copy, ['vitest', 'run', `test/${file}`, '-t', pattern, '--reporter=json', `--outputFile=${told}`]);
  const report = (await readFile(told, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined)) as Report | undefined;
  const ran = report?.testResults.flatMap((one) => one.assertionResults).filter(({ status }) => /^(passed|failed)$/.test(status));
  const failed = ran?.find(({ status }) => status === 'failed');
  if (failed) return { outcome: 'failed', because: failed.failureMessages[0]?.split('\n')[0] ?? '' };
  return ran?.length ? { outcome: 'passed' } : { outcome: 'did not run', because: said.slice(-500) };
}

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly failureMessages: readonly string[] }[];
  }[];
}

function run(cwd: string, [tool = '', ...rest]: readonly string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const entry = tool === 'vite' ? 'node_modules/vite/bin/vite.js' : 'node_modules/vitest/vitest.mjs';
    const child = spawn(process.execPath, [join(cwd, entry), ...rest], { cwd, timeout: patience });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += String(chunk);
      });
    child.once('close', (code) => resolve({ code, said }));
  });
}

function told(result: Omit<Result, 'seconds'>, started: number): Result {
  const seconds = Math.round((Date.now() - started) / 100) / 10;
  console.log(`${result.outcome.padEnd(13)} ${String(seconds).padStart(5)} s  ${result.id}  ${result.because ?? ''}`);
  return { ...result, seconds };
}

async function earlier(again: readonly Guard[]): Promise<Result[]> {
  const text = await readFile(join(results, 'result.json'), 'utf8').catch(() => '{"results":[]}');
  const { results: found } = JSON.parse(text) as { readonly results: readonly Result[] };
  return found.filter(({ id, test: of }) =>
    again.every((guard) => guard.id !== id && !(id.startsWith('with all') && of === guard.test[0])),
  );
}

async function report(all: readonly Result[]): Promise<void> {
  await writeFile(join(results, 'result.json'), `${JSON.stringify({ at: new Date().toISOString(), results: all }, null, 2)}\n`);
}

await main();
