import type { Page } from 'puppeteer';
import { waitForOverlay } from '../../support/overlay.ts';
import { inPageScript } from '../build.ts';
import type { Effort } from '../effort.ts';
import { ExtensionWorld, type Ground, pause } from '../ground.ts';
import type { Case } from '../in-page/acts.ts';
import type { FrameErrors } from '../in-page/frames.ts';
import type { Whose } from '../in-page/rings.ts';
import { atMost, type Row, row } from '../rows.ts';
import { address, strangersAddress } from '../serve.ts';
import { median } from '../statistics.ts';
import { scriptTime } from '../trace.ts';

const size = 5_000;
const cases: readonly Case[] = ['page scroll', 'inner scroller', 'layout shift', 'mounted again', 'removal'];
const framesPerCase = 40;
/** A ring's own coming, with its animation, is not what is measured. In milliseconds. */
const settling = 700;
const costSeconds = 2;
/** Layout is in fractions of a px; less than this nobody can see. In px. */
const invisible = 0.1;

const peerNames = {
  driver: 'driver.js',
  floating: '@floating-ui/dom autoUpdate',
  'floating each frame': '@floating-ui/dom autoUpdate, animationFrame',
} as const;
type Peer = keyof typeof peerNames;
const peers = Object.keys(peerNames) as Peer[];

interface Followed {
  /** The error of every painted frame, case by case. */
  readonly errors: { readonly [name in Case]?: number[] };
  readonly idle: number[];
  readonly scrolling: number[];
}

/** Whether the ring is where its target is in every painted frame, and what that takes. */
export async function measureOverlay(ground: Ground, effort: Effort, say: (line: string) => void): Promise<Row[]> {
  const common = [await inPageScript('target'), await inPageScript('acts')];
  const frames = await inPageScript('frames');
  say('overlay: Crosswalk');
  const { page } = await ground.open(address('cloudscape', size));
  for (const script of common) await page.evaluate(script);
  const world = await ExtensionWorld.of(page, ground);
  await world.run(frames);
  const ours = await follow(page, effort, new Crosswalk(page, world), /^chrome-extension:/);
  await page.close();
  const theirs = new Map<Peer, Followed>();
  const { page: bare } = await ground.open(strangersAddress(size));
  for (const script of [...common, frames]) await bare.evaluate(script);
  for (const whose of peers) {
    say(`overlay: ${peerNames[whose]}`);
    theirs.set(whose, await follow(bare, effort, new OfPeer(bare, whose), /bench:frames/));
  }
  await bare.close();
  return peers.flatMap((whose) => rowsAgainst(whose, ours, theirs.get(whose) as Followed));
}

/** Somebody's ring on the page. */
interface Follower {
  show(): Promise<void>;
  hide(): Promise<void>;
  startErrors(): Promise<void>;
  stopErrors(): Promise<FrameErrors>;
}

class Crosswalk implements Follower {
  readonly #page: Page;
  readonly #world: ExtensionWorld;

  constructor(page: Page, world: ExtensionWorld) {
    this.#page = page;
    this.#world = world;
  }

  async show(): Promise<void> {
    await waitForOverlay(this.#page, (overlay) => overlay?.state === 'pointing', 60_000);
  }

  async hide(): Promise<void> {}

  startErrors(): Promise<void> {
    return this.#world.run(`benchFrames.startErrors('crosswalk')`);
  }

  stopErrors(): Promise<FrameErrors> {
    return this.#world.run('benchFrames.stopErrors()');
  }
}

class OfPeer implements Follower {
  readonly #page: Page;
  readonly #whose: Exclude<Whose, 'crosswalk'>;

  constructor(page: Page, whose: Exclude<Whose, 'crosswalk'>) {
    this.#page = page;
    this.#whose = whose;
  }

  async show(): Promise<void> {
    await this.#page.evaluate((whose) => benchFrames.show(whose), this.#whose);
  }

  async hide(): Promise<void> {
    await this.#page.evaluate(() => benchFrames.takeAway());
  }

  startErrors(): Promise<void> {
    return this.#page.evaluate((whose) => benchFrames.startErrors(whose), this.#whose);
  }

  stopErrors(): Promise<FrameErrors> {
    return this.#page.evaluate(() => benchFrames.stopErrors());
  }
}

async function follow(page: Page, effort: Effort, follower: Follower, own: RegExp): Promise<Followed> {
  const followed = { errors: {} as { [name in Case]?: number[] }, idle: [] as number[], scrolling: [] as number[] };
  for (let round = 0; round < effort.cases; round++) {
    for (const name of cases) {
      await follower.show();
      await pause(settling);
      await follower.startErrors();
      await page.evaluate((which, frames) => benchActs.run(which, frames), name, framesPerCase);
      const { errors } = await follower.stopErrors();
      followed.errors[name] = [...(followed.errors[name] ?? []), ...errors];
      await follower.hide();
      await page.evaluate(() => benchTarget.insert());
    }
    await follower.show();
    await pause(3 * settling);
    const idle = await scriptTime(page, { own }, () => pause(costSeconds * 1_000));
    await page.evaluate(() => benchActs.scrollOn());
    const scrolling = await scriptTime(page, { own }, () => pause(costSeconds * 1_000));
    await page.evaluate(() => benchActs.stopScrolling());
    await follower.hide();
    followed.idle.push(idle.own ?? 0);
    followed.scrolling.push(scrolling.own ?? 0);
  }
  return followed;
}

function rowsAgainst(whose: Peer, ours: Followed, theirs: Followed): Row[] {
  const name = peerNames[whose];
  const errorRows = cases.map((one) => {
    const errors = ours.errors[one] ?? [];
    return row('The ring in every painted frame', {
      name: `largest error: ${one}`,
      ours: round(Math.max(...errors)),
      unit: 'px',
      samples: errors.length,
      peer: { name, value: round(Math.max(...(theirs.errors[one] ?? []))) },
      target: atMost(0, 'px'),
      note: `Wrong in ${errors.filter((error) => error > invisible).length} of ${errors.length} frames; the peer in ${
        (theirs.errors[one] ?? []).filter((error) => error > invisible).length
      } of ${theirs.errors[one]?.length ?? 0}.`,
    });
  });
  const cost = (what: string, own: readonly number[], other: readonly number[], limit: number) =>
    row('The ring in every painted frame', {
      name: `own script while ${what}`,
      ours: round(median(own)),
      unit: 'ms/s',
      samples: own.length,
      peer: { name, value: round(median(other)) },
      target: atMost(limit, 'ms/s'),
    });
  return [...errorRows, cost('idle', ours.idle, theirs.idle, 0), cost('scrolling', ours.scrolling, theirs.scrolling, 5)];
}

/** To what can be seen of it. */
function round(value: number): number {
  return value < invisible ? 0 : Math.round(value * 10) / 10;
}
