import type { Page } from 'puppeteer';
import { newProgress } from '../../src/core/progress.ts';
import { exportProgress } from '../../src/core/saved-progress.ts';
import type { StepId } from '../../src/lab/ids.ts';
import { stepIds } from '../../src/lab/lab.ts';
import { knowledgeOf } from '../demo/knowledge.ts';
import { Participant } from '../demo/participant.ts';
import { frontPage } from '../demo/windows.ts';
import { buildFrontEnds } from '../portals/build.ts';
import { type Portals, type PortalsOptions, startPortals } from '../portals/server.ts';
import type { Site } from '../portals/site.ts';
import { defaultWorld, type World } from '../portals/world.ts';
import { importIntoPanel, labUpTo } from '../support/lab-so-far.ts';
import { endStageOf, openStages } from '../support/open-stages.ts';
import type { StepRow } from '../support/panel.ts';
import { type Lent, lend } from '../support/shared-browser.ts';
import type { BrowserKind, BrowserOptions, TestBrowser } from '../support/test-browser.ts';

/** A browser with the extension and its side panel beside a portal's page, and the clouds behind it. */
export interface Stage {
  readonly portals: Portals;
  readonly driver: TestBrowser;
  readonly page: Page;
  readonly panel: Page;
  /** The SCIM token AWS gave out before the journey began, where it had. */
  readonly token: string | undefined;
}

export interface StageOptions {
  /** The step the journey begins with; everything before it is done. */
  readonly at: StepId;
  readonly world?: World;
  /** Where the page is opened, signed in; the step's own portal's start where it does not say. */
  readonly address?: string;
  /** The folder of the extension, where it is a copy of the one that ships. */
  readonly extension?: string;
  /** The browser, where it matters which. */
  readonly kind?: BrowserKind;
}

/** Sets a stage; it is struck when the test file is over. */
export async function setStage({ at, world = defaultWorld(), address, extension, kind }: StageOptions): Promise<Stage> {
  await buildFrontEnds();
  const lent = await lend(extension ? { extension } : {}, kind);
  const { portals, driver, page } = await openOn(lent, { world });
  const { progress, token } = await labUpTo(at, portals);
  const isAzure = address?.includes('azure') ?? false;
  await page.goto(isAzure ? portals.azure.signInUrl(address) : portals.aws.adminSignInUrl(address));
  const panel = await driver.openSidePanel(page);
  if (Object.keys(progress.steps).length > 0) await importIntoPanel(panel, progress);
  return { portals, driver, page, panel, token };
}

/** A browser without the extension, where nothing else is wanted, and the clouds behind it; struck when the test file is over. */
export async function setBareStage(options: Partial<BrowserOptions> = {}): Promise<Pick<Stage, 'portals' | 'driver' | 'page'>> {
  await buildFrontEnds();
  return openOn(await lend({ withExtension: false, ...options }), { world: defaultWorld() });
}

/** Pages written by hand in the place of the clouds'. */
export interface HandMadeStage extends Omit<Stage, 'token'> {
  /** Puts the lab before a step: everything before it is done. */
  moveTo(step: StepId): Promise<void>;
}

/** A browser with the extension beside pages written by hand; struck when the test file is over. */
export async function setHandMadeStage(site: Site, ...more: readonly Site[]): Promise<HandMadeStage> {
  const { portals, driver, page } = await openOn(await lend(), { sites: [site, ...more], speed: 1 });
  const panel = await driver.openSidePanel(page);
  const moveTo = async (step: StepId) => {
    const at = Date.now();
    const before = stepIds.slice(0, stepIds.indexOf(step));
    const steps = Object.fromEntries(before.map((id) => [id, { status: 'done', proof: 'observed', at }] as const));
    const text = exportProgress({ ...newProgress(at), steps });
    await panel.evaluate((body) => chrome.runtime.sendMessage({ type: 'import-progress', body }), { text });
  };
  return { portals, driver, page, panel, moveTo };
}

/** Ends a stage's clouds and gives its browser back before the test file is over. */
export function strike({ driver }: Pick<Stage, 'driver'>): Promise<void> {
  return endStageOf(driver);
}

/** Starts the clouds, or other sites, for a browser that was lent, and opens it on an empty page. */
async function openOn(lent: Lent, options: PortalsOptions): Promise<Pick<Stage, 'portals' | 'driver' | 'page'>> {
  let portals: Portals | undefined;
  try {
    portals = await startPortals({ speed: 60, ...options, serve: lent.serve });
    const driver = await lent.open(portals);
    openStages.add({ portals, driver, end: (isSpoilt) => end(lent, portals, isSpoilt) });
    return { portals, driver, page: (await driver.browser.pages())[0] ?? (await driver.browser.newPage()) };
  } catch (error) {
    await end(lent, portals, true);
    throw error;
  }
}

async function end(lent: Lent, portals: Portals | undefined, isSpoilt: boolean): Promise<void> {
  await lent.giveBack(isSpoilt);
  await portals?.close();
}

/** Has the demo's participant walk until `isOver`, following nothing but the ring, the card and the panel. */
export async function walk(
  { driver, panel, portals }: Stage,
  isOver: (rows: Readonly<Record<string, StepRow>>) => boolean,
): Promise<void> {
  const participant = new Participant({ panel, knowledge: knowledgeOf(portals.world), pace: 0 });
  await participant.walk(() => frontPage(driver.browser), isOver);
}

/** All that is stored where content scripts could read it, and all that is stored elsewhere. */
export async function stored({ driver }: Pick<Stage, 'driver'>, area: 'local' | 'session'): Promise<string> {
  const background = await driver.background();
  return background.evaluate(async (name) => JSON.stringify(await chrome.storage[name].get(null)), area);
}
