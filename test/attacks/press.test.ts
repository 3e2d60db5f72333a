import type { Page } from 'puppeteer';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HandMadeStage } from '../journeys/stage.ts';
import { HandMadeSite } from '../support/hand-made.ts';
import { cardOf, cardText, pressOnCard, waitForOverlay } from '../support/overlay.ts';
import { credentials, endpoint, filledFields, openAt, pause, setLootedStage } from './ground.ts';

const fillButton = 'Fill in the SCIM endpoint';

/** A decoy in the top layer that hides the card and lets the pointer through to it. */
const decoy = `<script>
  window.cover = (how) => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.popover = 'manual';
    cover.textContent = 'You have won. Press here!';
    cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;padding:300px;pointer-events:none;background:white';
    document.body.append(cover);
    cover.showPopover();
    how(cover);
  };
  const when = (isIt, then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (isIt() ? then() : port2.postMessage(0));
    port2.postMessage(0);
  };
  // No event tells the page of what is pressed in the card, but the focus goes there.
  window.whenPressed = (then) => when(() => document.activeElement?.hasAttribute('data-crosswalk'), then);
  window.whenActive = (then) => when(() => navigator.userActivation.isActive, then);
</script>
<style>html:has([data-crosswalk]:focus-within) #cover.by-style { display: none }</style>`;

/** What hides the card until the button is down, and is gone before it is up. */
const covers: readonly (readonly [string, string])[] = [
  ['taken out once the button is down', '(cover) => whenPressed(() => cover.remove())'],
  ['moved away then', "(cover) => whenPressed(() => (cover.style.transform = 'translateX(-200vw)'))"],
  ['closed then', '(cover) => whenPressed(() => cover.hidePopover())'],
  ['hidden by a rule of style for what is pressed', "(cover) => cover.classList.add('by-style')"],
];

