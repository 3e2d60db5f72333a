import puppeteer, { type Browser } from 'puppeteer';
import { findChromium } from './browsers.mjs';
import { patience } from './patience.ts';

export interface BareBrowserOptions {
  /** How the real host names lead to the simulated portals; see `Portals.chromiumArguments`. */
  readonly chromiumArguments: readonly string[];
  /** The size of a page's viewport, in px. */
  readonly window?: { readonly width: number; readonly height: number };
}

/**
 * A Chromium without the extension, for tests of the simulated portals by themselves. It may be shared: end it only by
 * `close`, and use a browser context of your own in it.
 */
export async function openBareBrowser({
  chromiumArguments,
  window = { width: 1280, height: 900 },
}: BareBrowserOptions): Promise<{ readonly browser: Browser; close(): Promise<void> }> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; run "npm test" or "npm run demo", which get one.');
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    timeout: patience,
    defaultViewport: window,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      `--window-size=${window.width + 120},${window.height + 200}`,
      ...chromiumArguments,
    ],
  });
  return { browser, close: () => browser.close() };
}
