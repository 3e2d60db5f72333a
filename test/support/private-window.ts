import type { Browser, Page, Target } from 'puppeteer';
import { pressInPanel } from './panel.ts';

/** Which of the browser's profiles a target belongs to is not in Puppeteer's types. */
interface OwnTarget {
  _getTargetInfo(): { readonly browserContextId?: string };
}

/**
 * Opens the kept address of the access portal in a private window, by the panel's own button: a window as the person
 * gets it. Answers with what finds the page in front there.
 */
export async function openPortalPrivately(browser: Browser, panel: Page): Promise<() => Promise<Page>> {
  const ordinary = profileOf(panel.target());
  await pressInPanel(panel, '[data-capture="portal-url"] [data-action="open-privately"]');
  const isPrivate = (target: Target) => target.type() === 'page' && profileOf(target) !== ordinary;
  await browser.waitForTarget((target) => isPrivate(target) && /^https:/.test(target.url()), { timeout: 20_000 });
  return async () => {
    // While it goes from one page to the next there is none.
    for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 150))) {
      const pages = await Promise.all(
        browser
          .targets()
          .filter(isPrivate)
          .map((target) => target.page()),
      );
      for (const page of pages.reverse())
        if (page && (await page.evaluate(() => document.visibilityState === 'visible').catch(() => false))) return page;
    }
    throw new Error('No page of the private window is to be seen');
  };
}

function profileOf(target: Target): string | undefined {
  return (target as unknown as OwnTarget)._getTargetInfo().browserContextId;
}
