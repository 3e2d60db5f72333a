import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Serving } from '../portals/serve-hosts.ts';
import { beginRecording } from '../results/record.ts';
import { buildPages } from './build.ts';
import { few, full, quick } from './effort.ts';
import { comeToStep, type Ground, openGround } from './ground.ts';
import { measureArriving } from './measures/arriving.ts';
import { measureBoard } from './measures/board.ts';
import { measureBytes } from './measures/bytes.ts';
import { measureChecking } from './measures/checking.ts';
import { measureFootprint } from './measures/footprint.ts';
import { measureLocating } from './measures/locating.ts';
import { measureOverlay } from './measures/overlay.ts';
import { measureThroughput } from './measures/throughput.ts';
import { measureWatching } from './measures/watching.ts';
import { benchmarkDocument, keep, printed, summary } from './report.ts';
import type { Row } from './rows.ts';
import { serve } from './serve.ts';

const { values: options } = parseArgs({
  options: {
    /** Few rounds, for whoever works on the bench or on what it measures; is never recorded. */
    quick: { type: 'boolean', default: false },
    /** Fewer samples of everything. */
    few: { type: 'boolean', default: false },
    /** Only some of the measures, by their names; is never recorded either. */
    only: { type: 'string', multiple: true },
    /** Puts what came of a full run into docs/results.json and docs/benchmark.md. */
    record: { type: 'boolean', default: false },
  },
});
const effort = options.quick ? quick : options.few ? few : full;
const isPartial = options.quick || options.only !== undefined;
if (options.record && isPartial) throw new Error('Only a full run is recorded');
const recording = options.record ? beginRecording('bench', 'bench') : undefined;
const began = Date.now();

type Say = (line: string) => void;
const say: Say = (line) => console.log(`${String(Math.round((Date.now() - began) / 1_000)).padStart(4)} s  ${line}`);

/** Each in a browser of its own, so that none leaves the next anything. */
const measures: { readonly [name: string]: (site: Serving) => Promise<Row[]> } = {
  locating: (site) => on(site, false, (ground) => measureLocating(ground, effort, say)),
  watching: (site) => on(site, true, (ground) => measureWatching(ground, effort, say)),
  arriving: (site) => on(site, true, (ground) => measureArriving(ground, effort, say)),
  overlay: (site) => on(site, true, (ground) => measureOverlay(ground, effort, say)),
  board: (site) => on(site, false, (ground) => measureBoard(ground, effort, say)),
  bytes: () => measureBytes(),
  checking: () => measureChecking(effort, say),
  footprint: (site) => measureFootprint(site, effort, say),
  throughput: (site) => on(site, true, (ground) => measureThroughput(ground, effort, say)),
};
const names = options.only ?? Object.keys(measures);
const unknown = names.filter((name) => !(name in measures));
if (unknown.length > 0)
  throw new RangeError(`No measure is called ${unknown.join(', ')}; there are ${Object.keys(measures).join(', ')}`);

await buildPages();
const site = await serve();
const rows: Row[] = [];
try {
  for (const name of names) rows.push(...((await measures[name]?.(site)) ?? []));
  await keep(rows, {
    date: new Date(began).toISOString(),
    browser: await on(site, false, ({ chromium }) => chromium.browser.version().then((version) => version.replace('/', ' '))),
    cores: cpus().length,
    isRecorded: options.record,
    seconds: (Date.now() - began) / 1_000,
    nodes: effort.sizes,
    rounds: effort.rounds,
    versions: await versions(),
  });
} finally {
  await site.close();
}
console.log(printed(rows));
console.log(`\n${summary(rows)} Result: out/bench/result.json${options.record ? ' · Table: docs/benchmark.md' : ''}`);
recording?.end({ ok: rows.every(({ met }) => met !== false), says: summary(rows), document: benchmarkDocument });

async function on<T>(site: Serving, withExtension: boolean, measure: (ground: Ground) => Promise<T>): Promise<T> {
  const ground = await openGround(site, { withExtension });
  try {
    if (withExtension) await comeToStep(ground);
    return await measure(ground);
  } finally {
    await ground.close();
  }
}

/** From package.json, where they are pinned. */
async function versions(): Promise<Record<string, string>> {
  const { devDependencies } = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const wanted = [
    '@testing-library/dom',
    'playwright-core',
    'driver.js',
    '@floating-ui/dom',
    '@tanstack/virtual-core',
    'fast-xml-parser',
    '@cloudscape-design/components',
    '@fluentui/react',
  ];
  return Object.fromEntries(wanted.map((name) => [name, devDependencies[name] ?? '']));
}
