import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentWith, HandMadeSite } from '../support/hand-made.ts';
import { cardOf, findOverlay, type Overlay, pressOnCard, waitForOverlay } from '../support/overlay.ts';
import { elementIn, isRingShown, offBy, offByInFrames } from '../support/ring.ts';
import { type HandMadeStage, setHandMadeStage } from './stage.ts';

const portal = 'https://ms.portal.azure.com';
const console_ = 'https://us-east-1.console.aws.amazon.com';

/** What step 2.4 is about. */
const heading = '<h1>Enterprise applications</h1>';
const target = '<button id="target" type="button">New application</button>';
/** What step 7.4 is about, in a dialog. */
const question = '<h2>Remove access</h2><p>Really?</p><button id="target" type="button">Remove access</button>';
const bar = '<div class="fxs-topbar" style="background: #0078d4; color: white; padding: 10px">Microsoft Azure</div>';
const style = '<style>body { margin: 0; font: 14px sans-serif } main { padding: 20px } dialog { font: inherit }</style>';
const lines = (count: number) => '<p>A line of the page, as long as lines of pages are.</p>'.repeat(count);

/** How far the ring may be off, in px: what rounding to whole device pixels makes. */
const exact = 0.5;

describe('the overlay where tours fail', () => {
  const site = new HandMadeSite('ms.portal.azure.com', 'us-east-1.console.aws.amazon.com');
  let stage: HandMadeStage;
  let page: Page;
  let made = 0;

  beforeAll(async () => {
    stage = await setHandMadeStage(site);
    page = stage.page;
    await stage.moveTo('2.4');
  });

  /** Opens a page with this in its body and waits until its target is pointed at. */
  const open = async (body: string, host = portal) => {
    await page.goto(site.put(`${host}/hard-${made++}`, documentWith(bar + body, style)));
    return pointing();
  };

  const pointing = async (): Promise<Overlay> => {
    const overlay = await waitForOverlay(page, (one) => one?.state === 'pointing' && one.ring !== undefined);
    if (!overlay) throw new Error('There is no overlay');
    return overlay;
  };

  const main = () => page.mainFrame();
  const settled = () => new Promise((resolve) => setTimeout(resolve, 250));

  /** The ring lies round the target; the card lies within the window, on top, and not on the target. */
  const expectRound = async (selector = '#target') => {
    await expect.poll(() => offBy(main(), selector).catch(() => 99)).toBeLessThan(exact);
    await expect.poll(() => isRingShown(main())).toBe(true);
    await settled();
    await shoot();
    expect(await offBy(main(), selector)).toBeLessThan(exact);
    expect(await cutOff()).toEqual([]);
    expect(await cardTrouble(selector)).toEqual([]);
  };

  /** The sides at which the window cuts the ring off, though it shows the target. */
  const cutOff = async () =>
    (await cardOf(main()))?.evaluate((card) => {
      const ring = (card.getRootNode() as ShadowRoot).querySelector('.ring')?.getBoundingClientRect();
      const host = (card.getRootNode() as ShadowRoot).host.getBoundingClientRect();
      if (!ring) return ['none'];
      return [
        ...(ring.left < 0 && host.left >= 0 ? ['left'] : []),
        ...(ring.top < 0 && host.top >= 0 ? ['top'] : []),
        ...(ring.right > innerWidth && host.right <= innerWidth ? ['right'] : []),
        ...(ring.bottom > innerHeight && host.bottom <= innerHeight ? ['bottom'] : []),
      ];
    });

  /** What is wrong with where the card lies. */
  const cardTrouble = async (selector = '#target'): Promise<string[]> => {
    const card = await cardOf(main());
    const box = await card?.boundingBox();
    if (!card || !box) return ['no card'];
    const own = await (await elementIn(main(), selector)).boundingBox();
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [box.x + x * box.width, box.y + y * box.height]));
    const isOnTop = await page.evaluate(
      (all) =>
        all.every(([x, y]) => document.elementFromPoint(x as number, y as number)?.hasAttribute('data-crosswalk') === true),
      points,
    );
    const isApart =
      !own ||
      own.x + own.width <= box.x ||
      box.x + box.width <= own.x ||
      own.y + own.height <= box.y ||
      box.y + box.height <= own.y;
    return [
      ...(isApart ? [] : ['covers its target']),
      ...(isOnTop ? [] : ['is covered']),
      ...(box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height ? ['is not all in the window'] : []),
    ];
  };

  let shot = 0;
  const shoot = async () => {
    const folder = process.env.SHOTS;
    const name =
      expect
        .getState()
        .currentTestName?.replace(/[^a-z0-9]+/gi, '-')
        .slice(-60) ?? '';
    if (folder) await page.screenshot({ path: `${folder}/${String(shot++).padStart(2, '0')}-${name}.png` as `${string}.png` });
  };

  /** Has the background's own message sent that a keyboard shortcut of ours makes it send. */
  const focus = async (what: 'target' | 'card') => {
    const background = await stage.driver.background();
    await background.evaluate(async (wanted) => {
      const tabs = await chrome.tabs.query({ url: 'https://*/*' });
      for (const { id } of tabs)
        if (id) await chrome.tabs.sendMessage(id, { kind: 'focus', what: wanted }).catch(() => undefined);
    }, what);
  };

  describe('scrolls with its target', () => {
    it('in inner scrollers, in both directions, in every frame', async () => {
      await open(
        `<main>${heading}<div id="outer" style="overflow: auto; width: 700px; height: 420px; border: 1px solid">
        <div style="width: 1600px; height: 1400px; padding: 200px"><div id="inner" style="overflow: auto; width: 500px; height: 300px; border: 1px solid">
        <div style="width: 1200px; height: 900px; padding: 120px">${target}</div></div></div></div></main>`,
      );
      await expectRound();
      const errors = await offByInFrames(main(), '#target', (_, index) => {
        document.getElementById('inner')?.scrollBy(index % 20 < 10 ? 9 : -9, index % 20 < 10 ? 7 : -7);
        document.getElementById('outer')?.scrollBy(index % 30 < 15 ? 5 : -5, index % 30 < 15 ? 8 : -8);
      });
      expect(Math.max(...errors)).toBeLessThan(exact);
      await expectRound();
    });

    it('and shows no ring where the scroller hides the target, but the way to it', async () => {
      await open(
        `<main>${heading}<div id="inner" style="overflow: auto; width: 500px; height: 200px; border: 1px solid"><div style="width: 1500px; height: 1500px; padding: 60px">${target}</div></div>${lines(3)}</main>`,
      );
      await expectRound();
      for (const to of [{ top: 600 }, { top: 0, left: 700 }]) {
        await page.$eval('#inner', (inner, where) => inner.scrollTo({ left: 0, ...where }), to);
        await expect.poll(() => isRingShown(main())).toBe(false);
        await shoot();
        await pressOnCard(main(), 'Show me where');
        await expectRound();
      }
    });

    it('under a bar that stays, where it shows no ring, but the way to it', async () => {
      await open(
        `<header style="position: sticky; top: 0; z-index: 10; background: #eee; padding: 20px">Always here</header><main>${heading}${lines(4)}${target}${lines(60)}</main>
         <footer style="position: fixed; bottom: 0; left: 0; right: 0; z-index: 10; background: #eee; padding: 20px">Here as well</footer>`,
      );
      await expectRound();
      await page.$eval('#target', (own) => scrollBy(0, own.getBoundingClientRect().top - 20));
      await expect.poll(() => isRingShown(main())).toBe(false);
      await shoot();
      await pressOnCard(main(), 'Show me where');
      await expectRound();
      await page.$eval('#target', (own) => scrollBy(0, own.getBoundingClientRect().bottom - innerHeight + 20));
      await shoot();
    });
  });

  describe('stays with its target', () => {
    it('when the page shifts and the target changes its size, in every frame', async () => {
      await open(`<main><div id="ad" style="background: #ffd">A banner</div>${heading}${target}${lines(20)}</main>`);
      const errors = await offByInFrames(main(), '#target', (own, index) => {
        document.getElementById('ad')?.style.setProperty('height', `${20 + ((index * 13) % 170)}px`);
        (own as HTMLElement).style.setProperty('padding', `${(index * 3) % 40}px`);
      });
      expect(Math.max(...errors)).toBeLessThan(exact);
      await expectRound();
    });

    it('when an ancestor is transformed, animated or made a stacking context', async () => {
      await open(
        `<main>${heading}<div id="moved" style="transform: translate(120px, 40px) scale(1.3); transform-origin: 0 0; isolation: isolate; will-change: transform; filter: grayscale(0)">${target}</div></main>`,
      );
      await expectRound();
      const errors = await offByInFrames(main(), '#target', (_, index) => {
        document
          .getElementById('moved')
          ?.style.setProperty('transform', `translate(${100 + index * 4}px, 40px) scale(${1 + index / 60})`);
      });
      await expectRound();
      expect(Math.max(...errors.slice(1))).toBeLessThan(exact);
    });

    it.each([0.5, 1.25, 2])('when the browser zooms to %f', async (factor) => {
      await open(`<main>${heading}${lines(2)}${target}${lines(5)}</main>`);
      const zoom = async (to: number) => {
        const background = await stage.driver.background();
        await background.evaluate(async (by) => {
          const tabs = await chrome.tabs.query({ url: 'https://ms.portal.azure.com/*' });
          for (const { id } of tabs) if (id) await chrome.tabs.setZoom(id, by);
        }, to);
      };
      await zoom(factor);
      try {
        await expectRound();
      } finally {
        await zoom(1);
      }
    });

    it.each(['html', 'body', 'main'])('when the style sheet zooms %s', async (part) => {
      await open(`<main>${heading}${lines(2)}${target}${lines(5)}</main>`);
      for (const zoom of ['1.5', '0.7']) {
        await page.$eval(part, (element, to) => (element as HTMLElement).style.setProperty('zoom', to), zoom);
        await expectRound();
      }
    });

    it('when the target is mounted anew, from one frame to the next', async () => {
      await open(`<main>${heading}<div id="holder">${target}</div></main>`);
      await page.$eval('#holder', (holder) => {
        holder.innerHTML = `<div style="padding: 60px">${holder.innerHTML}</div>`;
      });
      await expect.poll(() => offBy(main(), '#target'), { interval: 20 }).toBeLessThan(exact);
      await expectRound();
      // As a framework does that mounts anew with each of its own states.
      const off = await page.$eval('#holder', async (holder) => {
        let bad = 0;
        for (let turn = 0; turn < 20; turn++) {
          const fresh = holder.cloneNode(true);
          holder.replaceChildren(...fresh.childNodes);
          await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
          const ring = document.querySelector('div[data-crosswalk]')?.getBoundingClientRect();
          const own = document.getElementById('target')?.getBoundingClientRect();
          if (ring && own && ring.width > 0 && (Math.abs(ring.x - own.x) > 0.5 || Math.abs(ring.y - own.y) > 0.5)) bad++;
        }
        return bad;
      });
      expect(off).toBe(0);
      await expectRound();
    });

    it('and goes with it, before the next frame is painted', async () => {
      await open(`<main>${heading}<div id="holder">${target}</div></main>`);
      const width = await page.$eval('#target', async (own) => {
        own.remove();
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        return document.querySelector('div[data-crosswalk]')?.getBoundingClientRect().width ?? 0;
      });
      expect(width).toBe(0);
      await page.$eval('#holder', (holder, html) => (holder.innerHTML = html), target);
      await expectRound();
    });
  });

  it.each([
    ['in the corner at the top', 'top: 0; left: 0'],
    ['in the corner at the bottom', 'bottom: 0; right: 0'],
    ['over the whole width', 'bottom: 0; left: 0; width: 100%; height: 60px'],
    ['over most of the window', 'top: 120px; left: 0; width: 100%; height: calc(100% - 130px)'],
  ])('is all to be seen round a target %s', async (_, place) => {
    await open(
      `<main>${heading}${lines(3)}</main>${target.replace('<button', `<button style="position: fixed; z-index: 5; ${place}"`)}`,
    );
    if (place.includes('130px')) {
      await settled();
      await shoot();
      expect(await cutOff()).toEqual([]);
    } else await expectRound();
  });

  it('keeps off a target anywhere in a small window, with its card', async () => {
    const small = { width: 420, height: 300 };
    const before = page.viewport();
    await page.setViewport(small);
    try {
      await open(
        `<main>${heading}</main>${target.replace('<button', '<button style="position: fixed; top: 100px; left: 10px"')}`,
      );
      for (const top of [50, 140, 260])
        for (const left of [10, 150, 290]) {
          await page.$eval(
            '#target',
            (own, place) => (own as HTMLElement).style.setProperty('inset', place),
            `${top}px auto auto ${left}px`,
          );
          await expectRound();
        }
    } finally {
      await page.setViewport(before);
    }
  });

  describe('lies on top', () => {
    it('of the highest layer a page can make', async () => {
      await open(
        `<main>${heading}</main><div style="position: fixed; inset: 0; z-index: 2147483647; transform: translateZ(0); background: rgb(255 255 255 / .9); padding: 100px">${heading}${target}</div>`,
      );
      await expectRound();
    });

    it('of the popover that holds its target', async () => {
      await open(
        `<main>${heading}${lines(8)}</main><div id="pop" popover="manual" style="width: 500px; height: 300px">${heading}${target}</div><script>document.getElementById('pop').showPopover()</script>`,
      );
      await expectRound();
      await page.$eval('#pop', (pop) => {
        (pop as HTMLElement).hidePopover();
        (pop as HTMLElement).showPopover();
      });
      await expectRound();
    });

    it('of its target, though the page’s popover that opens later lies over the card', async () => {
      await open(
        `<main>${heading}${target}</main><div id="pop" popover="manual" style="inset: 150px auto auto 20px; margin: 0; width: 700px; height: 500px; background: #dfd">A popover</div>`,
      );
      await expectRound();
      await page.$eval('#pop', (pop) => (pop as HTMLElement).showPopover());
      await settled();
      await shoot();
      expect(await offBy(main(), '#target')).toBeLessThan(exact);
      expect(await isRingShown(main())).toBe(true);
      await page.$eval('#pop', (pop) => (pop as HTMLElement).hidePopover());
      await expectRound();
    });

    it('of the page’s own modal dialog, while it is open and when it opens again', async () => {
      await stage.moveTo('7.4');
      try {
        await open(
          `<main><h1>Accounts</h1>${lines(4)}</main><dialog id="modal" style="width: 460px; height: 240px; overflow: hidden">${question}</dialog><script>document.getElementById('modal').showModal()</script>`,
          console_,
        );
        await expectRound();
        // What is inert would get neither click nor focus.
        await focus('card');
        expect(await focusIn()).toBe('card');
        await page.$eval('#modal', (modal) => {
          (modal as HTMLDialogElement).close();
          (modal as HTMLDialogElement).showModal();
        });
        await expectRound();
        await page.$eval('#modal', (modal) => (modal as HTMLDialogElement).close());
        await expect.poll(async () => (await findOverlay(page))?.ring).toBeUndefined();
        await page.$eval('#modal', (modal) => (modal as HTMLDialogElement).showModal());
        await expectRound();
        // Escape hides the card that has the focus, not the dialog around it.
        await focus('card');
        await page.keyboard.press('Escape');
        await waitForOverlay(page, (overlay) => overlay === undefined);
        expect(await page.$eval('#modal', (modal) => (modal as HTMLDialogElement).open)).toBe(true);
      } finally {
        await stage.moveTo('2.4');
      }
    });

    it('of a modal dialog that has nothing to do with the lab', async () => {
      await open(
        `<main>${heading}${target}${lines(4)}</main><dialog id="modal" style="width: 460px; height: 240px">Something else<button type="button">Fine</button></dialog>`,
      );
      await expectRound();
      await page.$eval('#modal', (modal) => (modal as HTMLDialogElement).showModal());
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await shoot();
      // Its target can't be reached: nothing may go round it.
      expect((await findOverlay(page))?.ring).toBeUndefined();
      await page.$eval('#modal', (modal) => (modal as HTMLDialogElement).close());
      await pointing();
      await expectRound();
    });
  });

  /** Where the focus is. */
  const focusIn = async () => {
    const active = await page.evaluate(() =>
      document.activeElement?.hasAttribute('data-crosswalk') ? 'card' : (document.activeElement?.id ?? ''),
    );
    return active;
  };

  describe('and a modal of the page that keeps the focus', () => {
    /** As Fluent UI's does: whatever gets the focus outside gives it back. */
    const trap = `<script>
      const stolen = [];
      const back = (event) => { const modal = document.getElementById('modal'); if (!modal.contains(event.target)) { stolen.push(event.type); event.preventDefault(); event.stopPropagation(); document.getElementById('field').focus(); } };
      addEventListener('focus', back, true); document.addEventListener('focusin', back, true); document.addEventListener('focusin', back);
    </script>`;

    it('lets the card have it', async () => {
      await stage.moveTo('7.4');
      await open(
        `<main><h1>Accounts</h1></main><div style="position: fixed; inset: 0; z-index: 1000; background: rgb(0 0 0 / .4)"><div id="modal" role="dialog" aria-modal="true" aria-label="Remove access" style="background: white; margin: 100px; padding: 20px">${question}<input id="field" aria-label="Name"></div></div>${trap}`,
        console_,
      );
      await expectRound();
      await focus('card');
      await expect.poll(focusIn).toBe('card');
      await page.keyboard.press('Tab');
      await settled();
      expect(await focusIn()).toBe('card');
      await page.keyboard.press('x');
      expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('');
      await focus('target');
      await expect.poll(focusIn).toBe('target');
      await page.focus('#field');
      await page.keyboard.type('abc');
      expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('abc');
      await stage.moveTo('2.4');
    });
  });

  describe('for pointer and keyboard', () => {
    const listening = `<script>
      window.heard = [];
      for (const type of ['keydown', 'keyup', 'keypress'])
        for (const [name, place] of [['window', window], ['document', document], ['body', document.body]])
          for (const capture of [true, false])
            place.addEventListener(type, (event) => heard.push([type, name, capture, event.key].join(' ')), capture);
      window.clicked = [];
      for (const type of ['pointerdown', 'mousedown', 'click']) document.addEventListener(type, (event) => clicked.push(type + ' ' + event.target.id));
    </script>`;

    it('lets the pointer through, on the ring and in it', async () => {
      await open(`<main>${heading}${target}${lines(3)}</main>${listening}`);
      await expectRound();
      const { left, top, width, height } = await page.$eval('#target', (own) => own.getBoundingClientRect().toJSON());
      const hits = await page.evaluate(
        (points) => points.map(([x, y]) => document.elementFromPoint(x as number, y as number)?.hasAttribute('data-crosswalk')),
        [
          [left + width / 2, top + height / 2],
          [left - 4, top + 4],
          [left + width + 4, top + height / 2],
          [left + width / 2, top - 4],
          [left + width / 2, top + height + 4],
        ],
      );
      expect(hits).toEqual([false, false, false, false, false]);
      await page.mouse.click(left + width / 2, top + height / 2);
      expect(await page.evaluate('clicked')).toEqual(['pointerdown target', 'mousedown target', 'click target']);
    });

    it('takes the keyboard from the target to the card, and back', async () => {
      await open(`<main>${heading}<a href="#">Before</a> ${target} <a id="after" href="#">After</a></main>`);
      await focus('target');
      expect(await focusIn()).toBe('target');
      await page.keyboard.press('Tab');
      expect(await focusIn()).toBe('card');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await focusIn()).not.toBe('card');
    });

    it('keeps the keys that are pressed in the card from the page’s shortcuts', async () => {
      await open(`<main>${heading}${target}</main>${listening}`);
      await expectRound();
      await focus('card');
      for (const key of ['g', 'k', '/', 'ArrowDown', 'Tab'] as const) await page.keyboard.press(key);
      expect(await page.evaluate('heard')).toEqual([]);
      await focus('card');
      await page.keyboard.press('Escape');
      await waitForOverlay(page, (overlay) => overlay === undefined);
      expect(await page.evaluate('heard')).toEqual([]);
    });

    it('leaves the page its own keys', async () => {
      await open(`<main>${heading}${target}</main>${listening}`);
      await expectRound();
      for (const key of ['k', 'Escape'] as const) await page.keyboard.press(key);
      const heard = (await page.evaluate('heard')) as string[];
      expect(heard.filter((one) => one.startsWith('keydown'))).toHaveLength(12);
      await settled();
      await expectRound();
    });
  });
});
