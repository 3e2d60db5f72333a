import { join } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer';
import { frameIn } from '../../support/frames.ts';

type Place = Page | Frame;

/** The newest blade; the others lie at its left. */
export const lastBlade = 'section.fxs-blade:last-of-type';

/** How long the portal may take for anything, in milliseconds: the machine has other work. */
const patience = 30_000;

/** Someone who uses the simulated portal by what is written on it. */
export class Walker {
  readonly page: Page;
  /** What the browser complained of: a policy that is broken shows here. */
  readonly complaints: string[] = [];
  /** Where the files lie that are uploaded. */
  readonly #folder: string;

  constructor(page: Page, folder: string) {
    this.page = page;
    this.#folder = folder;
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  /**
   * Presses what has this role and accessible name, once it can be used. `within`: a frame, or a part of the page.
   * Puppeteer's own locators wait only for the buttons of HTML to be usable, and a click on one of the portal's that is
   * still grey is lost; nor do they look again where the portal has drawn it anew.
   */
  async press(name: string, role = 'button', within: Place | string = this.page): Promise<void> {
    const scope = typeof within === 'string' ? this.page : within;
    const prefix = typeof within === 'string' ? `${within} >>> ` : '';
    let problem = 'it is not there, hidden or grey';
    for (const end = Date.now() + patience; Date.now() < end; await pause(50)) {
      const element = await usable(scope, prefix + aria(name, role)).catch((error: unknown) => {
        problem = String(error);
      });
      if (!element) continue;
      try {
        return await element.click();
      } catch (error) {
        // It was taken away under the hand: nothing was pressed.
        problem = String(error);
      }
    }
    throw new Error(`The ${role} “${name}” can’t be pressed: ${problem}. The page shows: ${await this.#shown(scope)}`);
  }

  /** What can be read in a place, for who must find out why something is not there. */
  async #shown(place: Place): Promise<string> {
    const texts = [place, this.page].map((one) => one.evaluate(() => document.body.innerText).catch(String));
    return `${this.page.url()} ${[...new Set(await Promise.all(texts))].join(' | ').replace(/\s+/g, ' ').slice(0, 3000)}`;
  }

  async fill(name: string, value: string, role = 'textbox', place: Place = this.page): Promise<void> {
    const field = await place.waitForSelector(aria(name, role), { visible: true, timeout: patience });
    await field?.click({ count: 3 });
    await field?.type(value);
  }

  /** Chooses from a dropdown, by the value behind what is written. */
  async select(name: string, value: string): Promise<void> {
    const field = await this.page.waitForSelector(aria(name, 'combobox'), { visible: true, timeout: patience });
    await field?.select(value);
  }

  async chooseFile(name: string): Promise<void> {
    const input = await this.page.waitForSelector('.fxs-async-fileupload input[type=file]', { timeout: patience });
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(join(this.#folder, name));
  }

  /** Waits until a part of the page shows this text. */
  async says(text: string, selector = 'body', place: Place = this.page): Promise<void> {
    await place.waitForFunction(
      (wanted, where) =>
        [...document.querySelectorAll<HTMLElement>(where)].some(
          (element) => element.checkVisibility() && element.innerText.includes(wanted),
        ),
      { timeout: patience },
      text,
      selector,
    );
  }

  /** The value of a text field. */
  async valueOf(name: string): Promise<string | undefined> {
    const field = await this.page.waitForSelector(aria(name, 'textbox'), { visible: true, timeout: patience });
    return field?.evaluate((element) => (element as HTMLInputElement).value);
  }

  /** Whether a command of the newest blade is grey. */
  async isDisabled(label: string): Promise<boolean> {
    return this.page.$eval(
      `${lastBlade} .fxs-commandBar-button[aria-label="${label}"]`,
      (element) => element.getAttribute('aria-disabled') === 'true',
    );
  }

  /** The titles of the blades that are not hidden, from left to right. */
  async blades(): Promise<string[]> {
    return this.page.$$eval('section.fxs-blade', (blades) =>
      blades
        .filter((blade) => blade.checkVisibility())
        .map((blade) => blade.querySelector('.fxs-blade-header .fxs-blade-title-titleText')?.textContent ?? ''),
    );
  }

  /** The frame that is to be seen, once it shows this blade. */
  async frame(blade: string): Promise<Frame> {
    const element = await this.page.waitForSelector(`iframe.fxs-reactview-frame-active[name="${blade}.ReactView"]`, {
      timeout: patience,
    });
    if (!element) throw new Error(`No frame for ${blade}`);
    return frameIn(this.page, element, '.frame-title', patience);
  }
}

/** The first of those to be seen that is not grey and lies still. */
async function usable(place: Place, selector: string): Promise<ElementHandle<Element> | undefined> {
  for (const element of await place.$$(selector)) {
    if (!(await element.isVisible())) continue;
    const isUsable = await element.evaluate(async (one) => {
      const isGrey = () => one.getAttribute('aria-disabled') === 'true' || one.hasAttribute('disabled');
      if (isGrey()) return false;
      const place = () => JSON.stringify(one.getBoundingClientRect());
      const before = place();
      // Panes slide in.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return one.isConnected && !isGrey() && place() === before;
    });
    if (isUsable) return element;
  }
  return undefined;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function aria(name: string, role: string): string {
  return `::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="${role}"])`;
}
