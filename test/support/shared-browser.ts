import { type Serve, serveHosts } from '../portals/serve-hosts.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { inTime } from './in-time.ts';
import { launchBrowser } from './launch-browser.ts';
import { SiteSwitch } from './site-switch.ts';
import { type BrowserKind, type BrowserOptions, browserKind, type ReusableBrowser, type TestBrowser } from './test-browser.ts';

/** A browser for one test or file of tests, and how the sites that it meets are to be served. */
export interface Lent {
  readonly serve: Serve;
  /** The browser itself, once its sites are served. */
  open(portals: BrowserOptions['portals']): Promise<TestBrowser>;
  /** Gives it back. `isSpoilt`: in a state in which it had better not be used again. */
  giveBack(isSpoilt?: boolean): Promise<void>;
}

/** The browser of this worker, which all its files of tests use in turn. */
interface Shared {
  readonly sites: SiteSwitch;
  readonly browser: ReusableBrowser;
  isLent: boolean;
}

/** How long a browser may take to be cleaned; to launch another is as quick. In milliseconds. */
const cleanTime = 30_000;

/** Kept outside of modules: a worker may load them again for each file of tests. */
const place = globalThis as { crosswalkBrowsers?: Map<BrowserKind, Promise<Shared>> };
place.crosswalkBrowsers ??= new Map();
const shared = place.crosswalkBrowsers;

/**
 * Lends the browser of this worker, clean, and with the extension unless it is not wanted. Where it is lent already, or
 * where something is asked for that only a launch can give, a browser of its own is launched, with a new profile.
 */
export async function lend(options: Omit<BrowserOptions, 'portals'> = {}, kind: BrowserKind = browserKind()): Promise<Lent> {
  const { withExtension, extension, withholdingHosts, ...others } = options;
  const mine = Object.keys(others).length > 0 ? undefined : await free(kind);
  if (!mine) return lendOwn(options, kind);
  mine.isLent = true;
  return {
    serve: mine.sites.serve,
    open: async () => {
      await mine.browser.furnish({
        ...(withExtension === undefined ? {} : { withExtension }),
        ...(extension === undefined ? {} : { extension }),
        ...(withholdingHosts === undefined ? {} : { withholdingHosts }),
      });
      return mine.browser;
    },
    giveBack: async (isSpoilt = false) => {
      if (isSpoilt || !(await isCleaned(mine.browser))) await end(kind);
      mine.isLent = false;
    },
  };
}

/** Ends the shared browser of a kind; the next that is lent is launched. */
async function end(kind: BrowserKind): Promise<void> {
  const ending = shared.get(kind);
  shared.delete(kind);
  const one = await ending?.catch(() => undefined);
  await one?.browser.close().catch(() => undefined);
  await one?.sites.close();
}

async function free(kind: BrowserKind): Promise<Shared | undefined> {
  const before = await shared.get(kind)?.catch(() => undefined);
  if (before?.isLent) return undefined;
  if (before?.browser.browser.connected) return before;
  await end(kind);
  const launching = launch(kind);
  shared.set(kind, launching);
  return launching;
}

async function launch(kind: BrowserKind): Promise<Shared> {
  const sites = await SiteSwitch.open();
  const browser =
    kind === 'firefox'
      ? await launchFirefox({ portals: sites, withExtension: false })
      : await launchChromium({ chromiumArguments: sites.chromiumArguments, withExtension: false });
  return { sites, browser, isLent: false };
}

async function isCleaned(browser: ReusableBrowser): Promise<boolean> {
  const cleaned = await inTime(
    browser.clean().then(() => true),
    cleanTime,
  );
  if (!cleaned) console.log('The browser could not be cleaned and is launched anew.');
  return cleaned ?? false;
}

function lendOwn(options: Omit<BrowserOptions, 'portals'>, kind: BrowserKind): Lent {
  let own: TestBrowser | undefined;
  return {
    serve: serveHosts,
    open: async (portals) => {
      own = await launchBrowser({ portals, ...options }, kind);
      return own;
    },
    giveBack: async () => own?.close(),
  };
}
