import type { Page } from 'puppeteer';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type HandMadeStage, stored } from '../journeys/stage.ts';
import { HandMadeSite } from '../support/hand-made.ts';
import { waitForOverlay } from '../support/overlay.ts';
import { askedByPanel, askedByPortal } from './asked.ts';
import {
  credentials,
  fill,
  filledFields,
  listenInContentWorld,
  openAt,
  pause,
  provisioningRoute,
  sendFromContentWorld,
  setLootedStage,
  storageInContentWorld,
  token,
} from './ground.ts';
import { exportsOf, listenToLogs, tracesOf } from './traces.ts';

describe('the token', () => {
  const site = new HandMadeSite('portal.azure.com', 'us-east-1.console.aws.amazon.com', 'd-0123456789.awsapps.com');
  let stage: HandMadeStage;
  let page: Page;
  let logs: () => string;

  beforeAll(async () => {
    stage = await setLootedStage(site);
    page = stage.page;
    logs = await listenToLogs(stage);
    // The panel's Fill leaves the page without the focus, and its field's news of it for later: here it has it at once.
    await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
  });

  /** Opens the page that takes the token and waits until it is known to be there. */
  const openCredentials = async (more = '') => {
    await openAt(page, site, credentials + more, undefined, undefined, provisioningRoute);
    await waitForOverlay(page, (overlay) => overlay?.state === 'pointing' && overlay.step === '5.4');
    await expect.poll(() => stored(stage, 'session')).toContain('secret-token');
  };

  it('leaves no trace outside the vault, nor, once it is filled in, outside its field', async () => {
    await openCredentials();
    expect(await tracesOf(stage, token)).toEqual([]);
    expect(await fill(stage.panel)).toEqual({ filled: true });
    expect(await filledFields(page)).toEqual({ token });
    await page.$eval('#token', (input) => {
      (input as HTMLInputElement).value = '';
    });
    expect(await tracesOf(stage, token)).toEqual([]);
    const exported = await exportsOf(stage);
    expect(exported).toContain('"scim-endpoint"');
    expect(exported).toContain('"crosswalk": "diagnostics"');
    expect(exported).not.toContain('crosswalkMarker');
    expect(logs()).not.toContain('crosswalkMarker');
  });

  describe('asked for from the world of the content scripts', () => {
    beforeEach(() => openCredentials());

    it('is in no answer, and in no field', async () => {
      const asked = askedByPortal.filter(({ type }) => !['open-panel', 'go-to-step'].includes(type));
      const answers = await sendFromContentWorld(stage, asked);
      expect(answers).toHaveLength(asked.length);
      expect(answers.join('\n')).toContain('"filled":false');
      expect(answers.join('\n')).not.toContain('crosswalkMarker');
      await pause(600);
      expect(JSON.stringify(await filledFields(page))).not.toContain('crosswalkMarker');
    });

    it('is not to be had by what only the panel may ask, which is not answered at all', async () => {
      const before = await stored(stage, 'local');
      const answers = await sendFromContentWorld(stage, askedByPanel);
      expect(answers).toEqual(askedByPanel.map(() => 'nothing'));
      expect(await filledFields(page)).toEqual({});
      expect(await stored(stage, 'local')).toBe(before);
    });

    it('is in no storage that can be read there', async () => {
      expect(await storageInContentWorld(stage)).toEqual({ local: 'refused', session: 'refused', sync: 'nothing' });
    });

    it('is not to be got out of a panel that is told of a private window', async () => {
      await sendFromContentWorld(stage, [
        { type: 'seen-privately', steps: ['6.13'] } as never,
        { type: 'seen-privately' } as never,
      ]);
      await pause(300);
      expect(await stage.panel.$('[data-seen="privately"]')).toBeNull();
      expect(await stage.panel.$('[data-step="6.13"]')).not.toBeNull();
    });
  });

  it.each([
    ['the console of the other side', 'https://us-east-1.console.aws.amazon.com'],
    ['the access portal', 'https://d-0123456789.awsapps.com'],
  ])('does not go to %s, though a script there says that its field is there, and listens', async (_, host) => {
    await openAt(page, site, credentials, host, undefined, provisioningRoute);
    await pause(500);
    const heard = await listenInContentWorld(stage);
    const seen = {
      page: 'azure/provisioning-connect',
      edition: '2026',
      confidence: 1,
      settled: true,
      signals: [],
      targets: { 'secret-token': { states: ['present', 'enabled'] }, 'tenant-url': { states: ['present', 'enabled'] } },
    };
    const target = 'azure/provisioning-connect.tenant-url';
    await sendFromContentWorld(stage, [{ type: 'sighted', body: { id: crypto.randomUUID(), sighting: { pages: [seen] } } }]);
    const filled = await fill(stage.panel);
    await sendFromContentWorld(stage, [{ type: 'fill-here', body: { capture: 'scim-endpoint', target } }]);
    expect(await heard()).not.toMatch(/crosswalkMarker|scim\./);
    expect(filled.filled).toBe(false);
    expect(await filledFields(page)).toEqual({});
  });

  describe('on its way into a field', () => {
    /** Whatever the page is told of on the way. */
    const watching = `<script>
      const token = document.getElementById('token'), label = document.getElementById('token-label');
      window.seen = [];
      for (const type of ['input', 'change']) addEventListener(type, (event) => seen.push(event.target.value), true);
    </script>`;

    const attempt = async (script: string) => {
      await openCredentials(`${watching}<script>${script}</script>`);
      const { filled } = await fill(stage.panel);
      await pause(100);
      return { filled, fields: await filledFields(page), seen: (await page.evaluate('seen')) as string[] };
    };

    it.each([
      ['another name', "label.textContent = 'Comment for everybody'"],
      ['another type', "token.type = 'text'"],
      ['another page around it', "location.hash = '#elsewhere'"],
      ['another field in its place', "const twin = token.cloneNode(); token.removeAttribute('id'); token.replaceWith(twin)"],
      [
        'a twin',
        "const twin = label.parentElement.cloneNode(true); twin.querySelector('input').id = 'twin'; twin.querySelector('label').htmlFor = 'twin'; label.parentElement.after(twin)",
      ],
    ])('stays where it is when the focus gives the field %s', async (_, deed) => {
      const outcome = await attempt(`token.addEventListener('focus', () => { ${deed} }, { once: true })`);
      expect(outcome).toEqual({ filled: false, fields: {}, seen: [] });
    });

    it.each([
      ['another name', "label.textContent = 'Comment for everybody'"],
      ['another type', "token.type = 'text'"],
      ['another page around it', "location.hash = '#elsewhere'"],
    ])('is taken out again when what is typed gives the field %s', async (_, deed) => {
      const { filled, fields } = await attempt(`token.addEventListener('input', () => { ${deed} }, { once: true })`);
      expect({ filled, fields }).toEqual({ filled: false, fields: {} });
    });

    it('is taken out again when a timer gives the field another name soon after', async () => {
      const { filled, fields } = await attempt(
        "token.addEventListener('input', () => setTimeout(() => { label.textContent = 'Comment for everybody' }, 200), { once: true })",
      );
      expect({ filled, fields }).toEqual({ filled: false, fields: {} });
    });

    it('stays where it is when the field was swapped by style alone, of which no change of the page tells', async () => {
      await openCredentials(`<style>#decoy { width: 200px }</style><p><label for="decoy">Comment</label> <input id="decoy"></p>`);
      await page.evaluate(() => {
        document.styleSheets[0]?.insertRule('p:has(#token) { visibility: hidden }');
      });
      expect((await fill(stage.panel)).filled).toBe(false);
      expect(await filledFields(page)).toEqual({});
    });

    it('does not go to the document that has come in the place of the one that was seen', async () => {
      await openCredentials();
      await pause(900);
      // What is known is of the document before: the news of this one are late.
      await (await stage.driver.background()).evaluate(async () => {
        const { sightings } = (await chrome.storage.session.get('sightings')) as {
          sightings: { sender: { documentId: string; source: string } }[];
        };
        for (const { sender } of sightings) {
          const old = sender.documentId.replaceAll(/./g, (digit) => (digit === '0' ? '1' : '0'));
          sender.source = sender.source.replace(sender.documentId, old);
          sender.documentId = old;
        }
        await chrome.storage.session.set({ sightings });
      });
      expect((await fill(stage.panel)).filled).toBe(false);
      expect(await filledFields(page)).toEqual({});
    });
  });
});
