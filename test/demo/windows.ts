import type { Browser, BrowserContext, Page } from 'puppeteer';

/** The portal's page that the person has in front: the visible one, in the order in which pages were opened. */
export async function frontPage(browser: Browser | BrowserContext): Promise<Page> {
  const pages = (await browser.pages()).filter((page) => /^https:/.test(page.url()) || page.url() === 'about:blank');
  for (const page of pages.reverse()) {
    const visible = await page.evaluate(() => document.visibilityState === 'visible').catch(() => false);
    if (visible && page.url() !== 'about:blank') return page;
  }
  const [first] = pages;
  if (!first) throw new Error('No page is open');
  return first;
}
