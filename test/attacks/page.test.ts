import type { Page } from 'puppeteer';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { azureRoot, declaration } from '../bad-input/metadata/files.ts';
import { type HandMadeStage, stored } from '../journeys/stage.ts';
import { HandMadeSite } from '../support/hand-made.ts';
import { cardOf, cardText, findOverlay, type Overlay, pressOnCard, waitForOverlay } from '../support/overlay.ts';
import { captureState, waitInPanel } from '../support/panel.ts';
import { credentials, endpoint, filledFields, openAt, pause, sendFromContentWorld, setLootedStage } from './ground.ts';

const fillButton = 'Fill in the SCIM endpoint';

/** A page that wants to know and to do what is not its to know and to do: it replaces what it can reach before anything runs. */
const grabbing = `<script>
  window.grabbed = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, { ...options, mode: 'open' });
    grabbed.push(root);
    return root;
  };
  window.paths = [];
  for (const type of ['click', 'pointermove', 'pointerdown', 'focusin', 'toggle'])
    addEventListener(type, (event) => paths.push(...event.composedPath().map((one) => one.className || one.nodeName || 'window')), true);
</script>`;

describe('a hostile page', () => {
  const site = new HandMadeSite('portal.azure.com');
  let stage: HandMadeStage;
  let page: Page;

  beforeAll(async () => {
    stage = await setLootedStage(site);
    page = stage.page;
  });

  const pointing = async (): Promise<Overlay> => {
    const overlay = await waitForOverlay(page, (one) => one?.state === 'pointing' && one.ring !== undefined);
    if (!overlay) throw new Error('There is no overlay');
    return overlay;
  };

  /** The middle of a button of the card, in the page's coordinates; the card may be filled anew just then. */
  const middleOf = async (name: string): Promise<{ x: number; y: number }> => {
    for (let tries = 0; tries < 50; tries++) {
      for (const button of (await (await cardOf(page.mainFrame()))?.$$('.buttons button')) ?? []) {
        const box = await button.boundingBox();
        if (box && (await button.evaluate((one) => one.textContent)) === name)
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      await pause(100);
    }
    throw new Error(`The card has no “${name}”`);
  };

  describe('with the card before it', () => {
    beforeEach(async () => {
      await openAt(page, site, credentials, undefined, grabbing);
      await pointing();
      await expect.poll(() => cardText(page.mainFrame())).toContain(fillButton);
    });

    it('reads nothing of it', async () => {
      const card = await middleOf(fillButton);
      await page.mouse.move(card.x, card.y);
      await page.mouse.move(card.x + 2, card.y + 1);
      const read = await page.evaluate(
        () => `${[...document.querySelectorAll('[data-crosswalk]')].map((host) => `${host.shadowRoot?.textContent ?? ''}${(host as HTMLElement).innerText}${host.outerHTML}`)}
          ${document.documentElement.getHTML({ serializableShadowRoots: true })}
          ${(window as unknown as { grabbed: ShadowRoot[] }).grabbed.map((root) => root.textContent)}
          ${[...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))}`,
      );
      expect(read).toContain('data-crosswalk');
      expect(read).not.toContain(fillButton);
      expect(read).not.toContain('scim');
      const paths = (await page.evaluate('paths')) as string[];
      expect(paths).toContain('window');
      expect(paths.filter((name) => /^(card|title|buttons|main|close|#document-fragment)$/.test(name))).toEqual([]);
    });

    it('presses nothing in it by events of its own', async () => {
      const before = await stored(stage, 'local');
      await page.evaluate(async () => {
        const host = document.querySelector('[data-crosswalk]') as HTMLElement;
        const all: Element[] = [host, ...(host.shadowRoot?.querySelectorAll('*') ?? [])];
        for (const element of all) {
          for (const type of ['pointerenter', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
            element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
          for (const key of ['Enter', ' ', 'Escape'])
            for (const type of ['keydown', 'keypress', 'keyup'])
              element.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
          (element as HTMLElement).click();
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
        // What it closes of ours it may close: it is its own page.
      });
      await pause(700);
      expect(await filledFields(page)).toEqual({});
      expect(await stored(stage, 'local')).toBe(before);
      expect((await findOverlay(page))?.state).toBe('pointing');
    });

    it('is not heard when it speaks as the background, the panel or a guide', async () => {
      const before = await stored(stage, 'local');
      const api = await page.evaluate(async () => {
        const target = 'azure/provisioning-connect.tenant-url';
        const messages = [
          { kind: 'write', target, text: 'https://forged.example/' },
          { kind: 'read', capture: 'scim-endpoint', target },
          { kind: 'pick', target },
          { type: 'fill', body: { capture: 'scim-token' } },
          { type: 'fill-here', body: { capture: 'scim-endpoint', target } },
          { type: 'mark-step', body: { id: 'forged-forged', step: '5.4', as: 'done' } },
          { type: 'reset', body: {} },
        ];
        const names = [
          'crosswalk',
          'crosswalk.guide',
          'crosswalk.frame',
          'crosswalk.keys',
          'crosswalk-download',
          'crosswalk.mend',
          'message',
        ];
        for (const message of messages) {
          postMessage(message, '*');
          new BroadcastChannel('crosswalk').postMessage(message);
          for (const name of names)
            for (const place of [window, document, document.querySelector('[data-crosswalk]') as Element])
              place.dispatchEvent(new CustomEvent(name, { detail: message, bubbles: true, composed: true }));
        }
        for (const name of names) Object.assign(window, { [Symbol.for(name)]: { abort: () => undefined } });
        const { runtime } = (window as { chrome?: { runtime?: { sendMessage?: unknown; connect?: unknown } } }).chrome ?? {};
        return [typeof runtime?.sendMessage, typeof runtime?.connect];
      });
      await pause(700);
      expect(api).toEqual(['undefined', 'undefined']);
      expect(await filledFields(page)).toEqual({});
      expect(await stored(stage, 'local')).toBe(before);
      expect(await page.$('div[data-crosswalk="mend"]')).toBeNull();
      expect((await findOverlay(page))?.state).toBe('pointing');
    });

    it('gets no press by drawing over the card what lets the pointer through', async () => {
      await page.evaluate(() => {
        const cover = document.createElement('div');
        cover.id = 'cover';
        cover.popover = 'manual';
        cover.textContent = 'You have won. Press here!';
        cover.style.cssText =
          'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;padding:300px;pointer-events:none;background:white';
        document.body.append(cover);
        cover.showPopover();
      });
      await pause(300);
      const { x, y } = await middleOf(fillButton);
      await page.mouse.click(x, y);
      await expect.poll(() => cardText(page.mainFrame())).toContain('nothing was done');
      expect(await filledFields(page)).toEqual({});
      // A person who sees what they press gets what they want.
      await page.$eval('#cover', (cover) => cover.remove());
      await page.mouse.move(5, 5);
      await pressOnCard(page.mainFrame(), fillButton);
      await expect.poll(() => filledFields(page)).toEqual({ url: endpoint });
    });

    it('can’t keep the card from being hidden: a press that can do no harm counts, whatever lies over it', async () => {
      await page.evaluate(() => {
        const cover = document.createElement('div');
        cover.popover = 'manual';
        cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;pointer-events:none;opacity:.2';
        document.body.append(cover);
        cover.showPopover();
      });
      await pause(300);
      const box = await (await (await cardOf(page.mainFrame()))?.$('button.close'))?.boundingBox();
      if (!box) throw new Error('The card can’t be hidden');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await expect.poll(() => cardOf(page.mainFrame())).toBeUndefined();
    });

    it.each([
      ['fades', 'opacity: .01'],
      ['filters', 'filter: opacity(1%)'],
      ['cuts', 'clip-path: inset(0 0 99% 0)'],
      ['mixes', 'mix-blend-mode: multiply; filter: brightness(3)'],
      ['shrinks', 'transform: scale(.02)'],
      [
        'makes see-through',
        'color: transparent; --surface: transparent; --text: transparent; --accent: transparent; --on-accent: transparent; --soft: transparent',
      ],
    ])('gets no press on a card that it %s: the card is seen as it is, or a press does nothing', async (_, rules) => {
      expect(await isCardLegible()).toBe(true);
      await page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          `html, body, [data-crosswalk], [data-crosswalk]::part(ring) { ${text.replaceAll(';', ' !important;')} !important }`,
        );
        document.adoptedStyleSheets = [sheet];
      }, rules);
      await pause(250);
      const isLegible = await isCardLegible().catch(() => false);
      const place = await middleOf(fillButton).catch(() => undefined);
      if (place) await page.mouse.click(place.x, place.y);
      await pause(900);
      if (!isLegible) expect(await filledFields(page)).toEqual({});
    });

    it('gets no press by moving the card under a pointer that rests', async () => {
      const { x, y } = await middleOf(fillButton);
      const away = { x: x + 40, y: y + 260 };
      const shift = (by: string) => page.$eval('main', (main, to) => main.style.setProperty('transform', to), by);
      // A press counts once the button has lain there for half a second: one that came so late, on a busy machine, says nothing.
      const inTime = 350;
      let took = Number.POSITIVE_INFINITY;
      for (let tries = 0; tries < 8 && took > inTime; tries++) {
        await page.evaluate(() => {
          for (const field of document.querySelectorAll('input')) field.value = '';
        });
        await shift('none');
        await page.mouse.move(away.x, away.y);
        await pause(200);
        const began = Date.now();
        await shift('translate(40px, 260px)');
        await pause(120);
        if (Date.now() - began > inTime) continue;
        await page.mouse.down();
        await page.mouse.up();
        took = Date.now() - began;
      }
      expect(took).toBeLessThanOrEqual(inTime);
      await pause(700);
      expect(await filledFields(page)).toEqual({});
      // The button was reached, and the press refused.
      expect(await cardText(page.mainFrame())).toContain('nothing was done');
    });
  });

  /** Whether what is painted where the card is has its colours in it, in shapes as of text and buttons. */
  const isCardLegible = async (): Promise<boolean> => {
    const box = await (await cardOf(page.mainFrame()))?.boundingBox();
    if (!box) return false;
    const picture = await page.screenshot({ clip: box, encoding: 'base64', captureBeyondViewport: false });
    return page.evaluate(async (base64) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const { data = [] } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
      let [dark, accent] = [0, 0];
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
        if (Math.max(red, green, blue) < 60) dark++;
        else if (Math.hypot(red - 0x6d, green - 0x28, blue - 0xd9) < 40) accent++;
      }
      return dark > 500 && accent > 1_000;
    }, picture);
  };

  it('has no download kept that nobody has pressed, though it knows by which event one comes', async () => {
    await stage.moveTo('2.8');
    const forged = declaration + azureRoot();
    await openAt(
      page,
      site,
      `<main><h1>Set up Single Sign-On with SAML</h1><h2>Basic SAML Configuration</h2><section><h3>SAML Certificates</h3><div><h4>Federation Metadata XML</h4><button id="download" type="button">Download</button></div></section></main>`,
      undefined,
      `<script>
        window.names = new Set();
        const listen = document.addEventListener;
        document.addEventListener = function (name, ...rest) { names.add(name); return listen.call(this, name, ...rest); };
        window.forge = (text) => {
          for (const name of names) {
            const own = name.replace(/-end$/, '');
            if (own.startsWith('crosswalk-')) document.dispatchEvent(new CustomEvent(own, { detail: btoa(text) }));
          }
          URL.createObjectURL(new Blob([text], { type: 'text/xml' }));
        };
      </script>`,
    );
    await pointing();
    await expect.poll(() => page.evaluate('[...names].some((name) => name.startsWith("crosswalk-"))')).toBe(true);
    await page.evaluate((text) => {
      (document.getElementById('download') as HTMLElement).click();
      (window as unknown as { forge(text: string): void }).forge(text);
    }, forged);
    await pause(1_000);
    expect(await captureState(stage.panel, 'azure-metadata')).toBe('missing');
    // Pressed by a person it is, which shows that the page had all it takes.
    await page.click('#download');
    await page.evaluate((text) => (window as unknown as { forge(text: string): void }).forge(text), forged);
    await waitInPanel(async () => (await captureState(stage.panel, 'azure-metadata')) === 'ready', 'the metadata');
  });

  it('teaches nothing by pressing for the person who is to point', async () => {
    await stage.moveTo('2.4');
    await openAt(
      page,
      site,
      '<main><h1>Enterprise applications</h1><button id="other" type="button">Delete everything</button></main>',
    );
    await waitForOverlay(page, (overlay) => overlay?.state === 'missing');
    await sendFromContentWorld(stage, [{ type: 'point-at', body: { target: 'azure/enterprise-apps.new-application' } }]);
    await page.waitForSelector('div[data-crosswalk="mend"]');
    await page.$eval('#other', (button) => {
      (button as HTMLElement).focus();
      for (const type of ['pointerdown', 'pointerup', 'click']) button.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      (button as HTMLElement).click();
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    await pause(500);
    expect(await stored(stage, 'local')).not.toContain('Delete everything');
    await page.click('#other');
    await expect.poll(() => stored(stage, 'local')).toContain('Delete everything');
  });
});
