import type { Browser, ElementHandle, Frame, Page } from 'puppeteer';
import type { Serving } from '../portals/serve-hosts.ts';

export type BrowserKind = 'chromium' | 'firefox';

/** The browser that tests and demo run in, where they don't say: named by the environment, else Chromium. */
export function browserKind(): BrowserKind {
  return process.env.CROSSWALK_IN === 'firefox' ? 'firefox' : 'chromium';
}

export interface BrowserOptions {
  /** How the real host names lead to the simulated portals. */
  readonly portals: Pick<Serving, 'chromiumArguments' | 'hosts' | 'port'>;
  /** Without the extension, to see what a page is like without it. */
  readonly withExtension?: boolean;
  /** The folder of the extension, where it is a copy of the one that ships. Only in Chromium. */
  readonly extension?: string;
  readonly headless?: boolean;
  readonly dark?: boolean;
  readonly window?: { readonly width: number; readonly height: number };
  /** The extension may not see the consoles at first; by default both browsers let it. */
  readonly withholdingHosts?: boolean;
}

/** What runs functions in one of the extension's own contexts; they arrive as text, and may use nothing from outside. */
export type Evaluating = Pick<Page, 'evaluate'>;

/** A real browser with the extension exactly as it ships. All that differs between browsers is behind this. */
export interface TestBrowser {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** The extension's id; empty without it. */
  get extensionId(): string;
  /** Installs the extension, where the browser was launched without it. */
  install(): Promise<void>;
  /** The background, woken where it sleeps: Chrome's worker or Firefox's event page. */
  background(): Promise<Evaluating>;
  /** Ends the background in the middle of whatever it does; the next event wakes another. */
  endBackground(): Promise<void>;
  /** The panel that the toolbar button opens beside `page`: Chrome's side panel or Firefox's sidebar. */
  openSidePanel(page: Page): Promise<Page>;
  /** The panel, opened as a tab. */
  openPanel(): Promise<Page>;
  /** Another of the extension's own pages, as a tab. */
  openOwnPage(path: string): Promise<Page>;
  /** The pages of private windows. */
  privatePages(): Promise<Page[]>;
  /** The frames of a page, each fit to be asked. */
  framesOf(page: Page): Frame[];
  /** Makes a frame that keeps silent fit to be asked again, where that can be. */
  hearAgain(frame: Frame): Promise<void>;
  /** The dialogs in a frame that assistive technology reaches, through closed shadow roots too. */
  dialogsIn(frame: Frame): Promise<ElementHandle<Element>[]>;
  /** What a person chooses in the browser's own settings: whether the extension may see the consoles. */
  showConsoles(wanted: boolean): Promise<void>;
  /**
   * Answers what the browser asks the person after the extension has asked for a permission. Only in Firefox: no
   * protocol reaches Chromium's own dialogs.
   */
  answerPrompt?(allow: boolean): Promise<void>;
  /** Goes into the panel that the toolbar button opened, so that it hears every key as it does with a person in it. */
  goIntoPanel(): Promise<void>;
  /** The colours that the person has chosen for the whole computer, as a page of the extension is told. */
  showScheme(page: Page, scheme: 'light' | 'dark'): Promise<void>;
  forgetCookies(): Promise<void>;
  close(): Promise<void>;
}

/** How a browser that is used again is furnished for its next use. */
export type Furnishing = Pick<BrowserOptions, 'withExtension' | 'extension' | 'withholdingHosts'>;

/** A browser that several tests use, one after the other. */
export interface ReusableBrowser extends TestBrowser {
  /**
   * Takes back all that its last user left: the extension with what it stored and was granted, tabs and windows,
   * cookies and site data. One empty page stays open. What stays is the cache of files fetched over HTTP.
   */
  clean(): Promise<void>;
  /** Installs what the next user asks for; only after `clean`. */
  furnish(options: Furnishing): Promise<void>;
}

const launched = new WeakMap<Browser, TestBrowser>();

/** Notes who drives a browser, so that its pages and frames find their way back. */
export function register<T extends TestBrowser>(driver: T): T {
  launched.set(driver.browser, driver);
  return driver;
}

/** Who drives the browser that a page or frame is in; `undefined` where it was launched in another way. */
export function driverOf(place: Page | Frame): TestBrowser | undefined {
  return launched.get(('page' in place ? place.page() : place).browser());
}
