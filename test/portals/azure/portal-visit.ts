import type { ConsoleMessage, CookieData, Frame } from 'puppeteer';
import { expect } from 'vitest';
import { openBareBrowser } from '../../support/bare-browser.ts';
import { type BareWindow, openWindow } from '../../support/bare-window.ts';
import type { Hands } from '../../support/hands.ts';
import { buildFrontEnds } from '../build.ts';
import type { Edition, PageEditions } from '../editions.ts';
import { type Portals, startPortals } from '../server.ts';
import { FakeScim } from './fake-scim.ts';

/** The newest blade; the others lie at its left. */
export const lastBlade = 'section.fxs-blade:last-of-type';
/** The pane that slides in from the right. */
export const pane = '.fxs-contextpane';
export const blade = '.fxs-blade-title-titleText';

const size = { width: 1280, height: 900 };

/** The simulated Azure, with a SCIM service in the place of AWS, and a browser to walk through it. */
export interface PortalVisit {
  readonly portals: Portals;
  readonly scim: FakeScim;
  /** From the next page on, pages are shown in these editions. */
  show(editions: PageEditions<Edition<'azure'>>): void;
  /** A new window; `isSignedIn`: as the administrator. */
  enter(isSignedIn: boolean): Promise<BareWindow>;
  /** Closes a window, and forgets what was made in it. */
  leave(window: BareWindow): Promise<void>;
  end(): Promise<void>;
}

export async function startVisit(): Promise<PortalVisit> {
  await buildFrontEnds(['azure']);
  const scim = new FakeScim();
  const portals = await startPortals({ speed: 20, sites: [scim.site()] });
  const { browser, close } = await openBareBrowser({ chromiumArguments: portals.chromiumArguments, window: size });
  return {
    ...{ portals, scim },
    show: (editions) => void Object.assign(portals.world.azure, { editions }),
    enter: (isSignedIn) =>
      openWindow(browser, {
        ...{ size, isComplaint },
        cookies: isSignedIn ? (portals.azure.sessionCookies() as readonly CookieData[]) : [],
      }),
    async leave(window) {
      await window.close();
      for (const { objectId } of portals.azure.describe().applications) portals.azure.deleteApplication(objectId);
      scim.forget();
    },
    async end() {
      await close();
      await portals.close();
    },
  };
}

function isComplaint(message: ConsoleMessage): boolean {
  return message.type() === 'error';
}

export async function signIn({ portals }: PortalVisit, hands: Hands): Promise<void> {
  const { admin } = portals.world.azure;
  await hands.page.goto('https://portal.azure.com/');
  await hands.type('textbox Enter your email, phone, or Skype.', admin.userPrincipalName);
  await hands.press('button Next');
  await hands.type(`textbox Enter the password for ${admin.userPrincipalName}`, admin.password);
  await hands.press('button Sign in');
  await hands.press('button No');
  await hands.reads('Azure services');
}

/** Downloads an application's metadata from its page, which must be what is served; answers with the address it is served at. */
export async function downloadMetadata({ portals }: PortalVisit, hands: Hands, application: string): Promise<string> {
  await hands.press('link Download #3');
  const { text, url } = portals.azure.federationMetadata(application);
  expect(await hands.saved()).toEqual({ name: `${application}.xml`, text });
  return url;
}

/** The titles of the blades that are not hidden, from left to right. */
export function blades({ page }: Hands): Promise<string[]> {
  return page.$$eval('section.fxs-blade', (all) =>
    all
      .filter((one) => one.checkVisibility())
      .map((one) => one.querySelector('.fxs-blade-header .fxs-blade-title-titleText')?.textContent ?? ''),
  );
}

/** The frame that is to be seen, once it shows this blade. */
export function frameOf(hands: Hands, name: string): Promise<Frame> {
  return hands.frame(`iframe.fxs-reactview-frame-active[name="${name}.ReactView"]`, '.frame-title');
}
