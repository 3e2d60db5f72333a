import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer';
import { findFirefox } from './browsers.mjs';
import { ChromeScope, contextOf } from './firefox/chrome-scope.ts';
import { dialogsInClosedRoots } from './firefox/closed-roots.ts';
import { startProxy } from './firefox/proxy.ts';
import { type BrowserOptions, type ReusableBrowser, register } from './test-browser.ts';

const built = join(import.meta.dirname, '../../dist/firefox');
/** As in the manifest. */
const addOn = 'crosswalk@crosswalk.example';
/** Whether the browser's own parts, the sidebar among them, are dark. */
const themePreference = 'ui.systemUsesDarkTheme';
/** Which colours pages are told of: 0 dark, 1 light, 2 the computer's own. */
const schemePreference = 'layout.css.prefers-color-scheme.content-override';
/** Whether an extension that is installed is granted its hosts at once. */
const grantPreference = 'extensions.originControls.grantByDefault';
/** The sidebar and the bars must not take their room from the page. In px. */
const bars = { width: 256, height: 86 };

/** A real Firefox with the extension as it ships, installed for this session as about:debugging does. */
export async function launchFirefox({
  portals,
  withExtension = true,
  headless = true,
  dark = false,
  window = { width: 1280, height: 860 },
  withholdingHosts = false,
}: BrowserOptions): Promise<ReusableBrowser> {
  const executablePath = findFirefox();
  if (!executablePath)
    throw new Error('No Firefox was found; run "npm test" or "npm run demo -- --browser firefox", which get one.');
  const folder = await mkdtemp(join(tmpdir(), 'crosswalk-'));
  const proxy = await startProxy(portals);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    timeout: 60_000,
    userDataDir: folder,
    acceptInsecureCerts: true,
    defaultViewport: null,
    // Firefox without a window takes its size from a screen that is not there.
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1920', MOZ_HEADLESS_HEIGHT: '1200' },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.alwaysOpenPanel': false,
      // Pictures show the ring where it comes to rest.
      ...(headless ? { 'ui.prefersReducedMotion': 1 } : {}),
      ...(dark ? { [themePreference]: 1, [schemePreference]: 0 } : {}),
      ...(withholdingHosts ? { [grantPreference]: false } : {}),
    },
  });
  const scope = new ChromeScope(browser);
  await scope.ask(`window.resizeTo(${window.width + bars.width}, ${window.height + bars.height});`);
  let extensionId = withExtension ? await install(scope) : '';
  const background = async () =>
    scope.pageOf(await viewOf(scope, `await extension.wakeupBackground?.();`, `view.viewType === 'background'`));
  const openOwnPage = async (path: string) => {
    const before = await scope.ask<number[]>(`${theExtension} return ${ownTabs};`);
    await (await background()).evaluate((own) => void chrome.tabs.create({ url: chrome.runtime.getURL(own) }), path);
    const find = `${theExtension} return ${ownTabs}.find((id) => !${JSON.stringify(before)}.includes(id)) ?? null;`;
    return readyPage(scope, await found(scope, find, path));
  };
  return register({
    kind: 'firefox',
    browser,
    get extensionId() {
      return extensionId;
    },
    install: async () => {
      extensionId = await install(scope);
    },
    background,
    endBackground: () => scope.ask(`${theExtension} await extension.terminateBackground({ ignoreDevToolsAttached: true });`),
    openSidePanel: async () => {
      await scope.ask(pressTheButton);
      const panel = await ready(scope, `view.viewType === 'sidebar'`);
      await panel.waitForSelector('[data-step]');
      return panel;
    },
    openPanel: async () => {
      const panel = await openOwnPage('panel.html');
      await panel.waitForSelector('[data-step]');
      return panel;
    },
    openOwnPage,
    showConsoles: (wanted) => scope.ask(`${theExtension} ${wanted ? letSee('add') : letSee('remove')}`),
    answerPrompt: (allow) => scope.ask(answerTheDoorhanger(allow)),
    privatePages: async () => {
      const ids = await scope.ask<string[]>(privateTabs);
      return (await browser.pages()).filter((page) => ids.includes(contextOf(page)));
    },
    framesOf: (page) => page.frames(),
    hearAgain: async () => undefined,
    dialogsIn: (frame) => dialogsInClosedRoots(scope, frame),
    goIntoPanel: () => scope.ask(intoTheSidebar),
    showScheme: async (page, scheme) => {
      const dark = scheme === 'dark';
      await scope.ask(
        `Services.prefs.setIntPref('${themePreference}', ${dark ? 1 : 0}); Services.prefs.setIntPref('${schemePreference}', ${dark ? 0 : 1});`,
      );
      await page.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, {}, scheme);
    },
    forgetCookies: async () => void (await scope.send('storage.deleteCookies', {})),
    clean: async () => {
      await scope.ask(uninstall);
      extensionId = '';
      await scope.forgetAllBut(await scope.ask(closeAllTabs));
      await scope.ask(forgetAll);
    },
    furnish: async (options) => {
      await scope.ask(`Services.prefs.setBoolPref('${grantPreference}', ${!options.withholdingHosts});`);
      if (options.withExtension !== false) extensionId = await install(scope);
    },
    close: async () => {
      await browser.close();
      await proxy.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  });
}

