import type { Page } from 'puppeteer';
import { expect, it } from 'vitest';
import { waitForOverlay } from '../support/overlay.ts';
import { pressInPanel, stepRows, waitInPanel } from '../support/panel.ts';
import { type Stage, setStage, strike } from './stage.ts';

const home = 'https://us-east-1.console.aws.amazon.com/singlesignon/home?region=us-east-1#!/';

/** Opens an address in another window, as a person does. */
async function inAnotherWindow({ driver }: Stage, address: string): Promise<Page> {
  const before = new Set(await driver.browser.pages());
  const background = await driver.background();
  await background.evaluate(async (url) => void (await chrome.windows.create({ url })), address);
  for (;;) {
    const page = (await driver.browser.pages()).find((one) => !before.has(one) && one.url().startsWith('https:'));
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

it('keeps one progress for consoles in two windows', async () => {
  const stage = await setStage({ at: '3.2', address: home });
  const { page, panel } = stage;
  await waitForOverlay(page, (overlay) => overlay?.step === '3.2' && overlay.state === 'pointing');
  const other = await inAnotherWindow(stage, home);
  await waitForOverlay(other, (overlay) => overlay?.step === '3.2' && overlay.state === 'pointing');
  const settings = await other.waitForSelector('::-p-xpath(//nav//a[normalize-space()="Settings"])');
  await settings?.click();
  await waitInPanel(async () => (await stepRows(panel))['3.2']?.status === 'done', 'that 3.2 is done');
  for (const one of [other, page]) {
    await one.bringToFront();
    await waitForOverlay(one, (overlay) => overlay?.step === '3.3');
  }
  await strike(stage);
});

it('knows nothing in one profile of what was done in another', async () => {
  const [one, other] = [await setStage({ at: '3.2', address: home }), await setStage({ at: '1.1' })];
  await pressInPanel(one.panel, 'li[data-step="3.2"] [data-action="done"]');
  await waitInPanel(async () => (await stepRows(one.panel))['3.2']?.status === 'done', 'that 3.2 is done');
  const rows = Object.values(await stepRows(other.panel));
  expect(rows.filter(({ status }) => status === 'done')).toEqual([]);
  await strike(one);
  await strike(other);
});
