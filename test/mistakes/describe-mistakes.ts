import type { BoundingBox, ElementHandle, Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { step } from '../../src/lab/lab.ts';
import { type MistakeId, mistakes } from '../../src/lab/mistakes.ts';
import type { Portal } from '../../src/lab/model.ts';
import { type Stage, setStage, strike } from '../journeys/stage.ts';
import { act, find } from '../support/hands.ts';
import { cardText, findOverlay, waitForOverlay } from '../support/overlay.ts';
import { openMistakes, waitInPanel } from '../support/panel.ts';
import { settled } from '../support/settled.ts';
import { type Case, cases } from './cases.ts';

/** Makes each known mistake that is made in the console of a portal, and sees it warned of. */
export function describeMistakes(portal: Portal): void {
  const own = cases.filter(({ at }) => step(at).moves[0]?.target.startsWith(`${portal}/`));

  describe.each([...new Set(own.map(({ at }) => at))])('before step %s', (at) => {
    let stage: Stage;

    beforeAll(async () => {
      stage = await setStage({ at, ...(portal === 'azure' ? { address: 'https://portal.azure.com/' } : {}) });
      return () => strike(stage);
    });

    it.each(own.filter((one) => one.at === at))('warns of $mistake, and only then', (one) => check(stage, one));
  });
}

async function check(stage: Stage, { mistake, go, near, right, silenced, make, mend }: Case): Promise<void> {
  for (const deed of go) await act(stage, deed);
  await leave(stage.page);
  await settled(stage);
  expect(await openMistakes(stage.panel)).not.toContain(mistake);
  if (near) {
    await point(stage, near);
    await waitForOverlay(stage.page, (overlay) => overlay?.state === 'warning');
    expect(await warning(stage)).toContain(mistakes[mistake].title);
    // The warning is armed, and so its going shows that the place beside it gives none.
    await (right ? point(stage, right) : leave(stage.page));
    await waitForSilence(stage, mistake);
  }
  if (near && silenced) {
    for (const deed of silenced) await act(stage, deed);
    await settled(stage);
    await point(stage, near);
    await waitForSilence(stage, mistake);
    await leave(stage.page);
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
  const box = await lyingStill(element);
  await page.mouse.move(box.x + 2, box.y + 2);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
}

/** Where an element is, once it is in the same place in two frames. */
async function lyingStill(element: ElementHandle<Element>): Promise<BoundingBox> {
  for (let last: BoundingBox | undefined; ; ) {
    const box = (await element.boundingBox()) ?? undefined;
    if (!box) throw new Error('It has no place on the page');
    if (last && JSON.stringify(box) === JSON.stringify(last)) return box;
    last = box;
    await element.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** Moves the pointer to where nothing is: inside the frame where one fills the page, for a driven pointer does not tell a frame that it leaves. */
async function leave(page: Page): Promise<void> {
  const moved = page.url().includes('_Provisioning') ? page.mouse.move(900, 150) : page.mouse.move(3, 3);
  // The frame under the pointer may just be replaced by another, and never say that it took it.
  await Promise.race([moved, new Promise((resolve) => setTimeout(resolve, 2000))]);
}

/** Waits until the card does not warn of a mistake. */
async function waitForSilence(stage: Stage, mistake: MistakeId): Promise<void> {
  await waitForOverlay(stage.page, (overlay) => overlay?.state !== 'warning');
  expect(await warning(stage)).not.toContain(mistakes[mistake].title);
}

/** What the card warns of now; empty where it does not warn. */
async function warning({ page }: Stage): Promise<string> {
  const overlay = await findOverlay(page);
  return overlay?.state === 'warning' ? cardText(overlay.frame) : '';
}
