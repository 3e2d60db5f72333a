import type { Page } from 'puppeteer';
import { afterAll, afterEach } from 'vitest';
import { newProgress } from '../../src/core/progress.ts';
import { exportProgress } from '../../src/core/saved-progress.ts';
import type { StepId } from '../../src/lab/ids.ts';
import { stepIds } from '../../src/lab/lab.ts';
import { knowledgeOf } from '../demo/knowledge.ts';
import { Participant } from '../demo/participant.ts';
import { frontPage } from '../demo/windows.ts';
import { buildFrontEnds } from '../portals/build.ts';
import { type Portals, startPortals } from '../portals/server.ts';
import { defaultWorld, type World } from '../portals/world.ts';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { keepEvidence } from '../support/evidence.ts';
import type { HandMadeSite } from '../support/hand-made.ts';
import { importIntoPanel, labUpTo } from '../support/lab-so-far.ts';
import type { StepRow } from '../support/panel.ts';

/** A browser with the extension and its side panel beside a portal's page, and the clouds behind it. */
export interface Stage {
  readonly portals: Portals;
  readonly chromium: Chromium;
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
}

const open = new Set<Pick<Stage, 'portals' | 'chromium'>>();

/** Sets a stage; it is struck when the test file is over. */
export async function setStage({ at, world = defaultWorld(), address }: StageOptions): Promise<Stage> {
  await buildFrontEnds();
  const portals = await startPortals({ world, speed: 60 });
  const chromium = await launchChromium({ chromiumArguments: portals.chromiumArguments });
  open.add({ portals, chromium });
  const { progress, token } = await labUpTo(at, portals);
  const page = (await chromium.browser.pages())[0] ?? (await chromium.browser.newPage());
  const isAzure = address?.includes('azure') ?? false;
  await page.goto(isAzure ? portals.azure.signInUrl(address) : portals.aws.adminSignInUrl(address));
  const panel = await chromium.openSidePanel(page);
  if (Object.keys(progress.steps).length > 0) await importIntoPanel(panel, progress);
  return { portals, chromium, page, panel, token };
}

/** A browser without the extension, and the clouds behind it; struck when the test file is over. */
export async function setBareStage(): Promise<Pick<Stage, 'portals' | 'chromium' | 'page'>> {
  await buildFrontEnds();
  const portals = await startPortals({ world: defaultWorld(), speed: 60 });
  const chromium = await launchChromium({ chromiumArguments: portals.chromiumArguments, withExtension: false });
  open.add({ portals, chromium });
  return { portals, chromium, page: (await chromium.browser.pages())[0] ?? (await chromium.browser.newPage()) };
}

/** Pages written by hand in the place of the clouds'. */
export interface HandMadeStage extends Omit<Stage, 'token'> {
  /** Puts the lab before a step: everything before it is done. */
  moveTo(step: StepId): Promise<void>;
}

/** A browser with the extension beside pages written by hand; struck when the test file is over. */
export async function setHandMadeStage(site: HandMadeSite): Promise<HandMadeStage> {
  const portals = await startPortals({ sites: [site] });
  const chromium = await launchChromium({ chromiumArguments: portals.chromiumArguments });
  open.add({ portals, chromium });
  const page = (await chromium.browser.pages())[0] ?? (await chromium.browser.newPage());
  const panel = await chromium.openSidePanel(page);
  const moveTo = async (step: StepId) => {
    const at = Date.now();
    const before = stepIds.slice(0, stepIds.indexOf(step));
    const steps = Object.fromEntries(before.map((id) => [id, { status: 'done', proof: 'observed', at }] as const));
    const text = exportProgress({ ...newProgress(at), steps });
    await panel.evaluate((body) => chrome.runtime.sendMessage({ type: 'import-progress', body }), { text });
  };
  return { portals, chromium, page, panel, moveTo };
}

/** Closes a stage's browser and clouds before the test file is over. */
export async function strike({ chromium, portals }: Pick<Stage, 'portals' | 'chromium'>): Promise<void> {
  for (const one of open) if (one.chromium === chromium) open.delete(one);
  await chromium.close();
  await portals.close();
}

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const behind of open) console.log(`What it looked like: ${await keepEvidence(task.name, behind)}`);
});

afterAll(async () => {
  for (const behind of open) await strike(behind);
});

/** Has the demo's participant walk until `isOver`, following nothing but the ring, the card and the panel. */
export async function walk(
  { chromium, panel, portals }: Stage,
  isOver: (rows: Readonly<Record<string, StepRow>>) => boolean,
): Promise<void> {
  const participant = new Participant({ panel, knowledge: knowledgeOf(portals.world), pace: 0 });
  await participant.walk(() => frontPage(chromium.browser), isOver);
}

/** All that is stored where content scripts could read it, and all that is stored elsewhere. */
export async function stored({ chromium }: Pick<Stage, 'chromium'>, area: 'local' | 'session'): Promise<string> {
  const worker = await chromium.worker();
  return worker.evaluate(async (name) => JSON.stringify(await chrome.storage[name].get(null)), area);
}
