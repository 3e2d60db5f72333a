import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { StepId } from '../../src/lab/ids.ts';
import { labStepIds, step as stepOf } from '../../src/lab/lab.ts';
import { buildFrontEnds } from '../portals/build.ts';
import { startPortals } from '../portals/server.ts';
import { defaultWorld } from '../portals/world.ts';
import { findFirefox, installFirefox } from '../support/browsers.mjs';
import { keepEvidence } from '../support/evidence.ts';
import { importIntoPanel, labUpTo } from '../support/lab-so-far.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { knowledgeOf } from './knowledge.ts';
import { demoOptions } from './options.ts';
import { Participant, Stuck } from './participant.ts';
import { Report } from './report.ts';
import { signInAtTheEnd } from './sign-in-at-the-end.ts';
import { frontPage } from './windows.ts';

const options = demoOptions();
const hasDisplay =
  process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headless = options.headless || !hasDisplay;
const pace = options.pace ?? (headless ? 0 : 900);
const out = join(import.meta.dirname, '../../out/demo');
/** A provisioning cycle takes 20 minutes in life; the participant goes for coffee and the clouds' clock is put forward. */
const firstCycle = 21 * 60_000;

await rm(out, { recursive: true, force: true });
await mkdir(join(out, 'steps'), { recursive: true });
if (headless)
  console.log(
    options.headless
      ? 'Without a window, as asked.'
      : 'No display here: the demo runs without a window; see out/demo/index.html for the pictures.',
  );
await buildFrontEnds();
const world = defaultWorld();
const portals = await startPortals({
  world: { aws: { ...world.aws, editions: options.edition.aws }, azure: { ...world.azure, editions: options.edition.azure } },
  speed: 60,
});
// Which browser is asked for is known only here; Chromium has been got before.
if (options.browser === 'firefox' && !findFirefox()) installFirefox();
const driver = await launchBrowser(
  { portals, headless, withExtension: !options['without-extension'], dark: options.dark },
  options.browser,
);
const report = new Report(out, portals);
let ok = false;
try {
  ok = await walk();
} catch (error) {
  if (!(error instanceof Stuck)) throw error;
  await report.stuck(error.message, await frontPage(driver.browser));
  console.error(`What was seen: ${relative(process.cwd(), await keepEvidence('demo', { driver }))}`);
} finally {
  await report.write(ok);
}
if (headless || !ok) {
  await driver.close();
  await portals.close();
  process.exit(ok ? 0 : 1);
}
console.log('\nThe browser stays open; close it, or press Ctrl+C here, to end.');
driver.browser.on('disconnected', () => void portals.close().then(() => process.exit(0)));

async function walk(): Promise<boolean> {
  const page = (await driver.browser.pages())[0] ?? (await driver.browser.newPage());
  await page.goto('https://console.aws.amazon.com/');
  const knowledge = knowledgeOf(portals.world);
  if (options['without-extension']) {
    // The same participant, on the same consoles: nothing points, and what has to be carried nobody knows by heart.
    await new Participant({ knowledge, pace }).walk(
      () => frontPage(driver.browser),
      () => false,
    );
    return false;
  }
  const panel = await driver.openSidePanel(page);
  if (options.from) await importIntoPanel(panel, (await labUpTo(options.from, portals)).progress);
  let waited = false;
  const participant = new Participant({
    panel,
    knowledge,
    pace,
    pointed: (step, front, ring) => report.pointed(step, front, ring),
    done: (rows, front) => report.done(rows, front, panel),
    ...(options.verbose ? { acting: (what: string) => report.say(`     ${what}`) } : {}),
    meanwhile: async (step) => {
      if (step !== '5.7' || waited) return;
      waited = true;
      report.say('     … 21 minutes pass in Azure: its first provisioning cycle runs …');
      await portals.clock.advance(firstCycle);
    },
  });
  const private_ = options['sign-in'] !== 'ordinary';
  const until = labStepIds.filter((id) => !stepOf(id).privateWindow);
  await participant.walk(
    () => frontPage(driver.browser),
    (rows) => until.every((id) => rows[id]?.status === 'done'),
  );
  await signInAtTheEnd({ participant, driver, panel, knowledge, report, inPrivate: private_ });
  // What came with the file was proven elsewhere.
  const walked = options.from ? labStepIds.slice(labStepIds.indexOf(options.from)) : labStepIds;
  return report.allProven(walked as readonly StepId[], { inPrivate: private_ });
}
