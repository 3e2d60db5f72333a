import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { Serving } from '../../portals/serve-hosts.ts';
import { ThreadClock } from '../clock.ts';
import type { Effort } from '../effort.ts';
import { type Ground, openGround, pause } from '../ground.ts';
import { atMost, type Row, row, timesPeer } from '../rows.ts';
import { frameAddress } from '../serve.ts';
import { median } from '../statistics.ts';
import { contentScripts, shipped } from './bytes.ts';

const empty = join(import.meta.dirname, '../../../out/bench/empty-extension');
/** Until frames have loaded, been looked at and come to rest. In milliseconds. */
const settling = 1_000;

/** A portal keeps most of its frames out of sight; `shown` frames are guided. */
const kinds = {
  'out of sight': 'position:absolute;width:0;height:0;border:0',
  'in sight': 'width:200px;height:90px;border:0',
} as const;
type Kind = keyof typeof kinds;

interface Cost {
  /** Main thread, in milliseconds for each frame. */
  readonly task: number[];
  /** Kilobytes of heap for each frame, after garbage has been collected. */
  readonly heap: number[];
}

/** What the content script costs each frame, against the same extension with an empty one. */
export async function measureFootprint(site: Serving, { frames }: Effort, say: (line: string) => void): Promise<Row[]> {
  await emptyExtension();
  const ours = await openGround(site, { withExtension: true });
  const theirs = await openGround(site, { withExtension: true, extension: empty });
  try {
    const rows: Row[] = [];
    for (const kind of Object.keys(kinds) as Kind[]) {
      say(`frames: ${kind}`);
      const cost = { ours: { task: [], heap: [] } as Cost, theirs: { task: [], heap: [] } as Cost };
      for (let round = 0; round < frames.rounds; round++)
        for (const side of round % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const))
          await load(side === 'ours' ? ours : theirs, kind, frames.count, cost[side]);
      rows.push(...rowsFor(kind, cost.ours, cost.theirs, frames.count));
    }
    return rows;
  } finally {
    await ours.close();
    await theirs.close();
  }
}

/** The extension that ships, its content script emptied. */
async function emptyExtension(): Promise<void> {
  await rm(empty, { recursive: true, force: true });
  await cp(shipped, empty, { recursive: true });
  for (const script of await contentScripts(empty)) await writeFile(join(empty, script), '');
}

async function load({ chromium }: Ground, kind: Kind, count: number, cost: Cost): Promise<void> {
  const page = await chromium.browser.newPage();
  await page.goto(frameAddress);
  await pause(settling);
  const clock = await ThreadClock.of(page);
  const before = await state(clock);
  await addFrames(page, kinds[kind], count);
  await pause(settling);
  const after = await state(clock);
  cost.task.push((after.task - before.task) / count);
  cost.heap.push((after.heap - before.heap) / count);
  await page.close();
}

async function state(clock: ThreadClock): Promise<{ readonly task: number; readonly heap: number }> {
  // What has been worked until now, before the collection adds its own.
  const { TaskDuration: task = 0 } = await clock.metrics();
  await clock.collectGarbage();
  const { JSHeapUsedSize: heap = 0 } = await clock.metrics();
  return { task: task * 1_000, heap: heap / 1_024 };
}

async function addFrames(page: Page, style: string, count: number): Promise<void> {
  await page.evaluate(
    async (css, url, many) => {
      const loaded = Array.from({ length: many }, () => {
        const frame = document.createElement('iframe');
        frame.style.cssText = css;
        frame.src = url;
        document.body.append(frame);
        return new Promise((resolve) => frame.addEventListener('load', resolve));
      });
      await Promise.all(loaded);
    },
    style,
    frameAddress,
    count,
  );
}

function rowsFor(kind: Kind, ours: Cost, theirs: Cost, count: number): Row[] {
  const added = ours.task.map((value, index) => value - (theirs.task[index] ?? 0));
  const common = { samples: ours.task.length, note: `${count} frames at a time.` };
  return [
    row('In each frame', {
      name: `main thread, more than with an empty script, frame ${kind}`,
      ours: median(added),
      unit: 'ms',
      target: atMost(0.3, 'ms'),
      ...common,
      note: `${median(ours.task).toFixed(2)} ms against ${median(theirs.task).toFixed(2)} ms. ${common.note}`,
    }),
    row('In each frame', {
      name: `heap, frame ${kind}`,
      ours: median(ours.heap),
      unit: 'KB',
      peer: { name: 'an empty content script', value: median(theirs.heap) },
      target: timesPeer(1.05),
      ...common,
    }),
  ];
}
