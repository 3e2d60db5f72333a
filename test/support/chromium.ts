import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, {
  type Browser,
  type BrowserContext,
  type ElementHandle,
  type Frame,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer';
import { findChromium } from './browsers.mjs';
import { hearAgain, repairedFrames } from './chromium/frames.ts';
import { pagesOfOtherProfiles } from './chromium/profiles.ts';
import { inTime } from './in-time.ts';
import { patience } from './patience.ts';
import { type BrowserOptions, type ReusableBrowser, register, type TestBrowser } from './test-browser.ts';

const built = join(import.meta.dirname, '../../dist/chrome');

export interface ChromiumOptions extends Omit<BrowserOptions, 'portals'> {
  /** How the real host names lead to the simulated portals; see `Portals.chromiumArguments`. */
  readonly chromiumArguments: readonly string[];
  /** The folder of the extension, where it is not the one that ships. */
  readonly extension?: string;
  readonly profile?: string;
  readonly arguments?: readonly string[];
  /** Files the browser downloads go here. */
  readonly downloads?: string;
}

/** A real Chromium with the extension exactly as it ships. */
export interface Chromium extends ReusableBrowser {
  readonly profile: string;
  worker(): Promise<WebWorker>;
  /** Installs the extension once more from its folder, where a newer version lies by now. */
  update(): Promise<void>;
  openPanel(context?: BrowserContext): Promise<Page>;
}

/** A browser that is known to be Chromium, for what only its own protocol can do. */
export function asChromium(driver: TestBrowser): Chromium {
  if (!('worker' in driver)) throw new Error('This is not Chromium');
  return driver as Chromium;
}

export async function launchChromium({
  chromiumArguments,
  withExtension = true,
  extension = built,
  headless = true,
  dark = false,
  withholdingHosts = false,
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
    timeout: patience,
    userDataDir: folder,
    enableExtensions: true,
    defaultViewport: headless ? window : null,
    ...(downloads ? { downloadBehavior: { policy: 'allow' as const, downloadPath: downloads } } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      // Pictures show the ring where it comes to rest.
      ...(headless ? ['--force-prefers-reduced-motion'] : []),
      ...(dark ? ['--force-dark-mode', '--blink-settings=preferredColorScheme=0'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Pages of the browser's own for its address bar, which nobody here types into: a quarter of what a launch takes.
      '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
      '--hide-crash-restore-bubble',
      // The side panel and the bars must not take their room from the page: a frame of another site gets no pointer beyond the tab.
      `--window-size=${window.width + (headless ? 480 : 0)},${window.height + (headless ? 160 : 90)}`,
      ...chromiumArguments,
      ...more,
    ],
  });
  let extensionId = withExtension ? await install(browser, extension) : '';
  if (withExtension) await worker(browser, extensionId);
  if (withholdingHosts) await showConsoles(browser, extensionId, false);
  const openOwnPage = async (path: string, context?: BrowserContext) => {
    const page = await (context ?? browser).newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };
  return register({
    kind: 'chromium',
    browser,
    get extensionId() {
      return extensionId;
    },
    install: async () => {
      extensionId = await install(browser, extension);
    },
    profile: folder,
    worker: () => worker(browser, extensionId),
    background: () => worker(browser, extensionId),
    endBackground: async () => (await worker(browser, extensionId)).close(),
    update: async () => {
      await install(browser, extension);
    },
    openPanel: async (context?: BrowserContext) => {
      const page = await openOwnPage('panel.html', context);
      await page.waitForSelector('[data-step]');
      return page;
    },
    openOwnPage: (path) => openOwnPage(path),
    openSidePanel: (page) => openSidePanel(browser, extensionId, page),
    showConsoles: (wanted) => showConsoles(browser, extensionId, wanted),
    privatePages: () => pagesOfOtherProfiles(browser),
    framesOf: repairedFrames,
    hearAgain,
    dialogsIn,
    goIntoPanel: async () => undefined,
    showScheme: (page, value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    forgetCookies: () => forgetCookies(browser),
    clean: async () => {
      const page = await browser.newPage();
      await closeAllBut(browser, page);
      if (extensionId) await uninstall(browser, extensionId);
      extensionId = '';
      await forgetCookies(browser);
      await forgetSites(page);
      await browser.defaultBrowserContext().clearPermissionOverrides();
    },
    furnish: async (options) => {
      if (options.withExtension === false) return;
      extensionId = await install(browser, options.extension ?? extension);
      await worker(browser, extensionId);
      if (options.withholdingHosts) await showConsoles(browser, extensionId, false);
    },
    close: async () => {
      await browser.close();
      if (!profile) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  });
}

/** Loads an extension as it is, allowed in private windows: what a person would tick on the extensions page. */
async function install(browser: Browser, path: string): Promise<string> {
  const session = await browser.target().createCDPSession();
  // Newer than Puppeteer's types.
  const send = session.send as unknown as (method: string, parameters: object) => Promise<{ id: string }>;
  const { id } = await send.call(session, 'Extensions.loadUnpacked', { path, enableInIncognito: true });
  await session.detach();
  return id;
}

/** Takes the extension away, with all that it stored. Resolves once its worker is gone. */
async function uninstall(browser: Browser, id: string): Promise<void> {
  const isOwn = (target: Target) => target.url().startsWith(`chrome-extension://${id}/`);
  for (const target of browser.targets().filter((one) => one.type() === 'service_worker' && isOwn(one)))
    await (await target.worker())?.close();
  await browser.uninstallExtension(id);
  // Puppeteer would take the old worker for the next one's.
  while (browser.targets().some(isOwn)) await new Promise((resolve) => browser.once('targetdestroyed', resolve));
}

/** Closes all windows, private ones too, but for one page. */
async function closeAllBut(browser: Browser, page: Page): Promise<void> {
  for (const context of browser.browserContexts()) if (context !== browser.defaultBrowserContext()) await context.close();
  const isAnotherPage = (target: Target) => target.type() === 'page' && target !== page.target();
  await Promise.all(browser.targets().map(async (target) => isAnotherPage(target) && (await target.page())?.close()));
}

async function forgetCookies(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  await session.send('Storage.clearCookies');
  await session.detach();
}

/** Clears what sites have stored: service workers, caches, databases, local storage. Files fetched over HTTP stay cached. */
async function forgetSites(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
  await session.detach();
}

async function worker(browser: Browser, id: string): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(`chrome-extension://${id}/`),
    { timeout: patience },
  );
  const found = await target.worker();
  if (!found) throw new Error('The extension has no worker');
  return found;
}

/** What a person chooses on the extensions page: whether the extension may see its hosts. */
async function showConsoles(browser: Browser, id: string, wanted: boolean): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (extensionId, hostAccess) =>
      (chrome as unknown as DeveloperPrivate).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
    id,
    wanted ? 'ON_ALL_SITES' : 'ON_CLICK',
  );
  await page.close();
}

