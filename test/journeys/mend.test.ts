import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { cardText, elementAtRing, pressOnCard, waitForOverlay } from '../support/overlay.ts';
import { type Stage, setStage } from './stage.ts';

const settings = 'https://us-east-1.console.aws.amazon.com/singlesignon/home?region=us-east-1#!/settings';

describe('a label that nobody knows', () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage({ at: '3.2', address: settings });
    page = stage.page;
    await waitForOverlay(page, (overlay) => overlay?.state === 'pointing');
  });

  /** A console team renames a button overnight: the page's own text, kept so however often the page renders. */
  const rename = () =>
    page.evaluate(() => {
      setInterval(() => {
        for (const button of document.querySelectorAll('button'))
          if (/^Actions$/.test(button.textContent?.trim() ?? '')) {
            const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode())
              if (node.nodeValue?.trim() === 'Actions') node.nodeValue = 'Housekeeping';
          }
      }, 20);
    });

  const inFront = () =>
    waitForOverlay(page, (overlay) => overlay?.state === 'missing').then((overlay) => overlay?.frame ?? page.mainFrame());

  it('is said to be missing, with a way to mend it', async () => {
    await rename();
    const frame = await inFront();
    expect(await cardText(frame)).toContain('Point at it');
  });

  it('is learnt from one click, which presses nothing, and is pointed at from then on', async () => {
    // The card may be filled anew just as it is pressed; a person presses again.
    for (let tries = 0; tries < 5 && !(await page.$('div[data-crosswalk="mend"]')); tries++) {
      await pressOnCard(await inFront(), 'Point at it').catch(() => undefined);
      await page.waitForSelector('div[data-crosswalk="mend"]', { timeout: 2_000 }).catch(() => undefined);
    }
    await page.waitForSelector('div[data-crosswalk="mend"]');
    const button = await page.waitForSelector('::-p-xpath(//button[contains(., "Housekeeping")])');
    await button?.click();
    // Until what was learnt has come round, the ring may still lie elsewhere.
    await expect
      .poll(
        async () => {
          const overlay = await waitForOverlay(page, (one) => one?.state === 'pointing' && one.ring !== undefined);
          const target = overlay && (await elementAtRing(overlay));
          return target?.evaluate((element) => element.closest('button')?.textContent?.trim());
        },
        { timeout: 20_000 },
      )
      .toBe('Housekeeping');
    // Picking took the click: the menu it would have opened is closed.
    expect(await button?.evaluate((element) => element.getAttribute('aria-expanded'))).not.toBe('true');
  });

  it('survives a reload, and shows in the panel as a pack that can be saved and taken back', async () => {
    await page.reload();
    await rename();
    await waitForOverlay(page, (one) => one?.state === 'pointing' && one.ring !== undefined);
    const { panel } = stage;
    await panel.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await panel.waitForSelector('[data-pack="taught"]');
    expect(await panel.$eval('[data-pack="taught"]', (pack) => pack.textContent)).toContain('Housekeeping');
    await panel.$eval('[data-pack="taught"] [data-action="drop-pack"]', (button) => (button as HTMLElement).click());
    await panel.waitForFunction(() => !document.querySelector('[data-pack="taught"]'));
    await inFront();
  });

  it('is mended by a pack from a file, shown before it is used; a bad one is refused in one sentence', async () => {
    const { panel } = stage;
    const input = await panel.$('input[data-action="open-pack"]');
    const bad = {
      crosswalk: 'lab-pack',
      version: 1,
      lab: 'AdvLab4',
      title: 'Bad',
      pages: { 'azure/provisioning-connect': { targets: { token: { name: ['Tenant URL'] } } } },
    };
    const give = (content: unknown) =>
      panel.evaluate(
        (text: string) => {
          const field = document.querySelector('input[data-action="open-pack"]') as HTMLInputElement;
          const transfer = new DataTransfer();
          transfer.items.add(new File([text], 'pack.json', { type: 'application/json' }));
          field.files = transfer.files;
          field.dispatchEvent(new Event('change', { bubbles: true }));
        },
        typeof content === 'string' ? content : JSON.stringify(content),
      );
    expect(input).toBeTruthy();
    await give(bad);
    await panel.waitForFunction(() => /secret token|does not know/.test(document.querySelector('.said')?.textContent ?? ''));
    await give('<html>');
    await panel.waitForFunction(() => /not a lab pack/.test(document.querySelector('.said')?.textContent ?? ''));
    await give({
      crosswalk: 'lab-pack',
      version: 1,
      lab: 'AdvLab4',
      title: 'Monday class',
      pages: { 'aws/settings': { targets: { actions: { name: ['Housekeeping'] } } } },
    });
    await panel.waitForSelector('[data-action="use-pack"]');
    expect(await panel.$eval('.packs', (part) => part.textContent)).toContain('Housekeeping');
    await panel.$eval('[data-action="use-pack"]', (button) => (button as HTMLElement).click());
    await waitForOverlay(page, (one) => one?.state === 'pointing' && one.ring !== undefined);
  });

  it('shows in the diagnostics with its candidates and scores, and the report holds nothing of the page', async () => {
    const { driver } = stage;
    const diagnostics = await driver.openOwnPage('diagnostics.html');
    await diagnostics.waitForSelector('[data-page="aws/settings"][data-edition]');
    await diagnostics.waitForSelector('[data-candidate="ring"]');
    const text = await diagnostics.evaluate(() => document.body.innerText);
    expect(text).not.toContain('Housekeeping');
    await diagnostics.close();
  });
});
