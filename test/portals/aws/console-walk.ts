import { inflateRawSync } from 'node:zlib';
import { Hono } from 'hono';
import type { Browser, ConsoleMessage } from 'puppeteer';
import { openBareBrowser } from '../../support/bare-browser.ts';
import { type BareWindow, openWindow } from '../../support/bare-window.ts';
import type { Hands } from '../../support/hands.ts';
import { buildFrontEnds } from '../build.ts';
import type { Site } from '../site.ts';
import { defaultWorld, type World } from '../world.ts';
import { makeIdentityProvider, type TestIdentityProvider } from './cloud/test-identity-provider.ts';
import { type AwsAlone, startAws } from './start-aws.ts';

export const tess = 'tess.lund@fjordworks.example';
export const consoleHome = 'https://us-east-1.console.aws.amazon.com/singlesignon/home?region=us-east-1';
/** The dialog that is open: the page below it may have a button of the same name. */
export const dialog = '[role=dialog]';

const size = { width: 1400, height: 1000 };

/** The simulated AWS with an identity provider beside it, and a browser to walk through its console. */
export class ConsoleWalk {
  readonly clouds: AwsAlone;
  readonly idp: TestIdentityProvider;
  /** In the administrator's window. */
  readonly hands: Hands;
  readonly #browser: Browser;
  readonly #windows: BareWindow[];
  readonly #end: () => Promise<void>;

  private constructor(parts: {
    readonly clouds: AwsAlone;
    readonly idp: TestIdentityProvider;
    readonly browser: Browser;
    readonly window: BareWindow;
    readonly end: () => Promise<void>;
  }) {
    this.clouds = parts.clouds;
    this.idp = parts.idp;
    this.hands = parts.window.hands;
    this.#browser = parts.browser;
    this.#windows = [parts.window];
    this.#end = parts.end;
  }

  /** Opens an empty window; `aws`: what is not as usual in the world. */
  static async open(aws: Partial<World['aws']> = {}): Promise<ConsoleWalk> {
    await buildFrontEnds(['aws']);
    const idp = await makeIdentityProvider();
    const started: { clouds?: AwsAlone } = {};
    const world = defaultWorld();
    const clouds = await startAws({
      world: { ...world, aws: { ...world.aws, ...aws } },
      otherSites: [signInPage(idp, () => started.clouds)],
    });
    started.clouds = clouds;
    const { browser, close } = await openBareBrowser({ chromiumArguments: clouds.chromiumArguments, window: size });
    const end = async () => {
      await close();
      await clouds.close();
    };
    return new ConsoleWalk({ clouds, idp, browser, window: await openWindow(browser, { size, isComplaint }), end });
  }

  /** Begins in Identity Center, signed in as the administrator. */
  static async start(aws: Partial<World['aws']>): Promise<ConsoleWalk> {
    const walk = await ConsoleWalk.open(aws);
    await walk.hands.page.goto(walk.clouds.aws.adminSignInUrl(consoleHome));
    return walk;
  }

  /** What no page should ever report. */
  get complaints(): readonly string[] {
    return this.#windows.flatMap(({ complaints }) => complaints);
  }

  /** Does `work` on the portal's address in a private window, signed in as the test user. */
  async inPortal(work: (hands: Hands) => Promise<void>): Promise<void> {
    const window = await openWindow(this.#browser, { size, isComplaint });
    this.#windows.push(window);
    await window.hands.page.goto(this.clouds.aws.portalUrl());
    await window.hands.press('button Sign in');
    await work(window.hands);
    await window.close();
    await this.hands.page.bringToFront();
  }

  async end(): Promise<void> {
    for (const window of this.#windows) await window.close();
    await this.#end();
  }
}

/** Broken scripts, and what is refused by policy. */
function isComplaint(message: ConsoleMessage): boolean {
  return /Content Security Policy|TrustedHTML|TrustedScript|Warning:/.test(message.text());
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
