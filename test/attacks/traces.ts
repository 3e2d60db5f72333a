import type { CDPSession, Page } from 'puppeteer';
import type { HandMadeStage } from '../journeys/stage.ts';
import { asChromium } from '../support/chromium.ts';

/** Where a text is found that should be nowhere: in documents with all their shadow roots, globals, storage, the panel. */
export async function tracesOf(stage: HandMadeStage, text: string): Promise<string[]> {
  const { page, panel } = stage;
  const worker = await stage.driver.background();
  const places: [string, string][] = [
    ['the page’s DOM, closed shadow roots included', await wholeDom(page)],
    [
      'the page’s fields',
      await page.evaluate(() =>
        JSON.stringify([...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value)),
      ),
    ],
    ['the page’s globals', await globalsOf(page)],
    [
      'the page’s storage',
      await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state]),
      ),
    ],
    ['the panel’s DOM', await wholeDom(panel)],
    ['local storage', await worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)))],
    ['synchronised storage', await worker.evaluate(async () => JSON.stringify(await chrome.storage.sync.get(null)))],
    [
      'session storage but for the vault',
      await worker.evaluate(async () => JSON.stringify({ ...(await chrome.storage.session.get(null)), vault: 0 })),
    ],
  ];
  const parts = [text, text.slice(0, 24), Buffer.from(text).toString('base64').slice(0, 40)];
  return places.filter(([, content]) => parts.some((part) => content.includes(part))).map(([place]) => place);
}

async function wholeDom(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return JSON.stringify(root);
}

/** All texts that can be reached from the page's own globals, a few steps deep. */
function globalsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const known = new Set<unknown>();
    const walk = (value: unknown, depth: number) => {
      if (typeof value === 'string') texts.push(value);
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null || known.has(value) || depth > 3) return;
      known.add(value);
      for (const key of Reflect.ownKeys(value)) {
        texts.push(String(key));
        try {
          walk((value as Record<PropertyKey, unknown>)[key], depth + 1);
        } catch {
          // Some throw when they are asked.
        }
      }
    };
    walk(window, 0);
    return texts.join('\n');
  });
}

/** Listens to all that the page, the panel and the background write to their consoles from now on. */
export async function listenToLogs({ page, panel, driver }: HandMadeStage): Promise<() => string> {
  const lines: string[] = [];
  const worker = await asChromium(driver).worker();
  const sessions: CDPSession[] = [await page.createCDPSession(), await panel.createCDPSession(), worker.client];
  for (const session of sessions) {
    session.on('Runtime.consoleAPICalled', (event) => lines.push(JSON.stringify(event.args)));
    session.on('Runtime.exceptionThrown', (event) => lines.push(JSON.stringify(event)));
    session.on('Log.entryAdded', (event) => lines.push(JSON.stringify(event)));
    await session.send('Runtime.enable');
    await session.send('Log.enable').catch(() => undefined);
  }
  return () => lines.join('\n');
}

/** Everything that can be saved as a file: progress, and the diagnostics report as its button saves it. */
export async function exportsOf({ panel, driver }: HandMadeStage): Promise<string> {
  const progress = await panel.evaluate(
    async () => ((await chrome.runtime.sendMessage({ type: 'export-progress', body: {} })) as { text: string }).text,
  );
  const diagnostics = await driver.browser.newPage();
  await diagnostics.evaluateOnNewDocument(() => {
    const original = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => Object.assign(window, { saved: text }));
      return original.call(URL, blob);
    };
  });
  await diagnostics.goto(panel.url().replace('panel.html', 'diagnostics.html'));
  await (await diagnostics.waitForSelector('[data-action="export-report"]'))?.evaluate((button) =>
    (button as HTMLElement).click(),
  );
  const report = (await (await diagnostics.waitForFunction('window.saved'))?.jsonValue()) as string;
  const shown = await diagnostics.evaluate(() => document.body.innerText);
  await diagnostics.close();
  return [progress, report, shown].join('\n');
}
