import type { Page } from 'puppeteer';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { credentials, endpoint, filledFields, openAt, pause, setLootedStage } from '../attacks/ground.ts';
import { HandMadeSite } from '../support/hand-made.ts';
import { cardOf, cardText, pressOnCard, waitForOverlay } from '../support/overlay.ts';

const fillButton = 'Fill in the SCIM endpoint';

/** Something opaque over the whole window that lets the pointer through. */
const opaque =
  'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;padding:300px;pointer-events:none;background:white';

/** What Firefox lets us know of a press, though it does not say what lies over an element. */
describe('a press in Firefox that is not the person’s', () => {
  const site = new HandMadeSite('portal.azure.com');
  let page: Page;

  beforeAll(async () => {
    page = (await setLootedStage(site)).page;
  });

  beforeEach(async () => {
    await openAt(page, site, credentials);
    await waitForOverlay(page, (one) => one?.state === 'pointing' && one.ring !== undefined);
    await expect.poll(() => cardText(page.mainFrame())).toContain(fillButton);
    await pause(1_000);
  });

  const middleOf = async (name: string): Promise<{ readonly x: number; readonly y: number }> => {
    for (const button of (await (await cardOf(page.mainFrame()))?.$$('.buttons button')) ?? []) {
      const box = await button.boundingBox();
      if (box && (await button.evaluate((one) => one.textContent)) === name)
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`The card has no “${name}”`);
  };

  const pressAt = async ({ x, y }: { readonly x: number; readonly y: number }) => {
    await page.mouse.move(x - 2, y - 1);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await pause(150);
    await page.mouse.up();
  };

  it('counts where it is: on a card that was in sight, as it lay', async () => {
    await pressAt(await middleOf(fillButton));
    await expect.poll(() => filledFields(page)).toEqual({ url: endpoint });
  });

  it.each([
    ['a popover', 'div', "cover.popover = 'manual'; document.body.append(cover); cover.showPopover()"],
    ['a modal dialog', 'dialog', 'document.body.append(cover); cover.showModal(); document.activeElement?.blur()'],
    [
      'a popover in a shadow root',
      'div',
      "cover.popover = 'manual'; const host = document.createElement('div'); document.body.append(host); host.attachShadow({ mode: 'open' }).append(cover); cover.showPopover()",
    ],
    [
      'a popover that was open before the card, and is opened anew',
      'div',
      "cover.popover = 'manual'; document.body.append(cover); cover.showPopover(); cover.hidePopover(); cover.showPopover()",
    ],
  ])('gets nothing by a cover that goes once the button is down: %s', async (_, kind, open) => {
    const place = await middleOf(fillButton);
    await page.evaluate(`{
      const cover = document.createElement('${kind}');
      cover.textContent = 'You have won. Press here!';
      cover.style.cssText = '${opaque}';
      ${open};
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (document.activeElement?.hasAttribute('data-crosswalk') ? cover.remove() : port2.postMessage(0));
      port2.postMessage(0);
    }`);
    await pause(1_500);
    await pressAt(place);
    await pause(600);
    expect(await filledFields(page)).toEqual({});
  });

  it('gets nothing by a card that comes to lie where the pointer goes, and counts once it lies still', async () => {
    const { x, y } = await middleOf(fillButton);
    const away = { x: x + 60, y: y + 260 };
    await page.mouse.move(away.x - 100, away.y);
    await page.$eval('main', (main) => main.style.setProperty('transform', 'translate(60px, 260px)'));
    await page.mouse.move(away.x, away.y, { steps: 4 });
    await pause(60);
    await page.mouse.down();
    await page.mouse.up();
    await pause(600);
    expect(await filledFields(page)).toEqual({});
    await pressOnCard(page.mainFrame(), fillButton);
    await expect.poll(() => filledFields(page)).toEqual({ url: endpoint });
  });

  it('gets nothing by a picture of the page that lies over it, as in the change of a view', async () => {
    const place = await middleOf(fillButton);
    const isKnown = await page.evaluate(async () => {
      if (!('startViewTransition' in document)) return false;
      const sheet = document.createElement('style');
      sheet.textContent =
        'html::view-transition { pointer-events: none } html::view-transition-group(*), html::view-transition-image-pair(*), html::view-transition-old(*), html::view-transition-new(*) { animation-duration: 20s; pointer-events: none }';
      document.head.append(sheet);
      await document.startViewTransition(() => undefined).ready;
      return true;
    });
    if (!isKnown) return;
    await pause(1_200);
    await pressAt(place);
    await pause(600);
    expect(await filledFields(page)).toEqual({});
  });

  it('gets nothing by a card that is too small to be read', async () => {
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = '[data-crosswalk] { zoom: .08 !important }';
      document.head.append(style);
    });
    await pause(1_200);
    await pressAt(await middleOf(fillButton));
    await pause(600);
    expect(await filledFields(page)).toEqual({});
  });
});