describe('a press that is not the person’s', () => {
  const site = new HandMadeSite('portal.azure.com');
  let stage: HandMadeStage;
  let page: Page;

  beforeAll(async () => {
    stage = await setLootedStage(site);
    page = stage.page;
  });

  beforeEach(async () => {
    await openAt(page, site, credentials, undefined, decoy);
    await waitForOverlay(page, (one) => one?.state === 'pointing' && one.ring !== undefined);
    await expect.poll(() => cardText(page.mainFrame())).toContain(fillButton);
    // The card has been seen for long enough; what comes now is the page's doing.
    await pause(800);
  });

  const middleOf = async (name: string): Promise<{ readonly x: number; readonly y: number }> => {
    for (const button of (await (await cardOf(page.mainFrame()))?.$$('.buttons button')) ?? []) {
      const box = await button.boundingBox();
      if (box && (await button.evaluate((one) => one.textContent)) === name)
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`The card has no “${name}”`);
  };

  /** As a hand presses: it is down for a while. */
  const pressAt = async ({ x, y }: { readonly x: number; readonly y: number }, downFor = 140) => {
    await page.mouse.move(x - 2, y - 1);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await pause(downFor);
    await page.mouse.up();
  };

  /** Covers the card until the person has done anything at all. */
  const coverUntilActive = async () => {
    const session = await page.createCDPSession();
    // What a test asks of the page counts as an act of the person: here it must not.
    await pause(5_500);
    const expression = 'cover((cover) => whenActive(() => cover.remove()))';
    await session.send('Runtime.evaluate', { expression, userGesture: false });
    await session.detach();
    await pause(1_200);
  };

  const expectNothingDone = async () => {
    await expect.poll(() => cardText(page.mainFrame())).toContain('nothing was done');
    await pause(300);
    expect(await filledFields(page)).toEqual({});
  };

  it('counts where it is: on a card that was in sight, as it lay', async () => {
    await pressAt(await middleOf(fillButton));
    await expect.poll(() => filledFields(page)).toEqual({ url: endpoint });
  });

  it.each(covers)('gets nothing by a cover that is %s', async (_, how) => {
    const place = await middleOf(fillButton);
    await page.evaluate(`cover(${how})`);
    await pause(1_200);
    await pressAt(place, 400);
    await expectNothingDone();
    // A person who sees the card gets what they want.
    await page.evaluate("document.getElementById('cover')?.remove()");
    await pressOnCard(page.mainFrame(), fillButton);
    await expect.poll(() => filledFields(page)).toEqual({ url: endpoint });
  });

  it('gets nothing by a cover that is taken out once the browser says that the person is active', async () => {
    const place = await middleOf(fillButton);
    await coverUntilActive();
    await pressAt(place, 400);
    await expectNothingDone();
    expect(await page.$('#cover')).toBeNull();
  });

  it('gets nothing by a cover that goes as the pointer comes', async () => {
    const place = await middleOf(fillButton);
    await page.evaluate(
      "cover((cover) => addEventListener('pointermove', () => setTimeout(() => cover.remove(), 50), { once: true, capture: true }))",
    );
    await pause(1_200);
    await page.mouse.move(place.x - 60, place.y);
    await pause(200);
    await pressAt(place);
    await expectNothingDone();
  });

  it('gets nothing from who presses time and again, though the cover is gone meanwhile', async () => {
    const place = await middleOf(fillButton);
    await page.evaluate('cover((cover) => whenPressed(() => cover.remove()))');
    await pause(1_200);
    await page.mouse.move(place.x, place.y);
    for (let presses = 0; presses < 9; presses += 1) {
      await page.mouse.down();
      await pause(40);
      await page.mouse.up();
      await pause(110);
    }
    await expectNothingDone();
  });

  it('gets nothing by a cover over the button alone', async () => {
    const place = await middleOf(fillButton);
    await page.evaluate(
      `cover((cover) => {
        cover.style.cssText += ';inset:${place.y - 30}px auto auto ${place.x - 120}px;width:240px;height:60px;padding:0';
        whenPressed(() => cover.remove());
      })`,
    );
    await pause(1_200);
    await pressAt(place, 400);
    await expectNothingDone();
  });

  it('gets nothing by Enter on a card that was covered until then', async () => {
    const card = await cardOf(page.mainFrame());
    for (const button of (await card?.$$('.buttons button')) ?? [])
      if ((await button.evaluate((one) => one.textContent)) === fillButton) await button.focus();
    await coverUntilActive();
    await page.keyboard.press('Enter', { delay: 300 });
    await expectNothingDone();
    await pause(900);
    await page.keyboard.press('Enter');
    await expect.poll(() => filledFields(page)).toEqual({ url: endpoint });
  });

  it('gets nothing by a picture of the page that lies over it, as in the change of a view', async () => {
    const place = await middleOf(fillButton);
    const isKnown = await page.evaluate(() => 'startViewTransition' in document);
    expect(isKnown).toBe(true);
    await page.evaluate(async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        'html::view-transition { pointer-events: none } html::view-transition-group(*), html::view-transition-image-pair(*), html::view-transition-old(*), html::view-transition-new(*) { animation-duration: 20s; pointer-events: none } html::view-transition-new(root) { display: none } html::view-transition-old(root) { opacity: 1; animation: none }',
      );
      document.adoptedStyleSheets = [sheet];
      const change = document.startViewTransition(() => undefined);
      await change.ready;
    });
    await pause(1_200);
    await pressAt(place, 300);
    await pause(700);
    expect(await filledFields(page)).toEqual({});
  });

  it('gets nothing by a card that is too small to be read', async () => {
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('[data-crosswalk] { zoom: .08 !important }');
      document.adoptedStyleSheets = [sheet];
    });
    await pause(1_200);
    await pressAt(await middleOf(fillButton), 60);
    await pause(700);
    expect(await filledFields(page)).toEqual({});
  });

  describe('by a card that comes to lie where the pointer goes', () => {
    const slide = (to: string) => page.$eval('main', (main, by) => main.style.setProperty('transform', by), to);

    it('gets nothing while the pointer moves', async () => {
      const { x, y } = await middleOf(fillButton);
      const away = { x: x + 60, y: y + 260 };
      await page.mouse.move(away.x - 200, away.y);
      await slide('translate(60px, 260px)');
      await page.mouse.move(away.x, away.y, { steps: 6 });
      await pause(60);
      await page.mouse.move(away.x + 2, away.y + 1, { steps: 3 });
      await page.mouse.down();
      await pause(80);
      await page.mouse.up();
      await expectNothingDone();
    });

    it('gets nothing where the card lies still for a moment before, or slides on while the button is down', async () => {
      const { x, y } = await middleOf(fillButton);
      const away = { x: x + 60, y: y + 260 };
      await page.mouse.move(away.x - 100, away.y);
      await slide('translate(60px, 260px)');
      await pause(200);
      await pressAt(away, 40);
      await expectNothingDone();
      await slide('none');
      await pause(1_200);
      await page.mouse.move(x - 40, y);
      await page.mouse.move(x - 30, y);
      await page.mouse.down();
      await slide('translate(-24px, 0)');
      await pause(100);
      await page.mouse.up();
      await pause(500);
      expect(await filledFields(page)).toEqual({});
    });

    it('counts once it has lain there, with a pointer that rests or moves', async () => {
      const { x, y } = await middleOf(fillButton);
      await page.mouse.move(x, y);
      await slide('translate(60px, 160px)');
      await pause(700);
      const place = await middleOf(fillButton);
      await page.mouse.move(place.x, place.y);
      await pause(700);
      await page.mouse.down();
      await page.mouse.up();
      await expect.poll(() => filledFields(page)).toEqual({ url: endpoint });
    });
  });
});
