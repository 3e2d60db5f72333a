import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/protocol.ts';
import { type HandMadeStage, stored } from '../journeys/stage.ts';
import { framesOf } from '../support/frames.ts';
import { documentWith, HandMadeSite } from '../support/hand-made.ts';
import { cardText, findOverlay, waitForOverlay } from '../support/overlay.ts';
import { askedByPanel, askedByPortal } from './asked.ts';
import { credentials, fill, filledFields, openAt, pause, setLootedStage } from './ground.ts';

/** A letter of another alphabet in the middle of the name. */
const inCyrillic = new URL('https://portal.\u0430zure.com').origin;
const lookAlikes = [
  'https://portal.azure.com.evil.example',
  'https://evil-portal.azure.com',
  'https://evilportal.azure.com.example',
  inCyrillic,
];

describe('from elsewhere', () => {
  const site = new HandMadeSite('portal.azure.com', ...lookAlikes.map((origin) => new URL(origin).hostname));
  let stage: HandMadeStage;
  let page: Page;

  beforeAll(async () => {
    stage = await setLootedStage(site);
    page = stage.page;
  });

  const pointing = () => waitForOverlay(page, (overlay) => overlay?.state === 'pointing' && overlay.step === '5.4');

  /** How many worlds of our scripts there are in the page: where none is, nothing of ours is read, shown or heard. */
  const worldsOfOurs = async (): Promise<number> => {
    const session = await page.createCDPSession();
    const origins: string[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
    await session.send('Runtime.enable');
    await session.detach();
    return origins.filter((origin) => origin === `chrome-extension://${stage.driver.extensionId}`).length;
  };

  it('is guided on the portal itself, which shows that the pages here have all it takes', async () => {
    await openAt(page, site, credentials);
    await pointing();
    expect(await worldsOfOurs()).toBe(1);
  });

  it.each(lookAlikes)('a look-alike at %s gets nothing', async (host) => {
    await openAt(page, site, credentials, host);
    await pause(400);
    expect(await worldsOfOurs()).toBe(0);
    expect(await findOverlay(page)).toBeUndefined();
    expect(await stored(stage, 'session')).not.toContain(`${host}/`);
    expect((await fill(stage.panel)).filled).toBe(false);
    expect(await filledFields(page)).toEqual({});
  });

  it('a page at http://portal.azure.com gets nothing', async () => {
    // Answered by the browser's own hand, as by whoever holds the network; over TLS there is nobody to be asked.
    const other = await stage.driver.browser.newPage();
    await other.setRequestInterception(true);
    other.on('request', (request) => {
      if (request.url().startsWith('http://'))
        void request.respond({ contentType: 'text/html', body: documentWith(credentials) });
      else void request.abort();
    });
    const before = page;
    page = other;
    try {
      await other.goto('http://portal.azure.com/attack');
      await pause(400);
      expect(other.url()).toMatch(/^http:/);
      expect(await worldsOfOurs()).toBe(0);
      expect(await findOverlay(other)).toBeUndefined();
    } finally {
      page = before;
      await other.close();
    }
  });

  it('a page cannot have the panel in a frame, to lay over it what it likes', async () => {
    const panel = `chrome-extension://${stage.driver.extensionId}/panel.html`;
    await openAt(page, site, `${credentials}<iframe id="panel" width="600" height="600" src="${panel}"></iframe>`);
    await pause(600);
    const framed = framesOf(page).filter((frame) => frame !== page.mainFrame());
    for (const frame of framed) expect(await frame.$('[data-step]').catch(() => null)).toBeNull();
  });

  describe('another extension', () => {
    let folder: string;
    let other: Page;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'crosswalk-other-'));
      const manifest = {
        manifest_version: 3,
        name: 'Another one',
        version: '1',
        permissions: ['scripting', 'tabs', 'storage'],
        host_permissions: ['https://portal.azure.com/*'],
      };
      await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
      await writeFile(join(folder, 'other.html'), documentWith('Another one'));
      const session = await stage.driver.browser.target().createCDPSession();
      // Newer than Puppeteer's types.
      const send = session.send as unknown as (method: string, parameters: object) => Promise<{ id: string }>;
      const { id } = await send.call(session, 'Extensions.loadUnpacked', { path: folder });
      await session.detach();
      other = await stage.driver.browser.newPage();
      await other.goto(`chrome-extension://${id}/other.html`);
      await page.bringToFront();
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('another extension is not heard, whatever it sends', async () => {
      await openAt(page, site, credentials);
      await pointing();
      const before = await stored(stage, 'local');
      const answers = await other.evaluate(
        async (id, messages) => {
          const heard: string[] = [];
          for (const message of messages)
            heard.push(
              await chrome.runtime.sendMessage(id, message).then(
                (value: unknown) => JSON.stringify(value ?? null),
                () => 'refused',
              ),
            );
          const port = chrome.runtime.connect(id);
          heard.push(await new Promise((resolve) => port.onDisconnect.addListener(() => resolve('disconnected'))));
          return heard;
        },
        stage.driver.extensionId,
        [...askedByPortal, ...askedByPanel] as Envelope[],
      );
      expect([...new Set(answers)]).toEqual(['refused', 'disconnected']);
      expect(await filledFields(page)).toEqual({});
      expect(await stored(stage, 'local')).toBe(before);
    });

    it('one that may run in the portal finds no secret in the card, and presses nothing in it', async () => {
      await openAt(page, site, credentials);
      await pointing();
      await expect.poll(() => cardText(page.mainFrame())).toContain('Fill in the SCIM endpoint');
      const before = await stored(stage, 'local');
      const read = await other.evaluate(async (url) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
        const [told] = await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? -1 },
          func: () => {
            // Extensions may open what is closed to pages.
            const host = document.querySelector('[data-crosswalk]') as HTMLElement;
            const root = chrome.dom.openOrClosedShadowRoot(host);
            const text = root?.textContent ?? '';
            for (const button of [...(root?.querySelectorAll('button') ?? [])].reverse()) {
              for (const type of ['pointerenter', 'pointermove', 'pointerdown', 'pointerup'])
                button.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
              button.click();
            }
            return text;
          },
        });
        return String(told?.result);
      }, page.url());
      await pause(1_500);
      expect(read).toContain('Fill in the SCIM endpoint');
      expect(read).not.toContain('crosswalkMarker');
      expect(read).not.toContain('f0c1d2e3');
      expect(await filledFields(page)).toEqual({});
      expect(await stored(stage, 'local')).toBe(before);
      expect((await findOverlay(page))?.state).toBe('pointing');
    });
  });
});
