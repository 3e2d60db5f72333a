import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerOf, frameIn, framesOf } from '../support/frames.ts';
import { documentWith, HandMadeSite, quoted } from '../support/hand-made.ts';
import { findOverlay, type Overlay, waitForOverlay } from '../support/overlay.ts';
import { elementIn, offBy, offByInFrames } from '../support/ring.ts';
import { type HandMadeStage, setHandMadeStage, stored } from './stage.ts';

const portal = 'https://ms.portal.azure.com';
const blade = 'https://sandbox-1.reactblade.portal.azure.net';
const stranger = 'https://stranger.example';

/** What step 2.4 is about, as a part of a page. */
const part =
  '<h1>Enterprise applications</h1><p>Everything there is.</p><button id="target" type="button">New application</button>';
const topBar = '<div class="fxs-topbar">Microsoft Azure</div>';
const size = 'width="800" height="500" style="margin: 20px"';

describe('a target in a frame', () => {
  const site = new HandMadeSite('ms.portal.azure.com', '*.reactblade.portal.azure.net', 'stranger.example');
  let stage: HandMadeStage;
  let page: Page;
  let made = 0;

  beforeAll(async () => {
    stage = await setHandMadeStage(site);
    page = stage.page;
    await stage.moveTo('2.4');
    site.put(`${portal}/part`, documentWith(part));
    site.put(`${blade}/part`, documentWith(part));
  });

  /** Opens a page of its own with this in its body. */
  const open = (body: string, host = portal) => page.goto(site.put(`${host}/page-${made++}`, documentWith(body)));

  const pointing = () => waitForOverlay(page, (overlay) => overlay?.state === 'pointing' && overlay.ring !== undefined);

  /** What is to be seen: the ring round the target in a frame that is not the top one, and no card anywhere else. */
  const expectInFrame = async (): Promise<Overlay> => {
    const overlay = await pointing();
    if (!overlay) throw new Error('There is no overlay');
    expect(overlay.frame).not.toBe(page.mainFrame());
    await expect.poll(() => offBy(overlay.frame, '#target')).toBeLessThan(0.5);
    await expect.poll(hosts).toBe(1);
    return overlay;
  };

  /** How many overlays there are in all frames together; `NaN` where a frame has not answered. */
  const hosts = async () => {
    const counts = framesOf(page).map((frame) =>
      answerOf(
        frame,
        frame.$$eval('div[data-crosswalk]', (all) => all.length).catch(() => 0),
      ),
    );
    return (await Promise.all(counts)).reduce<number>((sum, count) => sum + (count ?? Number.NaN), 0);
  };

  /** The one overlay there is, in the top frame, without a ring. */
  const expectOnTopOnly = async () => {
    const host = await page.waitForSelector('div[data-crosswalk][data-state="missing"]');
    expect((await host?.boundingBox())?.width ?? 0).toBe(0);
    await expect.poll(hosts).toBe(1);
  };

  /** Makes a frame's document by script: `<iframe id="made">` is there already. */
  const frameOf = (how: string) =>
    `${topBar}<iframe id="made" ${size}></iframe><script>const frame = document.getElementById('made'); const html = ${JSON.stringify(documentWith(part))}; ${how}</script>`;

  it.each([
    ['of the same origin', `${topBar}<iframe ${size} src="/part"></iframe>`],
    ['of another origin', `${topBar}<iframe ${size} src="${blade}/part"></iframe>`],
    ['sandboxed', `${topBar}<iframe ${size} sandbox="allow-scripts" src="/part"></iframe>`],
    ['sandboxed, of another origin', `${topBar}<iframe ${size} sandbox="allow-scripts" src="${blade}/part"></iframe>`],
    ['made from srcdoc', `${topBar}<iframe ${size} srcdoc="${quoted(documentWith(part))}"></iframe>`],
    [
      'made from srcdoc and sandboxed',
      `${topBar}<iframe ${size} sandbox="allow-scripts" srcdoc="${quoted(documentWith(part))}"></iframe>`,
    ],
    ['made from a blob', frameOf(`frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }))`)],
    [
      'made from a blob and sandboxed',
      frameOf(`frame.sandbox = 'allow-scripts'; frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }))`),
    ],
    ['written into', frameOf('frame.contentDocument.open(); frame.contentDocument.write(html); frame.contentDocument.close()')],
  ])('%s', async (_, body) => {
    await open(body);
    await expectInFrame();
  });

  it('in frames of several origins inside each other', async () => {
    const inner = documentWith(`<iframe width="700" height="400" srcdoc="${quoted(documentWith(part))}"></iframe>`);
    site.put(`${portal}/middle`, documentWith(`<iframe width="750" height="450" srcdoc="${quoted(inner)}"></iframe>`));
    site.put(`${blade}/outer`, documentWith(`<iframe width="790" height="480" src="${portal}/middle"></iframe>`));
    await open(`${topBar}<iframe ${size} src="${blade}/outer"></iframe>`);
    await expectInFrame();
  });

  it('in open shadow roots inside each other, in a frame', async () => {
    const shadow = `<div><template shadowrootmode="open"><h1>Enterprise applications</h1><div><template shadowrootmode="open"><button id="target">New <b>application</b></button></template></div></template></div>`;
    await open(`${topBar}<iframe ${size} srcdoc="${quoted(documentWith(shadow))}"></iframe>`);
    await expectInFrame();
  });

  it.each([
    ['of the same origin', portal],
    ['of another origin', blade],
  ])('that is scrolled, round it and in it, %s', async (_, host) => {
    const long = documentWith(`<div style="width: 2000px; padding: 700px 500px">${part}</div>`);
    site.put(`${host}/long`, long);
    await open(
      `${topBar}<div style="height: 700px; overflow: auto" id="around"><div style="height: 900px"></div><iframe ${size} src="${host}/long"></iframe><div style="height: 900px"></div></div>`,
    );
    // Neither frame nor target are in sight at first; the card in the frame says where to go once the frame is.
    await page.$eval('#around', (around) => around.scrollTo(0, 900));
    const frame = await frameIn(page, await elementIn(page.mainFrame(), 'iframe'), '#target', 10_000);
    await frame.$eval('#target', (own) => own.scrollIntoView({ block: 'center', inline: 'center' }));
    await expectInFrame();
    const errors = await offByInFrames(frame, '#target', (_own, index) =>
      scrollBy(index % 8 < 4 ? 6 : -6, index % 10 < 5 ? 5 : -5),
    );
    expect(Math.max(...errors)).toBeLessThan(0.5);
    await page.$eval('#around', (around) => around.scrollBy(0, 60));
    await expectInFrame();
  });

  it.each([
    ['of the same origin', portal],
    ['of another origin', blade],
  ])('that is transformed, %s', async (_, host) => {
    await open(
      `${topBar}<div style="transform: translate(40px, 20px) scale(.8); transform-origin: 0 0"><iframe ${size} style="transform: scale(1.1)" src="${host}/part"></iframe></div>`,
    );
    const { frame } = await expectInFrame();
    await frame.$eval('body', (body) => body.style.setProperty('transform', 'translate(30px, 40px) scale(1.2)'));
    await expectInFrame();
  });

  it.each([
    ['turned', 'transform: rotate(4deg) translate(40px, 30px)'],
    ['zoomed', 'zoom: 1.3'],
    ['in perspective', 'perspective: 900px; transform: rotateY(12deg)'],
  ])('that is %s', async (_, style) => {
    await open(`${topBar}<div style="${style}"><iframe width="700" height="400" src="${blade}/part"></iframe></div>`);
    const { frame } = await expectInFrame();
    await frame.$eval('body', (body) => body.style.setProperty('transform', 'translate(60px, 40px) rotate(3deg)'));
    await expectInFrame();
  });

  it('that comes late, and again when the frame is loaded anew', async () => {
    await open(`${topBar}<iframe id="late" ${size}></iframe>`);
    await page.$eval('#late', (frame) => (frame as HTMLIFrameElement).setAttribute('src', '/part'));
    await expectInFrame();
    await page.$eval('#late', (frame, src) => frame.setAttribute('src', src), `${blade}/part`);
    await waitForOverlay(page, (overlay) => overlay?.frame.url().startsWith(blade) === true && overlay.ring !== undefined);
    await expectInFrame();
  });

  it('takes its ring with it when the frame is taken away', async () => {
    await open(`${topBar}<iframe id="away" ${size} src="${blade}/part"></iframe>`);
    await expectInFrame();
    await page.$eval('#away', (frame) => frame.remove());
    await waitForOverlay(page, (overlay) => overlay?.ring === undefined);
  });

  describe('that nobody sees', () => {
    const hidden: readonly (readonly [how: string, attributes: string, around?: string])[] = [
      ['display: none', 'width="800" height="300" style="display: none"'],
      ['no size', 'width="0" height="0" style="border: 0"'],
      ['visibility: hidden', 'width="800" height="300" style="visibility: hidden"'],
      ['opacity: 0', 'width="800" height="300" style="opacity: 0; position: absolute; top: 0; left: 0; z-index: -1"'],
      ['out of the window', 'width="800" height="300" style="position: absolute; left: -5000px; top: 0"'],
      ['a parent without height', 'width="800" height="300"', 'height: 0; overflow: hidden'],
      ['a parent that is not displayed', 'width="800" height="300"', 'display: none'],
    ];

    it('gets nothing, however it is hidden', async () => {
      const frames = hidden.flatMap(([how, attributes, around = '']) =>
        // Of opacity a frame of another origin knows nothing, nor does it show in how it is painted.
        (how.startsWith('opacity') ? [portal] : [portal, blade]).map(
          (host) => `<div style="${around}"><iframe title="${how}" ${attributes} src="${host}/part"></iframe></div>`,
        ),
      );
      await open(`${topBar}${frames.join('')}<main><h1>All resources</h1></main>`);
      // The top frame says that the target is not here; the frames say nothing.
      await expectOnTopOnly();
    });

    it('is pointed at once the frame comes into sight, and no longer when it goes', async () => {
      await open(`${topBar}<iframe id="warm" ${size.replace('margin', 'display: none; margin')} src="${blade}/part"></iframe>`);
      await page.waitForNetworkIdle({ idleTime: 200 });
      await page.$eval('#warm', (frame) => (frame as HTMLElement).style.setProperty('display', 'block'));
      await expectInFrame();
      await page.$eval('#warm', (frame) => (frame as HTMLElement).style.setProperty('display', 'none'));
      await waitForOverlay(page, (overlay) => overlay?.ring === undefined);
    });

    it('leaves the ring to its twin in sight', async () => {
      await open(
        `${topBar}<iframe ${hidden[0]?.[1]} src="${blade}/part?prewarmed"></iframe><iframe ${size} src="${blade}/part"></iframe>`,
      );
      await expectInFrame();
    });
  });

  describe('of a stranger', () => {
    it('gets nothing where a foreign site frames the portal', async () => {
      await open(`<iframe ${size} src="${portal}/part"></iframe><iframe ${size} src="${blade}/part"></iframe>`, stranger);
      await page.waitForNetworkIdle({ idleTime: 1_500 });
      expect(await findOverlay(page)).toBeUndefined();
      expect(await stored(stage, 'session')).not.toContain('stranger');
    });

    it('gets nothing where the portal frames a foreign site, nor does what that frames', async () => {
      site.put(`${stranger}/between`, documentWith(`<iframe ${size} src="${portal}/part"></iframe>${part}`));
      await open(`${topBar}<iframe ${size} src="${stranger}/between"></iframe>`);
      await expectOnTopOnly();
    });
  });
});
