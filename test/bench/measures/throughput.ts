import type { Page } from 'puppeteer';
import { waitForOverlay } from '../../support/overlay.ts';
import { inPageScript } from '../build.ts';
import { ThreadClock } from '../clock.ts';
import type { Effort } from '../effort.ts';
import { type Ground, pause } from '../ground.ts';
import { type Row, row, type Target } from '../rows.ts';
import { address, strangersAddress } from '../serve.ts';
import { median, pairedRatio, quantile } from '../statistics.ts';

const size = 20_000;
const milliseconds = 1_000;
/** After a tab has come to the front. In milliseconds. */
const rest = 400;

interface Throughput {
  /** Changes in a second of the page's main thread: what others do on the machine doesn't count. */
  readonly perThreadSecond: number[];
  /** Changes and frames in a second on the wall. */
  readonly perSecond: number[];
  readonly frames: number[];
}

const arms = ['with', 'without', 'without again'] as const;
type ArmName = (typeof arms)[number];

/** How much the page gets done while it does as much as it can, with Crosswalk on it and without. */
export async function measureThroughput(
  ground: Ground,
  { throughputRounds }: Effort,
  say: (line: string) => void,
): Promise<Row[]> {
  say('throughput');
  const storm = await inPageScript('storm');
  const open = async (where: string) => {
    const { page } = await ground.open(where);
    await page.evaluate(storm);
    return { page, clock: await ThreadClock.of(page) };
  };
  const pages = {
    with: await open(address('cloudscape', size)),
    without: await open(strangersAddress(size)),
    'without again': await open(strangersAddress(size)),
  };
  await pages.with.page.bringToFront();
  await waitForOverlay(pages.with.page, (overlay) => overlay?.state === 'pointing', 60_000);
  await pause(4_000);
  const kept = Object.fromEntries(
    arms.map((arm) => [arm, { perThreadSecond: [], perSecond: [], frames: [] } as Throughput]),
  ) as Record<ArmName, Throughput>;
  for (let round = 0; round < throughputRounds; round++)
    for (const arm of round % 2 === 0 ? arms : [...arms].reverse()) await blow(pages[arm].page, pages[arm].clock, kept[arm]);
  for (const { page } of Object.values(pages)) await page.close();
  return rowsFrom(kept);
}

async function blow(page: Page, clock: ThreadClock, kept: Throughput): Promise<void> {
  await page.bringToFront();
  await pause(rest);
  const before = await clock.now();
  await page.evaluate(() => benchStorm.start({ inTheLabsWords: false }));
  await pause(milliseconds);
  const { mutations, frames, seconds } = await page.evaluate(() => benchStorm.stop());
  kept.perThreadSecond.push((mutations / ((await clock.now()) - before)) * 1_000);
  kept.perSecond.push(mutations / seconds);
  kept.frames.push(frames / seconds);
}

function rowsFrom(kept: Record<ArmName, Throughput>): Row[] {
  const line = (name: string, what: keyof Throughput, unit: string, target?: Target) => {
    const ratios = kept.with[what].map((value, index) => value / (kept.without[what][index] ?? Number.NaN));
    const noise = pairedRatio(kept['without again'][what], kept.without[what]);
    const theirs = median(kept.without[what]);
    return row('The page’s own throughput', {
      name,
      // Taken from the pairs, so that what the machine did meanwhile falls out.
      ours: theirs * median(ratios),
      unit,
      samples: ratios.length,
      more: true,
      peer: { name: 'without Crosswalk', value: theirs },
      ...(target ? { target } : {}),
      note: `Ratio of pairs: ${quantile(ratios, 0.25).toFixed(3)} to ${quantile(ratios, 0.75).toFixed(3)}; of two tabs both without it: ${noise.toFixed(3)}.`,
    });
  };
  const asGood: Target = { text: '≥ 0.99 of without', isMet: (_, ratio) => ratio !== null && ratio >= 0.99 };
  return [
    line('changes per second of its main thread', 'perThreadSecond', 'changes', asGood),
    line('changes per second', 'perSecond', 'changes'),
    line('frames per second', 'frames', 'frames'),
  ];
}
