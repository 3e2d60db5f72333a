import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { type MistakeId, mistakes } from '../../src/lab/mistakes.ts';
import { type Stage, setStage, strike } from '../journeys/stage.ts';
import { act, find } from '../support/hands.ts';
import { cardText, findOverlay, waitForOverlay } from '../support/overlay.ts';
import { openMistakes, waitInPanel } from '../support/panel.ts';
import { type Case, cases } from './cases.ts';

const steps = [...new Set(cases.map(({ at }) => at))];

describe.each(steps)('before step %s', (at) => {
  let stage: Stage;

  beforeAll(async () => {
    const isAzure = cases
      .find((one) => one.at === at)
      ?.mistake.match(/^(app-|gallery|single|register|other-sign|certificate|azure|other-file-to-azure|endpoint|group)/);
    stage = await setStage({ at, ...(isAzure ? { address: 'https://portal.azure.com/' } : {}) });
    return () => strike(stage);
  }, 90_000);

  it.each(cases.filter((one) => one.at === at))('warns of $mistake, and only then', (one) => check(stage, one), 60_000);
});

it('every known mistake is shown', () => {
  expect(cases.map(({ mistake }) => mistake).sort()).toEqual((Object.keys(mistakes) as MistakeId[]).sort());
});

async function check(stage: Stage, { mistake, go, near, right, silenced, make, mend }: Case): Promise<void> {
  for (const deed of go) await act(stage, deed);
  await rest(stage);
  expect(await openMistakes(stage.panel)).not.toContain(mistake);
  if (right) await expectSilence(stage, right, mistake);
  if (near) {
    await point(stage, near);
    await waitForWarning(stage, mistake);
    await rest(stage);
    expect(await warning(stage)).not.toContain(mistakes[mistake].title);
  }
  if (near && silenced) {
    for (const deed of silenced) await act(stage, deed);
    await expectSilence(stage, near, mistake);
  }
  if (make) {
    for (const deed of make) await act(stage, deed);
    await waitInPanel(async () => (await openMistakes(stage.panel)).includes(mistake), `the mistake ${mistake}`);
  }
  if (make && mend) {
    for (const deed of mend) await act(stage, deed);
    await waitInPanel(async () => !(await openMistakes(stage.panel)).includes(mistake), `${mistake} mended`);
  }
}

/** Moves the pointer onto something, the way a hand does: over its edge, then to its middle. */
async function point({ page }: Stage, what: string): Promise<void> {
  const element = await find(page, what);
  await element.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const box = await element.boundingBox();
  if (!box) throw new Error(`${what} has no place`);
  await page.mouse.move(box.x + 2, box.y + 2);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
}

/** Takes the pointer off everything, and gives Crosswalk the time to see what is there. */
async function rest({ page }: Stage): Promise<void> {
  await leave(page);
  await new Promise((resolve) => setTimeout(resolve, 900));
}

/** Moves the pointer to where nothing is: inside the frame where one fills the page, for a driven pointer does not tell a frame that it leaves. */
async function leave(page: Page): Promise<void> {
  const moved = page.url().includes('_Provisioning') ? page.mouse.move(900, 150) : page.mouse.move(3, 3);
  // The frame under the pointer may just be replaced by another, and never say that it took it.
  await Promise.race([moved, new Promise((resolve) => setTimeout(resolve, 2000))]);
}

async function expectSilence(stage: Stage, at: string, mistake: MistakeId): Promise<void> {
  await point(stage, at);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await warning(stage)).not.toContain(mistakes[mistake].title);
  await leave(stage.page);
}

async function waitForWarning(stage: Stage, mistake: MistakeId): Promise<void> {
  await waitForOverlay(stage.page, (overlay) => overlay?.state === 'warning', 6000);
  expect(await warning(stage)).toContain(mistakes[mistake].title);
}

/** What the card warns of now; empty where it does not warn. */
async function warning({ page }: Stage): Promise<string> {
  const overlay = await findOverlay(page);
  return overlay?.state === 'warning' ? cardText(overlay.frame) : '';
}
