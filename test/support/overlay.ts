import type { ElementHandle, Frame, Page } from 'puppeteer';
import { answerOf, framesOf } from './frames.ts';
import { patience } from './patience.ts';
import { driverOf } from './test-browser.ts';

/** What Crosswalk shows on a page, seen from outside: its host's attributes, where it lies, and what a screen reader would read. */
export interface Overlay {
  readonly frame: Frame;
  readonly step: string | undefined;
  readonly state: string;
  /** The ring's place in the page's own coordinates; `undefined` where there is none. */
  readonly ring: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined;
}

/** The overlay of a page, in whichever frame it is drawn; `undefined` where there is none. */
export async function findOverlay(page: Page): Promise<Overlay | undefined> {
  for (const frame of framesOf(page)) {
    const found = await answerOf(frame, inFrame(frame));
    if (found) return found;
  }
  return undefined;
}

async function inFrame(frame: Frame): Promise<Overlay | undefined> {
  // Most frames have none: that is asked in one go, as it is asked often.
  const shown = await frame.evaluate(() => {
    const host = document.querySelector('div[data-crosswalk]');
    if (!host) return undefined;
    const { x, y, width, height } = host.getBoundingClientRect();
    return { step: host.getAttribute('data-step'), state: host.getAttribute('data-state'), box: { x, y, width, height } };
  });
  if (!shown) return undefined;
  const { step, state, box } = shown;
  // Only Puppeteer knows where in the page a frame lies.
  const ring = frame.parentFrame() ? await (await frame.$('div[data-crosswalk]'))?.boundingBox() : box;
  return { frame, step: step ?? undefined, state: state ?? '', ring: ring && ring.width > 1 ? ring : undefined };
}

/** Waits until the overlay is as wanted. */
export async function waitForOverlay(
  page: Page,
  wanted: (overlay: Overlay | undefined) => boolean,
  timeout = patience,
): Promise<Overlay | undefined> {
  const end = Date.now() + timeout;
  let last: Overlay | undefined;
  while (Date.now() < end) {
    last = await findOverlay(page);
    if (wanted(last)) return last;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  throw new Error(
    `The overlay did not come to be as wanted; it is ${last ? `${last.step ?? '-'} ${last.state}` : 'not there'} on ${page.url()}`,
  );
}

/** The card, through the closed shadow root as assistive technology reaches it. */
export async function cardOf(frame: Frame): Promise<ElementHandle<Element> | undefined> {
  for (const dialog of (await driverOf(frame)?.dialogsIn(frame)) ?? [])
    if (await dialog.evaluate((element) => element.getRootNode() instanceof ShadowRoot && element.classList.contains('card')))
      return dialog;
  return undefined;
}

/** Everything the card says. */
export async function cardText(frame: Frame): Promise<string> {
  return (await (await cardOf(frame))?.evaluate((element) => element.textContent ?? '')) ?? '';
}

/** What a person reads on the card. */
export interface CardRead {
  readonly text: string;
  /** The words on its buttons, in order. */
  readonly buttons: readonly string[];
  /** The word that it says the page asks for. */
  readonly word: string | undefined;
}

/** The card last found in a frame: to search all of a document's accessibility tree takes longer than all else together. */
const known = new WeakMap<Frame, ElementHandle<Element>>();

/** All of the card at once; `undefined` where there is none. For whoever asks time and again. */
export async function readCard(frame: Frame): Promise<CardRead | undefined> {
  const before = known.get(frame);
  // One that is no more, or whose document is no more, is sought anew.
  const read = before && (await before.evaluate(readAll).catch(() => undefined));
  if (read) return read;
  const card = await cardOf(frame);
  if (!card) return undefined;
  known.set(frame, card);
  return card.evaluate(readAll);
}

function readAll(card: Element): CardRead | undefined {
  if (!card.isConnected || !card.checkVisibility({ visibilityProperty: true })) return undefined;
  return {
    text: card.textContent ?? '',
    buttons: [...card.querySelectorAll('.buttons button')].map((button) => button.textContent ?? ''),
    word: card.querySelector('.word')?.textContent ?? undefined,
  };
}

/** A person reads a button before they press it; a press counts once it has lain in plain sight for half a second. In milliseconds. */
const reading = 700;

/** Presses one of the card's buttons, by its words, with a real click; again where the card was filled anew under the hand. */
export async function pressOnCard(frame: Frame, name: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    const button = await cardButton(frame, name);
    try {
      if (button) {
        const { x, y } = await settledPoint(button);
        await frame.page().mouse.move(x - 2, y - 1);
        return await button.click({ delay: 40 });
      }
    } catch (error) {
      if (tries === 4) throw error;
    }
    if (tries === 4) throw new Error(`The card has no button “${name}”`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** Where a button can be clicked, once it has lain there for as long as it takes to read it. */
async function settledPoint(button: ElementHandle<Element>): Promise<{ readonly x: number; readonly y: number }> {
  for (let before = await button.clickablePoint(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, reading));
    const now = await button.clickablePoint();
    if (Math.hypot(now.x - before.x, now.y - before.y) < 2) return now;
    before = now;
  }
}

async function cardButton(frame: Frame, name: string): Promise<ElementHandle<Element> | undefined> {
  for (const button of (await (await cardOf(frame))?.$$('.buttons button')) ?? [])
    if ((await button.evaluate((one) => one.textContent)) === name) return button;
  return undefined;
}

/** The element under the middle of the ring: what a click there would reach. */
export async function elementAtRing(overlay: Overlay): Promise<ElementHandle<Element> | undefined> {
  const handle = await overlay.frame.evaluateHandle(() => {
    const host = document.querySelector('div[data-crosswalk]');
    if (!host) return null;
    const { left, top, width, height } = host.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2);
  });
  return (handle.asElement() as ElementHandle<Element> | null) ?? undefined;
}
