import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { labStepIds } from '../../src/lab/lab.ts';
import { classStrings } from '../../src/ui/strings/board-class.ts';
import { diagnosticsStrings } from '../../src/ui/strings/diagnostics.ts';
import { type HandMadeStage, setHandMadeStage } from '../journeys/stage.ts';
import { HandMadeSite } from '../support/hand-made.ts';
import { localItems } from '../support/lives.ts';
import { pressInPanel, stepRows, waitInPanel } from '../support/panel.ts';
import { give } from './ground.ts';

/**
 * Whatever a page of ours stumbles over: the browser's own functions are made to throw there, since what is stored no
 * longer can. A page must say so, and offer a way out.
 */
describe('a page of ours in which something throws', () => {
  let stage: HandMadeStage;

  beforeAll(async () => {
    stage = await setHandMadeStage(new HandMadeSite('portal.azure.com'));
    await stage.moveTo('2.1');
    await give(stage.panel, 'portal-url', 'https://d-0123456789.awsapps.com/start');
  }, 120_000);

  /** Opens a page in which a text of ours can't be shown. */
  async function openWithout(path: string, text: string): Promise<Page> {
    const page = await stage.driver.openOwnPage(path);
    await page.evaluateOnNewDocument((unsayable) => {
      const { replace } = String.prototype;
      String.prototype.replace = function (this: string, ...parts: [never, never]) {
        if (String(this) === unsayable) throw new Error('A fault of the test');
        return replace.apply(this, parts);
      };
    }, text);
    await page.reload();
    return page;
  }

  it('the panel: a part of it, and the rest goes on', async () => {
    const page = await stage.driver.openOwnPage('panel.html');
    await page.evaluateOnNewDocument(() => {
      Date.prototype.toLocaleTimeString = () => {
        throw new Error('A fault of the test');
      };
    });
    await page.reload();
    await page.waitForSelector('[data-broken="part"]');
    expect(await page.$$eval('[data-broken]', (all) => all.length)).toBe(1);
    expect(await page.$eval('[data-broken]', (one) => one.textContent)).toContain('A fault of the test');
    expect(Object.keys(await stepRows(page)).length).toBeGreaterThan(labStepIds.length);
    await pressInPanel(page, 'li[data-step="2.1"] [data-action="skip"]');
    await waitInPanel(async () => (await stepRows(page))['2.1']?.status === 'skipped', 'that the lab goes on');
    for (const action of ['try-again', 'export-progress', 'reset'])
      expect(await page.$(`[data-broken] [data-action="${action}"]`), action).not.toBeNull();
    await page.close();
  });

  it('the panel: all of it, with progress as a file and a new beginning', async () => {
    const page = await stage.driver.openOwnPage('panel.html');
    await page.evaluateOnNewDocument((length) => {
      const { find } = Array.prototype;
      let faults = 0;
      Array.prototype.find = function (this: unknown[], ...parts: [never]) {
        if (this.length === length && this[0] === '1.1' && ++faults < 1_000) throw new Error('A fault of the test');
        return find.apply(this, parts);
      } as typeof find;
    }, labStepIds.length);
    await page.reload();
    await page.waitForSelector('[data-broken="page"]');
    const file = await download(page, '[data-broken] [data-action="export-progress"]');
    expect(JSON.parse(file)).toMatchObject({ crosswalk: 'progress' });
    await page.click('[data-broken] [data-action="reset"]');
    await page.click('[data-broken] [data-action="reset-yes"]');
    await waitInPanel(
      async () => Object.keys(((await localItems(stage.panel)).progress as { steps: object }).steps).length === 0,
      'that all was forgotten',
    );
    await page.close();
  });

  it('the diagnostics page', async () => {
    const page = await openWithout('diagnostics.html', diagnosticsStrings.step);
    await page.waitForSelector('[data-broken="page"]');
    for (const action of ['try-again', 'export-progress', 'reset'])
      expect(await page.$(`[data-broken] [data-action="${action}"]`), action).not.toBeNull();
    await page.close();
  });

  it('the board', async () => {
    const page = await openWithout('board.html', classStrings.make.packChosen);
    await page.waitForSelector('[data-broken="page"]');
    for (const action of ['try-again', 'export-board', 'close-class', 'reset'])
      expect(await page.$(`[data-broken] [data-action="${action}"]`), action).not.toBeNull();
    expect(JSON.parse(await download(page, '[data-action="export-board"]'))).toMatchObject({ crosswalk: 'boards' });
    await page.close();
  });

  it('says that a change was not written, wherever it was made', async () => {
    const { panel } = stage;
    // What is written next must not be smaller than what it takes the place of.
    for (const jumpTo of ['2.1', '2.2'])
      await panel.evaluate((body) => chrome.runtime.sendMessage({ type: 'mark', body }), {
        id: crypto.randomUUID(),
        mark: { jumpTo },
      });
    await panel.evaluate(async () => {
      const room = chrome.storage.local.QUOTA_BYTES - (await chrome.storage.local.getBytesInUse()) - 'filler'.length - 2;
      await chrome.storage.local.set({ filler: 'x'.repeat(room) });
    });
    await pressInPanel(panel, '[data-prerequisite="region"] input');
    await panel.waitForSelector('[data-trouble="failed"]');
    expect(await panel.$eval('[data-trouble="failed"]', (one) => one.textContent)).toContain('no room left');
    await panel.click('[data-action="dismiss-failure"]');
    await panel.waitForFunction(() => !document.querySelector('[data-trouble="failed"]'));
    expect(await panel.$('[data-broken]')).toBeNull();
    await panel.evaluate(() => chrome.storage.local.remove('filler'));
  });
});

/** Presses a button that hands out a file, and answers with what the file holds. */
async function download(page: Page, selector: string): Promise<string> {
  return page.evaluate(async (button) => {
    const made = new Promise<Blob>((resolve) => {
      const original = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        URL.createObjectURL = original;
        resolve(blob as Blob);
        return original.call(URL, blob);
      };
    });
    document.querySelector<HTMLElement>(button)?.click();
    return (await made).text();
  }, selector);
}
