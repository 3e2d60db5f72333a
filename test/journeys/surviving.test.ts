import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Progress } from '../../src/core/progress.ts';
import { progressVersion } from '../../src/core/saved-progress.ts';
import { asChromium } from '../support/chromium.ts';
import { giveInPanel } from '../support/give-in-panel.ts';
import { changeManifest, copyExtension, killWorker, localItems, setLocalItems } from '../support/lives.ts';
import { waitForOverlay } from '../support/overlay.ts';
import { captureState, pressInPanel, stepRows, waitInPanel } from '../support/panel.ts';
import { type Stage, setStage } from './stage.ts';

const home = 'https://us-east-1.console.aws.amazon.com/singlesignon/home?region=us-east-1#!/';

describe('a worker killed, tabs racing, storage that fails', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage({ at: '3.2', address: home });
  });

  beforeEach(async () => {
    const { page, panel, driver } = stage;
    const chromium = asChromium(driver);
    for (const one of await chromium.browser.pages()) if (one !== page && one.url().startsWith('https:')) await one.close();
    // On the settings page 3.2 would be proven at once.
    await page.goto('about:blank');
    if ((await stepRows(panel))['3.2']?.status !== 'done') return;
    await pressInPanel(panel, 'li[data-step="3.2"] [data-action="undo"]');
    await waitInPanel(async () => (await stepRows(panel))['3.2']?.status === 'current', 'that 3.2 is open again');
  });

  it('goes on where the worker is killed between any two things', async () => {
    const { page, panel, driver } = stage;
    const chromium = asChromium(driver);
    await killWorker(chromium);
    await pressInPanel(panel, '[data-prerequisite="region"] input');
    await waitInPanel(async () => (await progressOf(panel)).prerequisites.region !== undefined, 'the tick');
    await killWorker(chromium);
    await page.goto(home);
    await waitForOverlay(page, (overlay) => overlay?.step === '3.2' && overlay.state === 'pointing');
    await killWorker(chromium);
    await openSettings(page);
    await waitInPanel(async () => (await stepRows(panel))['3.2']?.status === 'done', 'that 3.2 is done');
    await killWorker(chromium);
    const { prerequisites, steps, taken } = await progressOf(panel);
    expect(prerequisites.region).toBeDefined();
    expect(steps['3.2']?.proof).toBe('observed');
    expect(new Set(taken).size).toBe(taken.length);
  });

  it('says a message once more that a killed worker has not answered', async () => {
    const { panel, driver } = stage;
    const chromium = asChromium(driver);
    const ticked = panel.evaluate(() => {
      for (const input of document.querySelectorAll<HTMLInputElement>('[data-prerequisite] input'))
        if (!input.checked) input.click();
    });
    await killWorker(chromium);
    await ticked;
    await waitInPanel(async () => Object.keys((await progressOf(panel)).prerequisites).length === 6, 'all six ticks');
  });

  it.each([2, 5])('comes to the same in %i tabs at once', async (count) => {
    const { page, panel, driver } = stage;
    const chromium = asChromium(driver);
    const more = await Promise.all(Array.from({ length: count - 1 }, () => chromium.browser.newPage()));
    await Promise.all([page, ...more].map((one) => one.goto(home)));
    const before = await progressOf(panel);
    const all = [page, ...more];
    await Promise.all([
      ...all.map(openSettings),
      ...['group', 'permissionSet'].map((name) => say(panel, { names: { ...before.names, [name]: `Race ${name}` } })),
    ]);
    await waitInPanel(async () => (await stepRows(panel))['3.2']?.status === 'done', 'that 3.2 is done');
    for (const one of all) {
      await one.bringToFront();
      await waitForOverlay(one, (overlay) => overlay?.step === '3.3');
    }
    const { taken, revision } = await progressOf(panel);
    expect(new Set(taken).size).toBe(taken.length);
    expect(revision).toBeGreaterThan(before.revision + 2);
  });

  it('guides on after reload, back and forward in the middle of a step', async () => {
    const { page } = stage;
    await page.bringToFront();
    await page.goto(home);
    await waitForOverlay(page, (overlay) => overlay?.step === '3.2' && overlay.state === 'pointing');
    await page.goto('https://portal.azure.com/');
    await page.goBack();
    await waitForOverlay(page, (overlay) => overlay?.step === '3.2' && overlay.state === 'pointing');
    await page.reload();
    await waitForOverlay(page, (overlay) => overlay?.step === '3.2' && overlay.state === 'pointing');
    await page.goForward();
    await page.goBack();
    await waitForOverlay(page, (overlay) => overlay?.step === '3.2' && overlay.state === 'pointing');
    expect(await page.$$eval('div[data-crosswalk]', (all) => all.length)).toBe(1);
  });

  it('says that storage is full, changes nothing that was kept, and goes on once there is room', async () => {
    const { panel } = stage;
    const before = await progressOf(panel);
    const portal = await captureState(panel, 'portal-url');
    await fillUp(panel);
    await giveInPanel(panel, 'portal-url', 'https://d-0123456789.awsapps.com/start');
    await panel.waitForSelector('[data-trouble="storage-full"]');
    await waitInPanel(async () => (await panel.$eval('.said', (one) => one.textContent ?? '')).includes('no room left'), 'why');
    expect(await captureState(panel, 'portal-url')).toBe(portal);
    expect(await progressOf(panel)).toEqual(before);
    await panel.evaluate(() => chrome.storage.local.remove('filler'));
    await giveInPanel(panel, 'portal-url', 'https://d-0123456789.awsapps.com/start');
    await waitInPanel(async () => (await captureState(panel, 'portal-url')) === 'ready', 'that it is kept');
    await waitInPanel(async () => (await panel.$('[data-trouble="storage-full"]')) === null, 'that there is room again');
  });

  it('recovers the last good progress where the newest can’t be read, and sets that aside', async () => {
    const { panel, driver } = stage;
    const chromium = asChromium(driver);
    const good = (await localItems(panel))['progress-before'] as Progress;
    await killWorker(chromium);
    await setLocalItems(panel, { progress: { version: progressVersion, steps: 'torn' } });
    await panel.waitForSelector('[data-trouble="set-aside"][data-recovered="true"]');
    expect((await progressOf(panel)).steps).toEqual(good.steps);
    expect((await localItems(panel))['progress-set-aside']).toMatchObject([{ was: { steps: 'torn' }, recovered: true }]);
    await pressInPanel(panel, '[data-action="drop-aside"]');
    await waitInPanel(async () => (await panel.$('[data-trouble="set-aside"]')) === null, 'that it was put away');
  });
});

