import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { CaptureId } from '../../../src/lab/ids.ts';
import { Random } from '../../robustness/in-page/random.ts';
import { launchChromium } from '../../support/chromium.ts';
import { copyExtension } from '../../support/lives.ts';
import { spMetadata } from '../../support/metadata.ts';

export interface KillsResult {
  readonly seed: number;
  readonly kills: number;
  /** How many of them fell between a message and its answer. */
  readonly inMidWrite: number;
  /** Values the panel had shown as kept before a kill. */
  readonly shown: number;
  /** Values shown as kept and not there, or older, after it. */
  readonly lost: number;
  readonly unreadable: number;
  readonly seconds: number;
  readonly first?: string;
}

export interface KillsOptions {
  readonly seed: number;
  readonly kills: number;
  readonly told?: (text: string) => void;
  /** The extension, where it is not the one that ships: to show that a broken one is found out. */
  readonly extension?: string;
}

/** The values that are carried here; each holds the number of its turn, so that an older one can be told. */
const carried = ['portal-url', 'aws-metadata'] as const satisfies readonly CaptureId[];
type Carried = (typeof carried)[number];
type Turns = { [capture in Carried]?: number };

/** How long a browser may write before it is killed, in milliseconds. */
const longestLife = 900;

/** Has the shipped extension keep value after value in a real Chromium that is killed (SIGKILL) in the middle of it, again and again with the same profile. */
export async function killBrowsers({ seed, kills, told = () => undefined, extension }: KillsOptions): Promise<KillsResult> {
  const profile = await mkdtemp(join(tmpdir(), 'crosswalk-kills-'));
  // A copy, so that a build meanwhile does not change what runs here.
  const folder = extension ?? (await copyExtension());
  const began = Date.now();
  const draw = new Random(`kills-${seed}`);
  const counts = { inMidWrite: 0, shown: 0, lost: 0, unreadable: 0 };
  let turn = 1;
  let shown: Turns = {};
  let first: string | undefined;
  try {
    for (let kill = 0; kill <= kills; kill++) {
      const chromium = await launchChromium({ chromiumArguments: [], profile, extension: folder });
      const panel = await chromium.openPanel();
      const found = await inspect(panel);
      if (found.isUnreadable) counts.unreadable += 1;
      for (const capture of carried) {
        const wanted = shown[capture];
        if (wanted === undefined || (found.turns[capture] ?? 0) >= wanted) continue;
        counts.lost += 1;
        first ??= `Kill ${kill}: ${capture} was shown as kept with turn ${wanted}, found is ${found.turns[capture]}`;
      }
      if (kill === kills) {
        await chromium.browser.close();
        break;
      }
      shown = { ...shown, ...found.turns };
      const life = await live(panel, turn, 30 + draw.below(longestLife), () => chromium.browser.process()?.kill('SIGKILL'));
      turn = life.turn;
      if (life.wasInMidWrite) counts.inMidWrite += 1;
      counts.shown += life.shown.length;
      for (const [capture, at] of life.shown) shown[capture] = Math.max(at, shown[capture] ?? 0);
      await gone(chromium.browser.process()?.pid);
      if (kill % 20 === 19) told(`${kill + 1} kills: ${JSON.stringify(counts)}`);
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    if (!extension) await rm(folder, { recursive: true, force: true });
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  return { seed, kills, ...counts, seconds, ...(first ? { first } : {}) };
}

interface Life {
  readonly turn: number;
  readonly wasInMidWrite: boolean;
  readonly shown: readonly (readonly [Carried, number])[];
}

/** Gives values through the panel until the browser is killed; what the panel shows as kept is told out as soon as it stands there. */
async function live(panel: Page, from: number, time: number, kill: () => void): Promise<Life> {
  const shown: [Carried, number][] = [];
  let turn = from;
  let asked = 0;
  let isDead = false;
  await panel.exposeFunction('toldOutside', (capture: Carried, at: number) => {
    shown.push([capture, at]);
  });
  await panel.evaluate(watchPanel);
  const dead = new Promise<void>((resolve) =>
    setTimeout(() => {
      isDead = true;
      kill();
      resolve();
    }, time),
  );
  // Two values are on their way at any time, as when a person is quick.
  const giving = carried.map(async (capture) => {
    while (!isDead) {
      const body = { id: crypto.randomUUID(), capture, value: valueWith(capture, turn++), via: 'paste' };
      asked += 1;
      await panel.evaluate((message) => chrome.runtime.sendMessage(message), { type: 'give', body });
      asked -= 1;
    }
  });
  await dead;
  const wasInMidWrite = asked > 0;
  await Promise.allSettled(giving.map((one) => Promise.race([one, new Promise((end) => setTimeout(end, 2_000))])));
  return { turn, wasInMidWrite, shown };
}

/** In the panel: tells outside the turn of every value that its row comes to show as kept. */
function watchPanel(): void {
  const told = new Map<string, string>();
  const { toldOutside } = globalThis as unknown as { toldOutside: (capture: string, at: number) => void };
  new MutationObserver(() => {
    for (const row of document.querySelectorAll('[data-capture][data-state="ready"]')) {
      const capture = row.getAttribute('data-capture') ?? '';
      const at = /00000(\d{6})/.exec(row.textContent ?? '')?.[1];
      if (at === undefined || told.get(capture) === at) continue;
      told.set(capture, at);
      toldOutside(capture, Number(at));
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** A value whose summary in the panel holds the number of its turn. */
function valueWith(capture: Carried, turn: number): string {
  const number = `00000${String(turn).padStart(6, '0')}`;
  if (capture === 'portal-url') return `https://d-${number}.awsapps.com/start`;
  return btoa(spMetadata({ entityId: `https://us-east-1.signin.aws.amazon.com/platform/saml/d-${number}` }));
}

/** What is kept now, as the panel shows it and as it is stored; and whether anything was set aside. */
async function inspect(panel: Page): Promise<{ turns: Turns; isUnreadable: boolean }> {
  const { values, isUnreadable } = await panel.evaluate(async () => {
    const { progress, 'progress-set-aside': aside } = (await chrome.storage.local.get()) as {
      progress?: { captures: Record<string, { value?: string }> };
      'progress-set-aside'?: unknown;
    };
    const kept = Object.entries(progress?.captures ?? {}).map(([capture, { value = '' }]) => [capture, value] as const);
    return { values: kept, isUnreadable: aside !== undefined || document.querySelector('[data-step]') === null };
  });
  const turns: Turns = {};
  for (const [capture, value] of values as (readonly [Carried, string])[]) {
    const text = capture === 'aws-metadata' ? atob(value) : value;
    const at = /00000(\d{6})/.exec(text)?.[1];
    if (at !== undefined) turns[capture] = Number(at);
  }
  return { turns, isUnreadable };
}

/** Waits until a killed process is gone, so that the next one gets the profile. */
async function gone(pid: number | undefined): Promise<void> {
  for (const end = Date.now() + 5_000; pid !== undefined && Date.now() < end; ) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
