import type { Page } from 'puppeteer';
import { waitForOverlay } from '../../support/overlay.ts';
import { inPageScript } from '../build.ts';
import type { Effort } from '../effort.ts';
import { type Ground, pause } from '../ground.ts';
import type { Storm } from '../in-page/storm.ts';
import { atMost, type Row, row, timesPeer } from '../rows.ts';
import { address, strangersAddress } from '../serve.ts';
import { median, pairedRatio } from '../statistics.ts';
import { scriptTime } from '../trace.ts';

const size = 20_000;
/** A storm blows so long before it is measured, and the page rests so long after it. In milliseconds. */
const leadIn = 1_200;
const rest = 600;
/** After the target has come or gone, until Crosswalk has come to rest over it. */
const settling = 3_000;

interface Weather {
  readonly name: string;
  readonly storm: Storm;
}
const calm: Weather = { name: '200 changes/s', storm: { rate: 200, inTheLabsWords: false } };
const rough: Weather = { name: '2,000 changes/s', storm: { rate: 2_000, inTheLabsWords: false } };
const worded: Weather = { name: '2,000 changes/s in the lab’s words', storm: { rate: 2_000, inTheLabsWords: true } };
const limits = { present: 1, absent: 4 } as const;

interface Watched {
  /** Script time in ms per second, window by window. */
  readonly own: number[];
  /** Changes per second that the page came to. */
  readonly rates: number[];
}

/** What it costs to watch a page that changes all the time. */
export async function measureWatching(ground: Ground, effort: Effort, say: (line: string) => void): Promise<Row[]> {
  const stormScripts = [await inPageScript('storm'), await inPageScript('target')];
  const watching = await inPageScript('watching');
  say('watching: the shipped extension');
  const ours = await shipped(ground, effort, stormScripts);
  say('watching: findByRole');
  const theirs = await findByRole(ground, effort, [...stormScripts, watching]);
  say('watching: the page’s own code');
  return [...ownRows(ours, theirs), ...(await mutationCode(ground, effort, [...stormScripts, watching]))];
}

/** The extension as it ships, told apart from the page by the address of its script. */
async function shipped(ground: Ground, { watch }: Effort, scripts: readonly string[]): Promise<Map<string, Watched>> {
  const { page } = await prepared(ground, address('cloudscape', size), scripts);
  const kept = new Map<string, Watched>();
  for (let round = 0; round < watch.rounds; round++)
    for (const presence of ['present', 'absent'] as const) {
      await page.evaluate((there) => (there ? benchTarget.insert() : benchTarget.remove()), presence === 'present');
      await waitForOverlay(page, (overlay) => (overlay?.state === 'pointing') === (presence === 'present'), 60_000);
      await pause(settling);
      for (const weather of [calm, rough, worded])
        await watchThrough(page, weather, watch.seconds, /^chrome-extension:/, kept, `${presence} ${weather.name}`);
    }
  await page.close();
  return kept;
}

async function findByRole(ground: Ground, { watch }: Effort, scripts: readonly string[]): Promise<Map<string, Watched>> {
  const { page } = await prepared(ground, strangersAddress(size), scripts);
  const kept = new Map<string, Watched>();
  await page.evaluate(() => benchWatching.findByRole('Show token'));
  for (let round = 0; round < watch.rounds; round++)
    for (const weather of [calm, rough])
      await watchThrough(page, weather, watch.seconds / 2, /bench:watching/, kept, weather.name);
  await page.close();
  return kept;
}

async function watchThrough(
  page: Page,
  { storm }: Weather,
  seconds: number,
  own: RegExp,
  kept: Map<string, Watched>,
  key: string,
): Promise<void> {
  const watched = kept.get(key) ?? { own: [], rates: [] };
  kept.set(key, watched);
  await page.evaluate((which) => benchStorm.start(which), storm);
  await pause(leadIn);
  const { script = 0 } = await scriptTime(page, { script: own }, () => pause(seconds * 1_000));
  const { mutations, seconds: blown } = await page.evaluate(() => benchStorm.stop());
  watched.own.push(script);
  watched.rates.push(mutations / blown);
  await pause(rest);
}

function ownRows(ours: ReadonlyMap<string, Watched>, theirs: ReadonlyMap<string, Watched>): Row[] {
  return [...ours].map(([key, { own, rates }]) => {
    const presence = key.startsWith('present') ? 'present' : 'absent';
    const peer = theirs.get(key.replace(/^absent /, ''));
    return row('Watching', {
      name: `own script, target ${key.replace(' ', ', ')}`,
      ours: median(own),
      unit: 'ms/s',
      samples: own.length,
      ...(peer ? { peer: { name: 'findByRole', value: median(peer.own) } } : {}),
      target: atMost(limits[presence], 'ms/s'),
      note: `The shipped extension, Cloudscape, 20k nodes; the page came to ${Math.round(median(rates))} changes/s${
        peer ? `, with the peer to ${Math.round(median(peer.rates))}` : ''
      }.`,
    });
  });
}

/** What the page's own changes cost it, with Crosswalk's watching and with an observer that does nothing, in turn on the same page. */
async function mutationCode(ground: Ground, { rounds }: Effort, scripts: readonly string[]): Promise<Row[]> {
  const { page } = await prepared(ground, strangersAddress(size), scripts);
  const kept = { nobody: [] as number[], nothing: [] as number[], crosswalk: [] as number[] };
  const arms = ['nobody', 'nothing', 'crosswalk'] as const;
  for (let round = 0; round < rounds; round++)
    for (const arm of round % 2 === 0 ? arms : [...arms].reverse()) {
      await page.evaluate((which) => benchWatching[which](), arm);
      await pause(300);
      await page.evaluate((storm) => benchStorm.start(storm), rough.storm);
      await pause(800);
      const { batches } = await page.evaluate(() => benchStorm.stop());
      await page.evaluate(() => benchWatching.stop());
      kept[arm].push(median(batches));
    }
  await page.close();
  return [
    row('Watching', {
      name: 'the page’s own code, 2,000 changes/s',
      ours: median(kept.crosswalk) * 50,
      unit: 'µs a change',
      samples: kept.crosswalk.length,
      peer: {
        name: 'an observer that does nothing',
        value: (median(kept.crosswalk) * 50) / pairedRatio(kept.crosswalk, kept.nothing),
      },
      target: timesPeer(1.05),
      note: `watch and Eyes from src in the page’s own world, taken on and off in turn; with nobody watching ${(median(kept.nobody) * 50).toFixed(1)} µs.`,
    }),
  ];
}

async function prepared(ground: Ground, where: string, scripts: readonly string[]): Promise<{ page: Page }> {
  const { page } = await ground.open(where);
  for (const script of scripts) await page.evaluate(script);
  return { page };
}