describe('an update in the middle of the lab', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await copyExtension();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('puts the new overlay in the place of the old one, takes over the state of the version before, and says what is gone', async () => {
    const { page, panel, driver } = await setStage({ at: '3.2', address: home, extension: folder });
    const chromium = asChromium(driver);
    await waitForOverlay(page, (overlay) => overlay?.step === '3.2' && overlay.state === 'pointing');
    await giveInPanel(panel, 'scim-token', 'marker-token-0123456789-abcdef');
    await waitInPanel(async () => (await captureState(panel, 'scim-token')) === 'ready', 'the token');
    const { revision: _, ...rest } = await progressOf(panel);
    await killWorker(chromium);
    await setLocalItems(panel, { progress: { ...rest, version: 1 } });
    await panel.evaluate(() => chrome.storage.local.remove('progress-before'));
    await page.$eval('div[data-crosswalk]', (host) => host.setAttribute('data-of-old', ''));
    await changeManifest(folder, (manifest) => ({ ...manifest, version: '0.2.0' }));
    await chromium.update();
    await waitInPanel(async () => (await page.$('div[data-crosswalk]:not([data-of-old])')) !== null, 'the new overlay');
    await waitForOverlay(page, (overlay) => overlay?.step === '3.2' && overlay.state === 'pointing');
    expect(await page.$$eval('div[data-crosswalk]', (all) => all.length)).toBe(1);
    const after = await chromium.openPanel();
    expect(await after.evaluate(() => chrome.runtime.getManifest().version)).toBe('0.2.0');
    expect((await stepRows(after))['3.1']?.status).toBe('done');
    expect(await after.$('[data-trouble]')).toBeNull();
    await waitInPanel(async () => (await captureState(after, 'scim-token')) === 'invalid', 'that the token is gone');
    await page.bringToFront();
    await openSettings(page);
    await waitInPanel(async () => (await progressOf(after)).steps['3.2'] !== undefined, 'that the new guide counts');
    expect((await progressOf(after)).version).toBe(progressVersion);
  });
});

async function progressOf(panel: Page): Promise<Progress> {
  return (await localItems(panel)).progress as Progress;
}

async function openSettings(page: Page): Promise<void> {
  // From where the console leads its home to; asked by the clock, since a tab behind others paints no frames.
  await page.waitForFunction(
    () =>
      location.hash.includes('/dashboard') && [...document.querySelectorAll('a')].some((link) => link.textContent === 'Settings'),
    { polling: 100 },
  );
  await page.evaluate(() => {
    for (const link of document.querySelectorAll('a')) if (link.textContent === 'Settings') link.click();
  });
}

function say(panel: Page, mark: object): Promise<unknown> {
  return panel.evaluate((body) => chrome.runtime.sendMessage({ type: 'mark', body }), { id: crypto.randomUUID(), mark });
}

/** Takes all room there is. */
async function fillUp(panel: Page): Promise<void> {
  await panel.evaluate(async () => {
    const { QUOTA_BYTES } = chrome.storage.local;
    // A key counts with its value, and a text with the quotes round it.
    const room = QUOTA_BYTES - (await chrome.storage.local.getBytesInUse()) - 'filler'.length - 2;
    await chrome.storage.local.set({ filler: 'x'.repeat(room) });
  });
}
