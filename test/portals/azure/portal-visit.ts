import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer';
import { findChromium } from '../../support/browsers.mjs';
import { buildFrontEnds } from '../build.ts';
import type { Edition, PageEditions } from '../editions.ts';
import { type Portals, startPortals } from '../server.ts';
import { FakeScim } from './fake-scim.ts';
import { spMetadata } from './sp-metadata.ts';
import { Walker } from './walker.ts';

/** The simulated Azure, with a SCIM service in the place of AWS, and a browser to walk through it. */
export interface PortalVisit {
  readonly portals: Portals;
  readonly scim: FakeScim;
  /** Downloads go here; `sp.xml` lies here already. */
  readonly folder: string;
  /** From the next page on, pages are shown in these editions. */
  show(editions: PageEditions<Edition<'azure'>>): void;
  /** A new window; `isSignedIn`: as the administrator. */
  enter(isSignedIn: boolean): Promise<Walker>;
  /** Closes a window, and forgets what was made in it. */
  leave(walker: Walker): Promise<void>;
  end(): Promise<void>;
}

export async function startVisit(): Promise<PortalVisit> {
  await buildFrontEnds(['azure']);
  const scim = new FakeScim();
  const portals = await startPortals({ speed: 20, sites: [scim.site()] });
  const folder = await mkdtemp(join(tmpdir(), 'azure-portal-'));
  await writeFile(join(folder, 'sp.xml'), spMetadata());
  const executablePath = findChromium();
  const browser = await puppeteer.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--window-size=1400,1100', ...portals.chromiumArguments],
    defaultViewport: { width: 1280, height: 900 },
  });
  return {
    ...{ portals, scim, folder },
    show: (editions) => void Object.assign(portals.world.azure, { editions }),
    async enter(isSignedIn) {
      const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'allow', downloadPath: folder } });
      if (isSignedIn) await context.setCookie(...(portals.azure.sessionCookies() as Parameters<Browser['setCookie']>));
      return new Walker(await context.newPage(), folder);
    },
    async leave(walker) {
      await walker.page.browserContext().close();
      for (const { objectId } of portals.azure.describe().applications) portals.azure.deleteApplication(objectId);
      scim.refuse = () => undefined;
    },
    async end() {
      await browser.close();
      await portals.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
