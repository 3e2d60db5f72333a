import type { Page } from 'puppeteer';
import type { Seen } from '../../src/background/sightings.ts';
import type { PageId } from '../../src/lab/ids.ts';
import type { SimulatedConsole } from '../portals/at-work.ts';
import type { Portals } from '../portals/server.ts';
import { answerOf, framesOf } from './frames.ts';
import { patience } from './patience.ts';

/** What is needed to know that Crosswalk has seen a page as it is now. */
export interface Watched {
  readonly portals: Pick<Portals, 'answered'>;
  readonly page: Page;
  /** The panel of the extension. */
  readonly panel: Page;
}

/**
 * What Crosswalk sees of the tab in front, once the clouds have answered every request, the page has painted, and
 * Crosswalk has looked after that and found it at rest, with the pages that are wanted. Waits for these facts alone.
 */
export async function settled(
  { portals, page, panel }: Watched,
  isWanted: (pages: readonly PageId[]) => boolean = () => true,
): Promise<readonly Seen[]> {
  const end = Date.now() + patience;
  for (;;) {
    await portals.answered();
    await atRest(page);
    const seen = await panel.evaluate(lookedAtAgain, patience);
    if (typeof seen === 'string') throw new Error(`What is to be seen never came to rest on ${page.url()}: ${seen}`);
    const pages = seen.flatMap(({ sighting }) => sighting.pages.map((one) => one.page));
    if (isWanted(pages)) return seen;
    if (Date.now() > end) throw new Error(`On ${page.url()} only ${pages.join(', ') || 'nothing'} is seen`);
  }
}

/** Resolves once nothing moves in any frame of a page: what is on its way is there, and has been painted. */
async function atRest(page: Page): Promise<void> {
  let before = '';
  for (let now = frames(page); now !== before; now = frames(page)) {
    before = now;
    await Promise.all(framesOf(page).map((frame) => answerOf(frame, frame.evaluate(rests), 10_000)));
  }
}

/** Which documents there are in a page. */
function frames(page: Page): string {
  return framesOf(page)
    .map((frame) => frame.url())
    .join(' ');
}

/** Where the document is not of a simulated console it only has to have painted. */
function rests(): Promise<void> {
  const { simulatedConsole } = globalThis as { simulatedConsole?: SimulatedConsole };
  if (simulatedConsole) return simulatedConsole.rests();
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, 100);
  });
}

/**
 * In the panel: has the documents of the tab in front looked at again, and waits until one has, and all are at rest. A
 * sentence where that does not happen within `most` milliseconds.
 */
async function lookedAtAgain(most: number): Promise<Seen[] | string> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const tabId = tab?.id ?? -1;
  const inTab = async () => {
    const { sightings } = await chrome.storage.session.get('sightings');
    return ((sightings ?? []) as Seen[]).filter(({ sender }) => sender.tabId === tabId);
  };
  const latest = (all: readonly Seen[]) => Math.max(0, ...all.map(({ number }) => number));
  const isAtRest = ({ sighting, sender }: Seen) =>
    sighting.pages.every(({ settled }) => settled) &&
    (sighting.pages.length > 0 || sighting.unknown === true || sighting.veiled === true || sender.frameId !== 0);
  const before = latest(await inTab());
  await chrome.tabs.sendMessage(tabId, { kind: 'look' }).catch(() => undefined);
  return new Promise((resolve) => {
    const check = async () => {
      const all = await inTab();
      if (latest(all) <= before || !all.every(isAtRest)) return;
      chrome.storage.session.onChanged.removeListener(check);
      clearTimeout(giveUp);
      resolve(all);
    };
    const giveUp = setTimeout(async () => {
      chrome.storage.session.onChanged.removeListener(check);
      resolve(`tab ${tabId}, after ${before}: ${JSON.stringify(await inTab())}`);
    }, most);
    chrome.storage.session.onChanged.addListener(check);
    void check();
  });
}
