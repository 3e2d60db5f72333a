import type { CDPSession, Page } from 'puppeteer';
import { newProgress, type Progress } from '../../src/core/progress.ts';
import { stepIds } from '../../src/lab/lab.ts';
import type { Serving } from '../portals/serve-hosts.ts';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { importIntoPanel } from '../support/lab-so-far.ts';

/** A browser with the pages of the bench. */
export interface Ground {
  readonly chromium: Chromium;
  /** A page that has come to have all its nodes; how many it has. */
  open(address: string): Promise<{ readonly page: Page; readonly nodes: number }>;
  close(): Promise<void>;
}

export interface GroundOptions {
  readonly withExtension: boolean;
  /** Another build of the extension than the one that ships. */
  readonly extension?: string;
}

/** The step whose target the Cloudscape page has: "Enable", in the part on automatic provisioning. */
const step = '5.1';

export async function openGround({ chromiumArguments }: Serving, options: GroundOptions): Promise<Ground> {
  const chromium = await launchChromium({ chromiumArguments, ...options });
  return {
    chromium,
    async open(address) {
      const page = await chromium.browser.newPage();
      await page.goto(address);
      await page.waitForSelector('body[data-nodes]', { timeout: 60_000 });
      return { page, nodes: Number(await page.$eval('body', (body) => body.dataset.nodes)) };
    },
    close: () => chromium.close(),
  };
}

/** Puts the extension before step 5.1, through its panel as a person would, and closes the panel. */
export async function comeToStep({ chromium }: Ground): Promise<void> {
  const panel = await chromium.openPanel();
  const at = Date.now();
  const done = { status: 'done', proof: 'observed', at } as const;
  const before = stepIds.slice(0, stepIds.indexOf(step));
  const progress: Progress = {
    ...newProgress(at),
    region: 'us-east-1',
    steps: Object.fromEntries(before.map((id) => [id, done])),
  };
  await importIntoPanel(panel, progress);
  await panel.close();
}

/** Runs code in the extension's own world in a page, from where its closed shadow root can be seen. */
export class ExtensionWorld {
  readonly #session: CDPSession;
  readonly #context: number;

  private constructor(session: CDPSession, context: number) {
    this.#session = session;
    this.#context = context;
  }

  static async of(page: Page, { chromium: { extensionId } }: Ground): Promise<ExtensionWorld> {
    const session = await page.createCDPSession();
    const context = new Promise<number>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('The extension has no world in the page')), 10_000);
      session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
        if (origin !== `chrome-extension://${extensionId}`) return;
        clearTimeout(late);
        resolve(id);
      });
    });
    await session.send('Runtime.enable');
    return new ExtensionWorld(session, await context);
  }

  async run<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression,
      contextId: this.#context,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
