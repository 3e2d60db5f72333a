import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { Hono } from 'hono';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer';
import { findChromium } from '../../support/browsers.mjs';
import { buildFrontEnds } from '../build.ts';
import type { Site } from '../site.ts';
import { defaultWorld, type World } from '../world.ts';
import { makeIdentityProvider, type TestIdentityProvider } from './cloud/test-identity-provider.ts';
import { type AwsAlone, startAws } from './start-aws.ts';

export const tess = 'tess.lund@fjordworks.example';
const home = 'https://us-east-1.console.aws.amazon.com/singlesignon/home?region=us-east-1';

/** A browser in the console of a world with these editions, as the administrator. */
export class ConsoleWalk {
  readonly clouds: AwsAlone;
  readonly idp: TestIdentityProvider;
  readonly browser: Browser;
  page: Page;
  readonly #downloads: string;
  /** What no page should ever report. */
  readonly complaints: string[] = [];

  private constructor(parts: { clouds: AwsAlone; idp: TestIdentityProvider; browser: Browser; page: Page; downloads: string }) {
    this.clouds = parts.clouds;
    this.idp = parts.idp;
    this.browser = parts.browser;
    this.page = parts.page;
    this.#downloads = parts.downloads;
    this.#watch(parts.page);
    parts.browser.on('targetcreated', async (target) => this.#watch(await target.page()));
  }

  static async start(aws: Partial<World['aws']>): Promise<ConsoleWalk> {
    await buildFrontEnds(['aws']);
    const idp = await makeIdentityProvider();
    const started: { clouds?: AwsAlone } = {};
    const world = defaultWorld();
    const clouds = await startAws({
      world: { ...world, aws: { ...world.aws, ...aws } },
      otherSites: [signInPage(idp, () => started.clouds)],
    });
    started.clouds = clouds;
    const downloads = await mkdtemp(join(tmpdir(), 'aws-console-'));
    const browser = await puppeteer.launch({
      executablePath: findChromium() ?? '',
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...clouds.chromiumArguments],
    });
    const page = await browser.newPage();
    await page.setViewport({ width: 1400, height: 1000 });
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allowAndName', downloadPath: downloads });
    await page.goto(clouds.aws.adminSignInUrl(home));
    return new ConsoleWalk({ clouds, idp, browser, page, downloads });
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.clouds.close();
    await rm(this.#downloads, { recursive: true, force: true });
  }

  async find(role: string, name: string): Promise<ElementHandle<Element>> {
    const element = await this.page.waitForSelector(`aria/${name}[role="${role}"]`, { timeout: 10_000, visible: true });
    if (!element) throw new Error(`No ${role} "${name}"`);
    return element;
  }

  /** Presses what has this role and this name, and is no picture of itself in a closed dialog. */
  async press(role: string, name: string): Promise<void> {
    const element = await this.find(role, name);
    // Header and footer cover what lies at the window's edges.
    await element.evaluate((node) => node.scrollIntoView({ block: 'center' }));
    await element.click();
  }

  async type(name: string, text: string): Promise<void> {
    const element = await this.find('textbox', name);
    await element.click({ count: 3 });
    await this.page.keyboard.sendCharacter(text);
  }

  /** Presses a button of the dialog that is open, where the page below has one of the same name. */
  async pressInDialog(name: string): Promise<void> {
    const button = await this.page.waitForFunction(
      (label) =>
        [...document.querySelectorAll<HTMLElement>('[role=dialog] button')].find(
          (candidate) => candidate.checkVisibility() && candidate.innerText === label,
        ),
      {},
      name,
    );
    await (button.asElement() as ElementHandle<Element> | null)?.click();
  }

  text(text: string): Promise<unknown> {
    return this.page.waitForSelector(`text/${text}`, { timeout: 10_000 });
  }

  dialogText(): Promise<string> {
    return this.page.evaluate(() => {
      const dialogs = [...document.querySelectorAll<HTMLElement>('[role=dialog]')];
      return dialogs.find((dialog) => dialog.checkVisibility())?.innerText ?? '';
    });
  }

  /** Gives the page's file field, whatever it looks like, a file with this text. */
  async upload(name: string, text: string): Promise<void> {
    const file = join(this.#downloads, name);
    await writeFile(file, text);
    const input = await this.page.waitForSelector('input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    // The page reads the file when somebody goes on.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }

  /** The first file saved since the last call. */
  async savedFile(): Promise<string> {
    for (let attempt = 0; attempt < 50; attempt++) {
      const names = await readdir(this.#downloads);
      const name = names.find((file) => !file.endsWith('.crdownload') && !file.endsWith('.xml'));
      if (name) {
        const text = await readFile(join(this.#downloads, name), 'utf8');
        await rm(join(this.#downloads, name));
        return text;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('Nothing was saved');
  }

  /** Does `work` in the tab that `opening` opens, then comes back. */
  async inNewTab(opening: () => Promise<void>, work: (tab: Page) => Promise<void>): Promise<void> {
    const context = this.page.browserContext();
    const opened = new Promise<Page | null>((resolve) => context.once('targetcreated', (target) => resolve(target.page())));
    await opening();
    const tab = await opened;
    if (!tab) throw new Error('Nothing was opened');
    const before = this.page;
    this.page = tab;
    try {
      await work(tab);
    } finally {
      this.page = before;
      await tab.close();
      await before.bringToFront();
    }
  }

  /** Does `work` on the portal's address in a private window, signed in as the test user. */
  async inPortal(work: () => Promise<void>): Promise<void> {
    const context = await this.browser.createBrowserContext();
    const before = this.page;
    this.page = await context.newPage();
    await this.page.setViewport({ width: 1400, height: 1000 });
    try {
      await this.page.goto(this.clouds.aws.portalUrl());
      await this.press('button', 'Sign in');
      await work();
    } finally {
      this.page = before;
      await context.close();
      await before.bringToFront();
    }
  }

  #watch(opened: Page | null): void {
    opened?.on('pageerror', (error) => this.complaints.push(String(error)));
    opened?.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|TrustedScript|Warning:/.test(message.text())) this.complaints.push(message.text());
    });
  }
}

/** An identity provider's sign-in page that asks nothing and posts the answer once its button is pressed. */
function signInPage(idp: TestIdentityProvider, clouds: () => AwsAlone | undefined): Site {
  const app = new Hono();
  app.get('/:tenant/saml2', (c) => {
    const started = clouds();
    if (!started) return c.notFound();
    const xml = inflateRawSync(Buffer.from(c.req.query('SAMLRequest') ?? '', 'base64')).toString();
    const inResponseTo = / ID="([^"]+)"/.exec(xml)?.[1] ?? '';
    const { defaultAcsUrl: acsUrl, entityId: audience } = started.aws.serviceProvider();
    const response = idp.respond({ nameId: tess, acsUrl, audience, now: started.clock.now(), inResponseTo });
    return c.html(
      `<form method="post" action="${acsUrl}"><input type="hidden" name="SAMLResponse" value="${Buffer.from(response).toString('base64')}"><button>Sign in</button></form>`,
    );
  });
  return { hosts: ['login.microsoftonline.com'], app };
}