async function install(scope: ChromeScope): Promise<string> {
  const { extension } = (await scope.send('webExtension.install', {
    extensionData: { type: 'path', path: built },
    // What a person would allow in about:addons.
    'moz:allowPrivateBrowsing': true,
  })) as { extension: string };
  return extension;
}

const theExtension = `const { extension } = WebExtensionPolicy.getByID('${addOn}');`;

/** The toolbar button, as a person presses it. In an open sidebar a press would close it. */
const pressTheButton = `
  ${theExtension}
  if ([...extension.views].some((view) => view.viewType === 'sidebar')) return;
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`;

const intoTheSidebar = `document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser').focus();`;

/** What the switches in about:addons do. */
function letSee(change: 'add' | 'remove'): string {
  return `
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const origins = extension.manifest.host_permissions;
    await ExtensionPermissions.${change}(extension.id, { permissions: [], origins }, extension);`;
}

/** Presses one of the buttons of the panel that hangs from the address bar. */
function answerTheDoorhanger(allow: boolean): string {
  return `
    for (const end = Date.now() + 10000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
      const asked = document.getElementById('addon-webext-permissions-notification');
      if (!asked || PopupNotifications.panel.state !== 'open') continue;
      // Firefox takes no press in the moment in which it asks.
      await new Promise((resolve) => setTimeout(resolve, 700));
      asked.${allow ? 'button' : 'secondaryButton'}.click();
      return;
    }
    throw new Error('Firefox asks nothing');`;
}

/** Takes the extension away, with all that it stored and was granted. */
const uninstall = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID('${addOn}'))?.uninstall();`;

/** Closes every window but this one, and every tab but one that is new and empty; answers with WebDriver's id of that. */
const closeAllTabs = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  for (const other of [...Services.wm.getEnumerator('navigator:browser')]) if (other !== window) other.close();
  gBrowser.selectedTab = gBrowser.addTrustedTab('about:blank');
  gBrowser.removeAllTabsBut(gBrowser.selectedTab, { skipWarnAboutClosingTabs: true });
  SidebarController.hide();
  return NavigableManager.getIdForBrowser(gBrowser.selectedBrowser);`;

/** Forgets cookies, site data, permissions, downloads, and the preferences that a test may have set. */
const forgetAll = `
  const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
  await new Promise((resolve) =>
    Services.clearData.deleteData(
      Ci.nsIClearDataService.CLEAR_COOKIES | Ci.nsIClearDataService.CLEAR_DOM_STORAGES | Ci.nsIClearDataService.CLEAR_PERMISSIONS,
      { onDataDeleted: resolve },
    ),
  );
  await (await Downloads.getList(Downloads.ALL)).removeFinished();
  Services.prefs.clearUserPref('${themePreference}');
  Services.prefs.clearUserPref('${schemePreference}');`;

const privateTabs = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  return [...Services.wm.getEnumerator('navigator:browser')]
    .filter((one) => PrivateBrowsingUtils.isWindowPrivate(one))
    .flatMap((one) => one.gBrowser.browsers.map((browser) => NavigableManager.getIdForBrowser(browser)));`;

/** The numbers of the extension's own tabs. Firefox counts a page among its views only once it uses the extension's API, which the board's may never do. */
const ownTabs = `[...Services.wm.getEnumerator('navigator:browser')]
  .flatMap((one) => one.gBrowser.browsers)
  .filter((one) => one.currentURI.spec.startsWith(extension.baseURL))
  .map((one) => one.browsingContext.id)`;

/** The number of one of the extension's own documents; waits for it. */
function viewOf(scope: ChromeScope, before: string, isIt: string): Promise<number> {
  const find = `${theExtension} ${before} return [...extension.views].find((view) => ${isIt})?.browsingContext?.id ?? null;`;
  return found(scope, find, isIt);
}

async function found(scope: ChromeScope, find: string, what: string): Promise<number> {
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const number = await scope.ask<number | null>(find);
    if (number !== null) return number;
  }
  throw new Error(`The extension shows nothing where ${what}`);
}

async function ready(scope: ChromeScope, isIt: string): Promise<Page> {
  return readyPage(scope, await viewOf(scope, '', isIt));
}

async function readyPage(scope: ChromeScope, number: number): Promise<Page> {
  const page = await scope.pageOf(number);
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50)))
    if (await page.evaluate(() => document.readyState === 'complete').catch(() => false)) break;
  return page;
}
