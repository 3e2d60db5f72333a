import type { ElementHandle, Frame } from 'puppeteer';
import { type Glance, glance, inPage, type ToPress } from './hands-in-page.ts';

/** Something with the wanted role and name that is to be seen. */
export interface Seen extends Glance {
  readonly element: ElementHandle<Element>;
}

/** What `what` is made of; see `Deed` in `tour.ts`. */
export interface Parts {
  readonly role: string;
  /** The whole name; or with `isPart` words that stand in it. */
  readonly name: string;
  readonly isPart: boolean;
  /** Which of several, from 1. */
  readonly nth: number | undefined;
  /** A word of the row that it stands in. */
  readonly row: string | undefined;
}

export function partsOf(what: string): Parts {
  const [, role = '', name = '', nth, row] = /^(\S+) (.*?)(?: #(\d+))?(?: in (\S+))?$/.exec(what) ?? [];
  const isPart = name.endsWith('…');
  return { role, name: isPart ? name.slice(0, -1) : name, isPart, nth: nth === undefined ? undefined : Number(nth), row };
}

/** All that is meant and is to be seen in a frame, in the order of the document; `part`: only within what this CSS selector finds. */
export async function seenIn(frame: Frame, what: string, part?: string): Promise<Seen[]> {
  const { role, name, isPart, row } = partsOf(what);
  // By the browser's own accessibility tree, which knows nothing of how the extension finds names.
  const meant = isPart ? `aria/[role="${role}"]` : `aria/${name}[role="${role}"]`;
  const words = isPart ? name : '';
  if (part === undefined && row === undefined) return glanceAt(await frame.$$(meant), words);
  let places: ElementHandle<Element>[] = part === undefined ? [] : (await glanceAt(await frame.$$(part), '')).map(elementOf);
  if (row !== undefined) {
    const rows = part === undefined ? await frame.$$(anyRow) : (await Promise.all(places.map((one) => one.$$(anyRow)))).flat();
    places = (await glanceAt(rows, row)).map(elementOf);
  }
  return glanceAt((await Promise.all(places.map((one) => one.$$(meant)))).flat(), words);
}

const anyRow = 'aria/[role="row"]';

/** Whether the element that holds a frame is to be seen. */
export async function isShown(frame: Frame): Promise<boolean> {
  const holder = await frame.frameElement();
  return holder !== null && (await holder.evaluate(inPage(glance))).isShown;
}

/** Those that are to be seen and hold these words. */
async function glanceAt(elements: readonly ElementHandle<Element>[], words: string): Promise<Seen[]> {
  const seen = await Promise.all(elements.map(async (element) => ({ element, ...(await element.evaluate(inPage(glance))) })));
  return seen.filter((one) => one.isShown && one.words.includes(words));
}

/** By what it is known again. */
export function looksOf({ words, row }: Seen): ToPress {
  return { seen: { words, row } };
}

function elementOf({ element }: Seen): ElementHandle<Element> {
  return element;
}
