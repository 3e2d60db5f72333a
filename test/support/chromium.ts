import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type BrowserContext, type Page, type Target, type WebWorker } from 'puppeteer';
import { findChromium } from './browsers.mjs';

const built = join(import.meta.dirname, '../../dist/chrome');

export interface ChromiumOptions {
  /** How the real host names lead to the simulated portals; see `Portals.chromiumArguments`. */
  readonly chromiumArguments: readonly string[];
  /** Without the extension, to see what a page is like without it. */
  readonly withExtension?: boolean;
  /** The folder of the extension, where it is not the one that ships. */
  readonly extension?: string;
  readonly headless?: boolean;
  readonly profile?: string;
  readonly window?: { readonly width: number; readonly height: number };
  readonly arguments?: readonly string[];
  /** Files the browser downloads go here. */
  readonly downloads?: string;
}

/** A real Chromium with the extension exactly as it ships. */
export interface Chromium {
  readonly browser: Browser;
  /** The extension's id; empty without it. */
  readonly extensionId: string;
  readonly profile: string;
  worker(): Promise<WebWorker>;
  /** The panel, opened as a tab. */
  openPanel(context?: BrowserContext): Promise<Page>;
  /** The real side panel, opened by the toolbar button beside `page`. */
  openSidePanel(page: Page): Promise<Page>;
  close(): Promise<void>;
}

export async function launchChromium({
  chromiumArguments,
  withExtension = true,
  extension = built,
  headless = true,
  profile,
  window = { width: 1280, height: 860 },
  arguments: more = [],
  downloads,
}: ChromiumOptions): Promise<Chromium> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; run "npm test" or "npm run demo", which get one.');
  const folder = profile ?? (await mkdtemp(join(tmpdir(), 'crosswalk-')));
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    timeout: 60_000,
    userDataDir: folder,
    enableExtensions: true,
    defaultViewport: headless ? window : null,
    ...(downloads ? { downloadBehavior: { policy: 'allow' as const, downloadPath: downloads } } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      // Pictures show the ring where it comes to rest.
      ...(headless ? ['--force-prefers-reduced-motion'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-crash-restore-bubble',
      // The side panel and the bars must not take their room from the page: a frame of another site gets no pointer beyond the tab.
      `--window-size=${window.width + (headless ? 480 : 0)},${window.height + (headless ? 160 : 90)}`,
      ...chromiumArguments,
      ...more,
    ],
  });
  const extensionId = withExtension ? await install(browser, extension) : '';
  return {
    browser,
    extensionId,
    profile: folder,
    worker: () => worker(browser, extensionId),
    openPanel: async (context) => {
      const page = await (context ?? browser).newPage();
      await page.goto(`chrome-extension://${extensionId}/panel.html`);
      await page.waitForSelector('[data-step]');
      return page;
    },
    openSidePanel: (page) => openSidePanel(browser, extensionId, page),
    close: async () => {
      await browser.close();
      if (!profile) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Loads an extension as it is, allowed in private windows: what a person would tick on the extensions page. */
async function install(browser: Browser, path: string): Promise<string> {
  const session = await browser.target().createCDPSession();
  // Newer than Puppeteer's types.
  const send = session.send as unknown as (method: string, parameters: object) => Promise<{ id: string }>;
  const { id } = await send.call(session, 'Extensions.loadUnpacked', { path, enableInIncognito: true });
  await session.detach();
  await worker(browser, id);
  return id;
}

async function worker(browser: Browser, id: string): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(`chrome-extension://${id}/`),
    { timeout: 60_000 },
  );
  const found = await target.worker();
  if (!found) throw new Error('The extension has no worker');
  return found;
}

async function openSidePanel(browser: Browser, id: string, page: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('The browser does not know the extension');
  const isPanel = (one: Target) => one.url() === `chrome-extension://${id}/panel.html`;
  // A press that comes before the browser has the extension's button ready opens nothing; a person presses again.
  for (let presses = 1; ; presses += 1) {
    const opened = browser.waitForTarget(isPanel, { timeout: 10_000 }).catch((error: unknown) => {
      if (presses === 3) throw error;
    });
    await extension.triggerAction(page);
    const panel = await (await opened)?.asPage();
    if (!panel) continue;
    await panel.waitForSelector('[data-step]');
    return panel;
  }
}
