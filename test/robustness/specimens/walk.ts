import type { Page } from 'puppeteer';
import type { StepId } from '../../../src/lab/ids.ts';
import { labStepIds, step as stepOf } from '../../../src/lab/lab.ts';
import { type Knowledge, knowledgeOf } from '../../demo/knowledge.ts';
import { Participant, Stuck } from '../../demo/participant.ts';
import { signInAtTheEnd } from '../../demo/sign-in-at-the-end.ts';
import { frontPage } from '../../demo/windows.ts';
import { buildFrontEnds } from '../../portals/build.ts';
import { editionsOf } from '../../portals/draw-editions.ts';
import { type Portals, startPortals } from '../../portals/server.ts';
import { defaultWorld, type World } from '../../portals/world.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { importIntoPanel, labUpTo } from '../../support/lab-so-far.ts';
import { pressInPanel } from '../../support/panel.ts';
import { bundle } from '../run/bundle.ts';
import { Recorder } from './recorder.ts';
import type { Recording, Specimen } from './specimen.ts';

/** A provisioning cycle takes 20 minutes in life: the clouds' clock is put forward. */
const firstCycle = 21 * 60_000;

/** What is removed stays listed for a moment: who acts at once begins to remove it again. In milliseconds. */
const calm = 500;

/** What a walk needs: the clouds, a browser with the extension, and who keeps what is seen. */
interface Scene {
  readonly portals: Portals;
  readonly chromium: Chromium;
  readonly page: Page;
  readonly panel: Page;
  readonly recorder: Recorder;
  readonly knowledge: Knowledge;
}

/** Has the demo's participant walk the lab on an edition, and the clean-up after it, and keeps each page that was pointed at. */
export async function recordEdition(edition: string, say: (text: string) => void): Promise<Recording> {
  await buildFrontEnds();
  const script = await bundle('serialise');
  const lab = await walked(edition, script, '1.1', (scene) => walkLab(scene, say));
  // Older consoles have it not in all parts: to try again would only take longer.
  const cleanUp = await walkedOnce(edition, script, '7.1', walkCleanUp);
  return {
    edition,
    ...(lab.stuck === undefined ? {} : { stuck: lab.stuck }),
    ...(cleanUp.stuck === undefined ? {} : { stuckInCleanUp: cleanUp.stuck }),
    // What was pointed at on a walk that did not come to its end may have been wrong.
    specimens: [
      ...lab.specimens,
      ...cleanUp.specimens.filter(({ step }) => step.startsWith('7.') && cleanUp.stuck === undefined),
    ],
  };
}

interface Walked {
  readonly specimens: readonly Specimen[];
  readonly stuck?: string;
}

/** On a machine that is very busy a participant may lose patience: then it is tried once more. */
async function walked(edition: string, script: string, at: StepId, walk: (scene: Scene) => Promise<void>): Promise<Walked> {
  const first = await walkedOnce(edition, script, at, walk);
  return first.stuck === undefined ? first : walkedOnce(edition, script, at, walk);
}

async function walkedOnce(edition: string, script: string, at: StepId, walk: (scene: Scene) => Promise<void>): Promise<Walked> {
  const portals = await startPortals({ world: worldIn(edition), speed: 60 });
  const chromium = await launchChromium({ chromiumArguments: portals.chromiumArguments });
  const recorder = new Recorder(edition, chromium, script);
  try {
    await walk(await setScene(portals, chromium, recorder, at));
    return { specimens: recorder.specimens };
  } catch (error) {
    return { specimens: recorder.specimens, stuck: error instanceof Stuck ? error.message : String(error) };
  } finally {
    await chromium.close();
    await portals.close();
  }
}

async function setScene(portals: Portals, chromium: Chromium, recorder: Recorder, at: StepId): Promise<Scene> {
  const page = (await chromium.browser.pages())[0] ?? (await chromium.browser.newPage());
  const { progress } = await labUpTo(at, portals);
  await page.goto(at === '1.1' ? 'https://console.aws.amazon.com/' : portals.aws.adminSignInUrl());
  const panel = await chromium.openSidePanel(page);
  if (Object.keys(progress.steps).length > 0) await importIntoPanel(panel, progress);
  return { portals, chromium, page, panel, recorder, knowledge: knowledgeOf(portals.world) };
}

function worldIn(edition: string): World {
  const world = defaultWorld();
  const { aws, azure } = editionsOf(edition);
  return { aws: { ...world.aws, editions: aws }, azure: { ...world.azure, editions: azure } };
}

function participantIn({ panel, knowledge, recorder, portals }: Scene, pace: number, done?: (id: string) => void): Participant {
  let waited = false;
  return new Participant({
    panel,
    knowledge,
    pace,
    pointed: (_step, front) => recorder.pointed(front),
    done: async (rows) => {
      for (const [id] of rows) done?.(id);
    },
    meanwhile: async (step) => {
      if (step !== '5.7' || waited) return;
      waited = true;
      await portals.clock.advance(firstCycle);
    },
  });
}

/** To the sign-in at the end, in an ordinary window: there what is seen is stored. */
async function walkLab(scene: Scene, say: (text: string) => void): Promise<void> {
  const { chromium, panel, knowledge } = scene;
  let count = 0;
  const participant = participantIn(scene, 0, (id) => say(`step ${id} (${++count} of ${labStepIds.length})`));
  const until = labStepIds.filter((id) => !stepOf(id).privateWindow);
  await participant.walk(
    () => frontPage(chromium.browser),
    (rows) => until.every((id) => rows[id]?.status === 'done'),
  );
  const report = { say, pointed: async () => undefined };
  await signInAtTheEnd({ participant, driver: chromium, panel, knowledge, report, inPrivate: false });
}

async function walkCleanUp(scene: Scene): Promise<void> {
  const { chromium, panel, portals } = scene;
  const participant = participantIn(scene, calm);
  const front = () => frontPage(chromium.browser);
  await pressInPanel(panel, 'li[data-step="7.1"] [data-action="work-on"]');
  await participant.walk(front, () => portals.azure.describe().applications.length === 0);
  // What is no longer there can't be pointed at: the person says so.
  await pressInPanel(panel, 'li[data-step="7.6"] [data-action="done"]');
  await participant.walk(front, (rows) => rows['7.7']?.status === 'done');
}
