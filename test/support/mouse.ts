import type { CDPSession, Page } from 'puppeteer';
import { driverOf } from './test-browser.ts';

/** A point, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The left button of a page's mouse. Chromium does not answer what happens over a frame that is just being replaced. */
export interface Mouse {
  move(to: Point): Promise<unknown>;
  down(at: Point): Promise<unknown>;
  up(at: Point): Promise<unknown>;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * The mouse of a page. In Chromium it is not Puppeteer's own (24.43): of that, a release that is never answered stays
 * in `CdpMouse.#transactions`, and every later one is refused as “'left' is not pressed”.
 */
export async function mouseOf(page: Page): Promise<Mouse> {
  if (driverOf(page)?.kind === 'firefox')
    return { move: ({ x, y }) => page.mouse.move(x, y), down: () => page.mouse.down(), up: () => page.mouse.up() };
  const opened = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, opened);
  const session = await opened;
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', { x, y }: Point, buttons: 0 | 1) =>
    session.send('Input.dispatchMouseEvent', {
      ...{ type, x, y, buttons },
      ...(type === 'mouseMoved' ? {} : { button: 'left' as const, clickCount: 1 }),
    });
  return {
    move: (to) => send('mouseMoved', to, 0),
    down: (at) => send('mousePressed', at, 1),
    up: (at) => send('mouseReleased', at, 0),
  };
}
