import type { Browser, BrowserContext, ConsoleMessage, CookieData, Page } from 'puppeteer';
import { Downloads } from './downloads.ts';
import { Hands } from './hands.ts';
import { patience } from './patience.ts';

export interface BareWindowOptions {
  readonly size: { readonly width: number; readonly height: number };
  /** Which messages of its pages' consoles are complaints. */
  readonly isComplaint: (message: ConsoleMessage) => boolean;
  readonly cookies?: readonly CookieData[];
}

/** A window of a browser without the extension: cookies and downloads of its own, as a private window has. */
export interface BareWindow {
  readonly hands: Hands;
  /** What its pages threw, and complained of: a policy that is broken shows here. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function openWindow(browser: Browser, { size, isComplaint, cookies = [] }: BareWindowOptions): Promise<BareWindow> {
  const downloads = await Downloads.open();
  const context = await browser.createBrowserContext({ downloadBehavior: downloads.behavior });
  await context.setCookie(...cookies);
  const complaints: string[] = [];
  watch(context, (page) => {
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (isComplaint(message)) complaints.push(message.text());
    });
  });
  const page = await context.newPage();
  await page.setViewport(size);
  return {
    hands: new Hands(page, downloads),
    complaints,
    async close() {
      if (!context.closed) await context.close();
      await downloads.close();
    },
  };
}

/** Hears of each page of a context. */
function watch(context: BrowserContext, opened: (page: Page) => void): void {
  context.on('targetcreated', async (target) => {
    const page = await target.page().catch(() => null);
    if (page) opened(page);
  });
}
