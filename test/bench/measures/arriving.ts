import type { Page } from 'puppeteer';
import { waitForOverlay } from '../../support/overlay.ts';
import { inPageScript } from '../build.ts';
import type { Effort } from '../effort.ts';
import { ExtensionWorld, type Ground, pause } from '../ground.ts';
import type { Arrival } from '../in-page/frames.ts';
import type { Storm } from '../in-page/storm.ts';
import { atMost, type Row, row } from '../rows.ts';
import { address, strangersAddress } from '../serve.ts';
import { quantile } from '../statistics.ts';

const size = 20_000;
/** One frame at 60 Hz, in milliseconds. */
const frame = 1_000 / 60;
/** Between two arrivals, in milliseconds. */
const rest = 300;
/** No arrival begins after this, so that a slow one doesn't take the whole run. In milliseconds. */
const budget = 25_000;
const light: Storm = { rate: 60, inTheLabsWords: false };

/** Whose ring is waited for; with nobody, only the target itself. */
const rings = { nobody: undefined, findByRole: 'floating', driver: 'driver' } as const;

interface Arrivals {
  readonly name: string;
  readonly all: readonly Arrival[];
}

/** From the moment the target comes into the page until the ring round it has been painted. */
export async function measureArriving(ground: Ground, { arrivals }: Effort, say: (line: string) => void): Promise<Row[]> {
  const common = [await inPageScript('target'), await inPageScript('acts'), await inPageScript('storm')];
  const frames = await inPageScript('frames');
  say('arriving: Crosswalk');
  const { page } = await ground.open(address('cloudscape', size));
  for (const script of common) await page.evaluate(script);
  const world = await ExtensionWorld.of(page, ground);
  await world.run(frames);
  const quiet = await crosswalk(page, world, arrivals);
  await page.evaluate((storm) => benchStorm.start(storm), light);
  const stormy = await crosswalk(page, world, arrivals);
  await page.close();

  const { page: bare } = await ground.open(strangersAddress(size));
  for (const script of [...common, frames]) await bare.evaluate(script);
  await bare.evaluate(() => benchTarget.removeRivals());
  say('arriving: findByRole, driver.js');
  const nobody = await peer(bare, 'nobody', arrivals);
  const found = await peer(bare, 'findByRole', arrivals);
  const driver = await peer(bare, 'driver', arrivals);
  await bare.close();
  return [
    ...rowsOf({ name: 'on a page at rest', all: quiet }, nobody, { name: 'findByRole', all: found }),
    ...rowsOf({ name: 'on a page at rest', all: quiet }, nobody, { name: 'driver.js, told by a selector', all: driver }),
    ...rowsOf({ name: 'with 60 changes/s', all: stormy }, nobody),
  ];
}

async function crosswalk(page: Page, world: ExtensionWorld, times: number): Promise<Arrival[]> {
  const all: Arrival[] = [];
  const end = Date.now() + budget;
  for (let time = 0; time < times && Date.now() < end; time++) {
    await page.evaluate(() => benchTarget.remove());
    await waitForOverlay(page, (overlay) => overlay?.state !== 'pointing', 60_000);
    await pause(rest + Math.random() * 300);
    all.push(await world.run<Arrival>(`benchFrames.arrive('crosswalk')`));
  }
  return all;
}

async function peer(page: Page, whose: 'nobody' | 'findByRole' | 'driver', times: number): Promise<Arrival[]> {
  const all: Arrival[] = [];
  const end = Date.now() + budget;
  for (let time = 0; time < times && Date.now() < end; time++) {
    await page.evaluate(() => {
      benchFrames.takeAway();
      benchTarget.remove();
    });
    await pause(rest);
    await page.evaluate((which) => benchFrames.await(which), whose);
    await pause(50 + Math.random() * 50);
    all.push(await page.evaluate((ring) => benchFrames.arrive(ring), rings[whose]));
  }
  await page.evaluate(() => benchFrames.takeAway());
  return all;
}

/** A page can paint its target no sooner than it does with nobody watching: the goal is one frame more. */
function rowsOf(ours: Arrivals, nobody: readonly Arrival[], theirs?: Arrivals): Row[] {
  return [0.5, 0.9].map((share) => {
    const ring = ({ all }: Arrivals) =>
      quantile(
        all.map((one) => one.ring),
        share,
      );
    const alone = quantile(
      nobody.map(({ target }) => target),
      share,
    );
    const late = quantile(
      ours.all.map((one) => one.late),
      share,
    );
    return row('From insertion to ring', {
      name: `p${share * 100}, ${ours.name}`,
      ours: ring(ours),
      unit: 'ms',
      samples: ours.all.length,
      ...(theirs ? { peer: { name: theirs.name, value: ring(theirs) } } : {}),
      ...(share === 0.9 ? { target: atMost(Number((alone + frame).toFixed(1)), 'ms') } : {}),
      note: `With nobody watching the target is painted after ${alone.toFixed(1)} ms; the ring came ${late.toFixed(0)} frames after it.`,
    });
  });
}
