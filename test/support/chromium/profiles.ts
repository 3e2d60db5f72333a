import type { Browser, Page, Target } from 'puppeteer';

/** Which of the browser's profiles a target belongs to is not in Puppeteer's types. */
interface OwnTarget {
  _getTargetInfo(): { readonly browserContextId?: string };
}

/** The pages of private windows: those of another profile than the one the browser was started with. */
export async function pagesOfOtherProfiles(browser: Browser): Promise<Page[]> {
  // The extension's worker is the ordinary profile's, also where it serves private windows.
  const worker = browser.targets().find((target) => target.type() === 'service_worker');
  const ordinary = worker && profileOf(worker);
  const targets = browser.targets().filter((target) => target.type() === 'page' && profileOf(target) !== ordinary);
  const pages = await Promise.all(targets.map((target) => target.page()));
  return pages.filter((page) => page !== null);
}

function profileOf(target: Target): string | undefined {
  return (target as unknown as OwnTarget)._getTargetInfo().browserContextId;
}
