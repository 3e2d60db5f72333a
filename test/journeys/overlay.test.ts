import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { cardOf, cardText, elementAtRing, type Overlay, waitForOverlay } from '../support/overlay.ts';
import { type Stage, setStage } from './stage.ts';

const settings = 'https://us-east-1.console.aws.amazon.com/singlesignon/home?region=us-east-1#!/';

describe('the overlay', () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage({ at: '3.2', address: settings });
    page = stage.page;
  });

  const pointing = () => waitForOverlay(page, (overlay) => overlay?.state === 'pointing' && overlay.ring !== undefined);

  it('lies exactly round its target, and a click in its middle reaches the target', async () => {
    const overlay = await pointing();
    const target = overlay && (await elementAtRing(overlay));
    const gap = await target?.evaluate((element) => {
      const host = document.querySelector('div[data-crosswalk]')?.getBoundingClientRect();
      const own = (element.closest('a, button') ?? element).getBoundingClientRect();
      return host ? Math.max(Math.abs(host.x - own.x), Math.abs(host.y - own.y), Math.abs(host.width - own.width)) : 99;
    });
    expect(gap).toBeLessThan(1);
  });

  it('stays with its target when the page scrolls and is zoomed', async () => {
    await page.evaluate(() => {
      document.documentElement.style.zoom = '1.25';
    });
    await page.mouse.wheel({ deltaY: 40 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    const overlay = await pointing();
    const target = overlay && (await elementAtRing(overlay));
    expect(await target?.evaluate((element) => element.closest('a, button') !== null)).toBe(true);
    await page.evaluate(() => {
      document.documentElement.style.zoom = '';
    });
  });

  it('never covers its target with its card', async () => {
    const overlay = await pointing();
    const { ring, card } = await boxes(page, overlay);
    expect(overlapOf(ring, card)).toBe(0);
  });

  it('says the step to assistive technology, and has the focus only when asked', async () => {
    const overlay = await pointing();
    expect(await cardText(overlay?.frame ?? page.mainFrame())).toContain('3.2');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-crosswalk') ?? false)).toBe(false);
  });

  it('leaves the page as it was: no style, no global, no attribute on the target', async () => {
    const overlay = await pointing();
    const target = overlay && (await elementAtRing(overlay));
    const traces = await target?.evaluate((element) => ({
      attributes: (element.closest('a, button') ?? element).outerHTML.includes('crosswalk'),
      globals: Object.keys(window).filter((name) => /crosswalk/i.test(name)),
      native: /\[native code\]/.test(String(URL.createObjectURL)),
      sheets: document.adoptedStyleSheets.length,
    }));
    expect(traces).toEqual({ attributes: false, globals: [], native: true, sheets: 0 });
  });

  it('can be hidden with Escape from within, and takes no key of the page', async () => {
    const heard = await page.evaluateHandle(() => {
      const keys: string[] = [];
      addEventListener('keydown', (event) => keys.push(event.key));
      return keys;
    });
    await page.keyboard.press('k');
    expect(await heard.jsonValue()).toEqual(['k']);
    const overlay = await pointing();
    await (await (overlay && (await cardOf(overlay.frame)))?.$('button.close'))?.focus();
    await page.keyboard.press('Escape');
    await waitForOverlay(page, (now) => now === undefined);
    // What happens in the card stays there.
    expect(await heard.jsonValue()).toEqual(['k']);
  });

  it('goes with its target before the page is painted again', async () => {
    await page.reload();
    const overlay = await pointing();
    const target = overlay && (await elementAtRing(overlay));
    await target?.evaluate((element) => (element.closest('li') ?? element).remove());
    await waitForOverlay(page, (now) => now?.ring === undefined || now.state !== 'pointing');
  });
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxes(page: Page, overlay: Overlay | undefined): Promise<{ ring: Box; card: Box }> {
  const none = { x: 0, y: 0, width: 0, height: 0 };
  const card = await (await cardOf(page.mainFrame()))?.boundingBox();
  if (!card) throw new Error('There is no card');
  return { ring: overlay?.ring ?? none, card };
}

function overlapOf(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}
