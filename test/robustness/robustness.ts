import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { beginRecording } from '../results/record.ts';
import { launchChromium } from '../support/chromium.ts';
import { runOnBench } from './run/bench-run.ts';
import { bundle } from './run/bundle.ts';
import type { Scripts } from './run/fast.ts';
import { lastLine, markdown } from './run/markdown.ts';
import { showOnly } from './run/only.ts';
import { plan, specimenOf } from './run/plan.ts';
import { type Result, resultOf } from './run/result.ts';
import { runReal } from './run/sample.ts';
import { startSite } from './run/site.ts';
import { printResult } from './run/table.ts';
import type { Recording, Specimen } from './specimens/specimen.ts';
import { keptRecording, storedRecording, storeRecording, writeRecording } from './specimens/store.ts';
import { recordEdition } from './specimens/walk.ts';

const { values: options } = parseArgs({
  options: {
    /** Draws the pages: the same seed, the same pages. */
    seed: { type: 'string', default: '1' },
    pages: { type: 'string', default: '1000' },
    /** The consoles' editions to make pages of, with commas; those that can't be walked to the end are left out. */
    editions: { type: 'string', default: '2020,2026,mixed-1,mixed-2,mixed-3' },
    /** How many of the pages are shown to the shipped extension as well, in percent. */
    real: { type: 'string', default: '1' },
    /** Makes one page again and shows it, by the name that the result gives it. */
    only: { type: 'string' },
    tabs: { type: 'string', default: '2' },
    /** Puts today's edition, as recorded, with the sources, for the short run in `npm test`. */
    keep: { type: 'boolean', default: false },
    /** Puts what came of it into docs/results.json. */
    record: { type: 'boolean', default: false },
  },
});

const recording = options.record && !options.only ? beginRecording('robustness', 'robustness') : undefined;
const out = join(import.meta.dirname, '../../out/robustness');
await mkdir(out, { recursive: true });
const startedAt = Date.now();
const wanted = options.only ? [specimenOf(options.only).split('/')[0] ?? ''] : options.editions.split(',');
const recordings: Recording[] = [];
for (const edition of wanted) recordings.push(await recordingOf(edition));
if (options.keep) await keep(recordings);

const scripts: Scripts = { bench: await bundle('bench'), eye: await bundle('eye') };
const site = await startSite();
const chromium = await launchChromium({ chromiumArguments: site.chromiumArguments, withExtension: false });
let ok = false;
try {
  ok = options.only ? await only(options.only) : (await run()).ok;
} finally {
  await chromium.close();
  await site.close();
}
process.exit(ok ? 0 : 1);

async function run(): Promise<Result> {
  const complete = recordings.filter(({ stuck }) => stuck === undefined);
  const specimens = complete.flatMap((recording) => recording.specimens);
  const benchStarted = Date.now();
  const outcomes = await runOnBench(plan(specimens, options.seed, Number(options.pages)), {
    browser: chromium.browser,
    site,
    scripts,
    tabs: Number(options.tabs),
    progressed: (done) => progress(`${done} of ${options.pages} pages`),
  });
  const seconds = (Date.now() - benchStarted) / 1000;
  const count = Math.round((Number(options.pages) * Number(options.real)) / 100);
  const byId = new Map(specimens.map((specimen) => [specimen.id, specimen]));
  const real =
    count > 0 ? await runReal(outcomes.verdicts, byId, { count, seed: options.seed, site, scripts, say: progress }) : undefined;
  const result = resultOf({
    seed: options.seed,
    startedAt,
    seconds,
    editions: complete.map(({ edition }) => edition),
    notRecorded: recordings.flatMap(notRecordedOf),
    specimens: specimens.length,
    outcomes,
    real,
  });
  await writeFile(join(out, 'result.json'), `${JSON.stringify(result, null, 1)}\n`);
  printResult(result);
  recording?.end({ ok: result.ok, says: lastLine(result), details: markdown(result) });
  return result;
}

function notRecordedOf({ edition, stuck, stuckInCleanUp }: Recording): Result['notRecorded'] {
  if (stuck !== undefined) return [{ edition, stuck }];
  return stuckInCleanUp === undefined ? [] : [{ edition: `${edition}, its clean-up`, stuck: stuckInCleanUp }];
}

async function only(page: string): Promise<boolean> {
  const specimen = recordings.flatMap((recording) => recording.specimens).find(({ id }) => id === specimenOf(page));
  if (!specimen) throw new Error(`There is no specimen ${specimenOf(page)}`);
  await showOnly(page, specimen, { browser: chromium.browser, site, scripts, out });
  return true;
}

/** The recording of the last time, or a new one: it takes a walk through the whole lab. */
async function recordingOf(edition: string): Promise<Recording> {
  const stored = await storedRecording(edition);
  if (stored) return stored;
  console.log(`Recording edition ${edition}: the demo's participant walks the lab …`);
  const recording: Recording = await recordEdition(edition, (text) => progress(`${edition}: ${text}`));
  console.log(`\n${edition}: ${recording.specimens.length} pages recorded`);
  for (const one of notRecordedOf(recording)) console.log(`${one.edition}: stuck. ${one.stuck}`);
  await storeRecording(recording);
  return recording;
}

async function keep(all: readonly Recording[]): Promise<void> {
  const today: (Recording & { specimens: readonly Specimen[] }) | undefined = all.find(({ edition }) => edition === '2026');
  if (!today || today.stuck !== undefined) throw new Error('Today’s edition was not recorded to the end');
  await writeRecording(keptRecording, today);
  console.log(`Kept: ${keptRecording}`);
}

/** On a terminal the line is written over. */
function progress(text: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r${text.padEnd(60)}`);
}
