import type { Browser, BrowserContext, Page } from 'puppeteer';
import { answerOf } from '../support/frames.ts';

/** The portal's page that the person has in front: the visible one, in the order in which pages were opened. */
export async function frontPage(browser: Browser | BrowserContext): Promise<Page> {
  for (const end = Date.now() + 5_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const pages = (await browser.pages()).filter((page) => /^https:/.test(page.url()) || page.url() === 'about:blank');
    const shown = await Promise.all(pages.map(isShown));
    const front = pages.findLast((page, index) => shown[index] && page.url() !== 'about:blank');
    if (front) return front;
    // One that is just on its way to its next document can't be asked.
    if (!shown.includes(undefined) || Date.now() > end) {
      const last = pages.at(-1);
      if (!last) throw new Error('No page is open');
      return last;
    }
  }
}

/** `undefined` where the page does not say: it may be on its way, or the driver asks a document that is no more. */
function isShown(page: Page): Promise<boolean | undefined> {
  return answerOf(
    page.mainFrame(),
    page.evaluate(() => document.visibilityState === 'visible'),
    2_000,
  );
}
