import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Serving } from '../portals/serve-hosts.ts';
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
import { keep, printed, summary } from './report.ts';
import type { Row } from './rows.ts';
import { serve } from './serve.ts';

const { values: options } = parseArgs({
  options: {
    /** Few rounds, for whoever works on the bench or on what it measures; leaves docs/benchmark.md alone. */
    quick: { type: 'boolean', default: false },
    /** Fewer samples of everything. */
    few: { type: 'boolean', default: false },
    /** Only some of the measures, by their names; leaves docs/benchmark.md alone too. */
    only: { type: 'string', multiple: true },
  },
});
const effort = options.quick ? quick : options.few ? few : full;
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
    quick: options.quick || options.only !== undefined,
    seconds: (Date.now() - began) / 1_000,
    nodes: effort.sizes,
    rounds: effort.rounds,
    versions: await versions(),
  });
} finally {
  await site.close();
}
console.log(printed(rows));
console.log(
  `\n${summary(rows)} Result: out/bench/result.json${options.quick || options.only ? '' : ' · Table: docs/benchmark.md'}`,
);

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
