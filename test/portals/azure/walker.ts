import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer';
import { frameIn } from '../../support/frames.ts';

type Place = Page | Frame;

/** The newest blade; the others lie at its left. */
export const lastBlade = 'section.fxs-blade:last-of-type';

/** How long the portal may take for anything, in milliseconds. */
const patience = 10_000;

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

  /** Presses what has this role and accessible name. `within`: a frame, or a part of the page. */
  async press(name: string, role = 'button', within: Place | string = this.page): Promise<void> {
    const scope = typeof within === 'string' ? this.page : within;
    const prefix = typeof within === 'string' ? `${within} >>> ` : '';
    await scope
      .locator(`${prefix}${aria(name, role)}`)
      .setTimeout(patience)
      .click();
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

function aria(name: string, role: string): string {
  return `::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="${role}"])`;
}
