import type { ElementHandle, Frame, Page } from 'puppeteer';
import type { StepId } from '../../src/lab/ids.ts';
import type { Stage } from '../journeys/stage.ts';
import type { ChosenFile, Deed } from '../portals/tour.ts';
import type { Downloads, TextFile } from './downloads.ts';
import { answerOf, frameIn, framesOf } from './frames.ts';
import { inPage, putFile, shownTexts } from './hands-in-page.ts';
import { pressOnCard, waitForOverlay } from './overlay.ts';
import { pressInPanel } from './panel.ts';
import { answerTime, patience, until } from './patience.ts';
import { pressOnce } from './press-once.ts';
import { isShown, looksOf, partsOf, type Seen, seenIn } from './seen.ts';
import { typeOnce } from './type-once.ts';

/** Where to look: a frame, or the parts of the page that a CSS selector finds; by default all that is to be seen. */
export type Place = string | Frame;

/**
 * Uses a page as a person does: finds things by role and accessible name in any frame, and presses them once they can
 * be pressed. `what` is `role name`, as `Deed` in `tour.ts` has it; of several the last is meant, which lies on top.
 * All of it waits for `patience`, and says what the page showed where it waited in vain.
 */
export class Hands {
  readonly page: Page;
  readonly #downloads: Downloads | undefined;

  constructor(page: Page, downloads?: Downloads) {
    this.page = page;
    this.#downloads = downloads;
  }

  /** The element, once it is to be seen and not grey. */
  async find(what: string, place?: Place): Promise<ElementHandle<Element>> {
    const { element } = await this.#until(
      () => this.#usable(what, place),
      () => `There is no ${what}`,
    );
    return element;
  }

  /** Whether the element is grey, once it is to be seen. */
  async isGrey(what: string, place?: Place): Promise<boolean> {
    const { isGrey } = await this.#until(
      async () => (await this.#seen(what, place, () => true)).at(-1),
      () => `There is no ${what}`,
    );
    return isGrey;
  }

  /** Presses it once, as soon as it can be pressed. */
  async press(what: string, place?: Place): Promise<void> {
    let problem: string | undefined;
    await this.#until(
      async () => {
        const seen = await this.#usable(what, place);
        problem = seen ? await pressOnce(seen.element, looksOf(seen)) : 'it is not there, hidden or grey';
        return problem === undefined;
      },
      () => `The ${what} can’t be pressed: ${problem}`,
    );
  }

  /** Types into a field, in the place of what was there; in a native list, what is typed chooses. */
  async type(what: string, text: string, place?: Place): Promise<void> {
    let problem: string | undefined;
    await this.#until(
      async () => {
        const seen = await this.#usable(what, place);
        problem = seen ? await typeOnce(seen.element, text, looksOf(seen)) : 'it is not there, hidden or grey';
        return problem === undefined;
      },
      () => `Nothing can be typed into the ${what}: ${problem}`,
    );
  }

  /** Chooses a file in the file input that is to be seen; its own box may be hidden, but not what it stands in. */
  async chooseFile({ name, text }: TextFile): Promise<void> {
    const input = await this.#until(
      async () => {
        const inputs = await this.page.$$('input[type="file"]');
        const shown = await Promise.all(inputs.map((one) => one.evaluate((at) => at.parentElement?.checkVisibility() ?? false)));
        return inputs.findLast((_, index) => shown[index]);
      },
      () => 'There is no file to choose',
    );
    await input.evaluate(inPage(putFile), name, text);
  }

  /** What is to be read in a place, once the wanted text is there. */
  reads(wanted: string | RegExp, place?: Place): Promise<string> {
    const selector = typeof place === 'string' ? place : 'body';
    const isWanted = (text: string) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));
    return this.#until(
      async () => {
        for await (const frame of this.#frames(place)) {
          const texts = await answerOf(frame, frame.evaluate(inPage(shownTexts), selector), answerTime);
          const found = texts?.find(isWanted);
          if (found !== undefined) return found;
        }
        return undefined;
      },
      () => `“${wanted}” is not to be read`,
    );
  }

  async valueOf(what: string, place?: Place): Promise<string> {
    return (await this.find(what, place)).evaluate((one) => (one as HTMLInputElement).value);
  }

  /** The document of the frame that `selector` finds, once something that `shows` finds is in it. */
  async frame(selector: string, shows: string): Promise<Frame> {
    const element = await this.page.waitForSelector(selector, { timeout: patience, visible: true });
    if (!element) throw new Error(`There is no frame ${selector}`);
    return frameIn(this.page, element, shows, patience);
  }

  /** Does `work` in the tab that `opening` opens, closes it and comes back. */
  async inNewTab(opening: () => Promise<void>, work: (hands: Hands) => Promise<void>): Promise<void> {
    const context = this.page.browserContext();
    const before = new Set(context.targets());
    await opening();
    const target = await context.waitForTarget((one) => one.type() === 'page' && !before.has(one), { timeout: patience });
    const tab = await target.asPage();
    await tab.setViewport(this.page.viewport());
    await work(new Hands(tab, this.#downloads));
    await tab.close();
    await this.page.bringToFront();
  }

  /** The next file that is saved. */
  saved(): Promise<TextFile> {
    if (!this.#downloads) throw new Error('Where files are saved is not known');
    return this.#downloads.next();
  }

  async #usable(what: string, place?: Place): Promise<Seen | undefined> {
    const { nth } = partsOf(what);
    const seen = await this.#seen(what, place, (one) => !one.isGrey);
    return nth === undefined ? seen.at(-1) : seen[nth - 1];
  }

  /** All that is meant in the first frame that has any of it. */
  async #seen(what: string, place: Place | undefined, isWanted: (one: Seen) => boolean): Promise<readonly Seen[]> {
    const part = typeof place === 'string' ? place : undefined;
    for await (const frame of this.#frames(place)) {
      const seen = ((await answerOf(frame, seenIn(frame, what, part), answerTime)) ?? []).filter(isWanted);
      if (seen.length > 0) return seen;
    }
    return [];
  }

  /** The frames to look in. Portals load some ahead, out of sight. */
  async *#frames(place: Place | undefined): AsyncGenerator<Frame> {
    if (place !== undefined && typeof place !== 'string') return yield place;
    for (const frame of typeof place === 'string' ? [this.page.mainFrame()] : framesOf(this.page)) {
      const around = frame.parentFrame();
      if (!around || (await answerOf(around, isShown(frame), answerTime))) yield frame;
    }
  }

  #until<T>(ask: () => Promise<T | undefined | false>, problem: () => string): Promise<T> {
    return until(ask, async () => `${problem()}. The page shows: ${await this.#shown()}`);
  }

  /** What is to be read, for whoever must find out why something is not there. */
  async #shown(): Promise<string> {
    const frames = framesOf(this.page);
    const texts = await Promise.all(
      frames.map((one) =>
        answerOf(
          one,
          one.evaluate(() => document.body.innerText),
        ),
      ),
    );
    return `${this.page.url()} ${texts.join(' | ').replace(/\s+/g, ' ').slice(0, 3000)}`;
  }
}