interface DeveloperPrivate {
  readonly developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
}

/** How long a document may take to say what its accessibility tree holds. In milliseconds. */
const treePatience = 3_000;

/**
 * The dialogs in a frame, as assistive technology reaches them; none where it does not say. A page that has gone behind
 * another while it was asked brings its tree up to date with its next frame, which comes once it is in front again.
 */
async function dialogsIn(frame: Frame): Promise<ElementHandle<Element>[]> {
  return ((await inTime(frame.$$('::-p-aria([role="dialog"])'), treePatience)) ?? []) as ElementHandle<Element>[];
}

async function openSidePanel(browser: Browser, id: string, page: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('The browser does not know the extension');
  // Until the background has said so, the browser's button opens no panel, and a press is lost.
  await opensPanel(await worker(browser, id));
  const opened = browser.waitForTarget((one) => one.url() === `chrome-extension://${id}/panel.html`, { timeout: patience });
  await extension.triggerAction(page);
  const panel = await (await opened).asPage();
  await panel.waitForSelector('[data-step]');
  return panel;
}

/** Resolves once a press of the toolbar button opens the side panel. */
async function opensPanel(background: WebWorker): Promise<void> {
  const isReady = () =>
    background.evaluate(async () => {
      // A worker that has just begun has no extension API yet.
      const { sidePanel } = (globalThis as { chrome?: typeof chrome }).chrome ?? {};
      return (await sidePanel?.getPanelBehavior())?.openPanelOnActionClick === true;
    });
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 20));
}
