import type { Page } from 'puppeteer';
import { pressInPanel } from './panel.ts';
import type { TestBrowser } from './test-browser.ts';

/**
 * Opens the kept address of the access portal in a private window, by the panel's own button: a window as the person
 * gets it. Answers with what finds the page in front there.
 */
export async function openPortalPrivately(driver: TestBrowser, panel: Page): Promise<() => Promise<Page>> {
  await pressInPanel(panel, '[data-capture="portal-url"] [data-action="open-privately"]');
  const front = async () => {
    // While it goes from one page to the next there is none.
    for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 150)))
      for (const page of (await driver.privatePages()).reverse())
        if (/^https:/.test(page.url()) && (await page.evaluate(() => document.visibilityState === 'visible').catch(() => false)))
          return page;
    throw new Error('No page of the private window is to be seen');
  };
  await front();
  return front;
}