/** The element with this role and name that is to be seen on a page; see `Hands.find`. */
export function find(page: Page, what: string): Promise<ElementHandle<Element>> {
  return new Hands(page).find(what);
}

/** Does one thing on a stage's page as a person would. */
export async function act(stage: Stage, deed: Deed): Promise<void> {
  const { page, panel, portals } = stage;
  const hands = new Hands(page);
  if ('signOut' in deed) {
    await stage.driver.forgetCookies();
  } else if ('open' in deed) {
    await page.goto('about:blank');
    const address = deed.open.startsWith('{portal}') ? portals.aws.portalUrl() : deed.open;
    await page.goto(address, { timeout: patience });
  } else if ('press' in deed) {
    await hands.press(deed.press);
  } else if ('type' in deed) {
    await hands.type(deed.type, deed.text);
  } else if ('card' in deed) {
    const overlay = await waitForOverlay(page, (one) => one?.state === 'pointing', patience);
    if (overlay) await pressOnCard(overlay.frame, deed.card);
  } else if ('workOn' in deed) {
    await workOn(panel, deed.workOn);
  } else await hands.chooseFile({ name: 'chosen.xml', text: contentOf(deed.choose, stage) });
}

/** What was seen meanwhile may make the step the current one before the hand is there. */
async function workOn(panel: Page, step: StepId): Promise<void> {
  const row = `li[data-step="${step}"]`;
  let isPressed = false;
  await until(
    async () => {
      if (await panel.$(`${row}[data-status="current"]`)) return true;
      // While the panel renders, the button may go away under the hand.
      if (!isPressed)
        isPressed = await pressInPanel(panel, `${row} [data-action="work-on"]`).then(
          () => true,
          () => false,
        );
      return false;
    },
    () => `Step ${step} did not become the current one`,
  );
}

function contentOf(file: ChosenFile, { portals: { aws, azure } }: Stage): string {
  if (file === 'picture') return 'GIF89a';
  return file === 'sp-metadata' ? aws.serviceProvider().metadata : azure.federationMetadata('AWS Single Sign-On').text;
}
