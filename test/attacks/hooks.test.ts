import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mark } from '../../src/core/progress.ts';
import { type HandMadeStage, setHandMadeStage } from '../journeys/stage.ts';
import { HandMadeSite } from '../support/hand-made.ts';
import { waitForOverlay } from '../support/overlay.ts';
import { openAt } from './ground.ts';

/** Azure's page with the file that step 2.8 downloads. */
const samlPage =
  '<main><h1>Set up Single Sign-On with SAML</h1><h2>Basic SAML Configuration</h2><section><h3>SAML Certificates</h3>' +
  '<div><h4>Federation Metadata XML</h4><button id="download" type="button">Download</button></div></section></main>';

/** Counts from the page's own world: each hook reads each file once. */
const counting = `<script>
  window.untouched = URL.createObjectURL;
  window.reads = 0;
  const read = Blob.prototype.arrayBuffer;
  Blob.prototype.arrayBuffer = function () { window.reads += 1; return read.call(this); };
  window.hooks = () => {
    window.reads = 0;
    URL.revokeObjectURL(URL.createObjectURL(new Blob(['no metadata'])));
    return window.reads;
  };
</script>`;

describe('the hook in the page’s world', () => {
  const site = new HandMadeSite('portal.azure.com');
  let stage: HandMadeStage;
  let page: Page;

  beforeAll(async () => {
    stage = await setHandMadeStage(site);
    page = stage.page;
  });

  const hooks = () => page.evaluate('hooks()') as Promise<number>;
  const isUntouched = () => page.evaluate('URL.createObjectURL === untouched') as Promise<boolean>;

  const openAtTheDownload = async () => {
    await stage.moveTo('2.8');
    await openAt(page, site, samlPage, undefined, counting);
    await waitForOverlay(page, (overlay) => overlay?.state === 'pointing' && overlay.step === '2.8');
    await expect.poll(hooks).toBe(1);
  };

  /** Changes progress in the panel, so that every open page is asked to look again; waits until it has. */
  const lookAgain = async (mark: Mark) => {
    await page.evaluate('window.looked = 0');
    await stage.panel.evaluate((body) => chrome.runtime.sendMessage({ type: 'mark', body }), { id: crypto.randomUUID(), mark });
    // Time enough for the question, the answer and the injection it may bring.
    await new Promise((resolve) => setTimeout(resolve, 900));
  };

  it('is one, however often the worker dies, and gone when the step is over', async () => {
    await openAtTheDownload();
    const found: number[] = [];
    for (let deaths = 1; deaths <= 3; deaths += 1) {
      await stage.driver.endBackground();
      await lookAgain({ prerequisite: 'licence', ticked: deaths % 2 === 1 });
      found.push(await hooks());
    }
    expect(found).toEqual([1, 1, 1]);
    await lookAgain({ step: '2.8', as: 'done' });
    await expect.poll(isUntouched).toBe(true);
    expect(await hooks()).toBe(0);
  });

  it('is there again when the person comes back to the step', async () => {
    await openAtTheDownload();
    await lookAgain({ jumpTo: '3.1' });
    await expect.poll(isUntouched).toBe(true);
    await lookAgain({ jumpTo: '2.8' });
    await expect.poll(hooks).toBe(1);
  });

  it('is one where the guide begins anew in the same document', async () => {
    await openAtTheDownload();
    const worker = await stage.driver.background();
    for (let times = 0; times < 2; times += 1) {
      await worker.evaluate(async (url) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
        const target = { tabId: tab?.id ?? -1 };
        await chrome.scripting.executeScript({ target, files: ['/src/content/guide.js'] });
      }, page.url());
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect(await hooks()).toBe(1);
    }
    await lookAgain({ step: '2.8', as: 'done' });
    await expect.poll(isUntouched).toBe(true);
  });

  it('reads nothing once it is over, though the page’s own patch keeps it from being taken out', async () => {
    await openAtTheDownload();
    await page.evaluate(() => {
      const inner = URL.createObjectURL;
      URL.createObjectURL = (object) => inner.call(URL, object);
    });
    expect(await hooks()).toBe(1);
    await lookAgain({ step: '2.8', as: 'done' });
    await expect.poll(hooks).toBe(0);
    await lookAgain({ step: '2.8', as: 'todo' });
    await lookAgain({ jumpTo: '2.8' });
    await expect.poll(hooks).toBe(1);
  });
});
