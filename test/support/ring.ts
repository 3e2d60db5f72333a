import type { ElementHandle, Frame } from 'puppeteer';
import { cardOf } from './overlay.ts';

/** The element that `selector` finds in a frame, through open shadow roots. */
export async function elementIn(frame: Frame, selector: string): Promise<ElementHandle<Element>> {
  const element = await frame.$(`>>> ${selector}`);
  if (!element) throw new Error(`There is no ${selector} on ${frame.url()}`);
  return element as ElementHandle<Element>;
}

/** How far the ring is off an element: the largest distance between their four sides. In px; `Infinity` without a ring. */
export async function offBy(frame: Frame, selector: string): Promise<number> {
  const element = await elementIn(frame, selector);
  return element.evaluate((own) => {
    const ring = document.querySelector('div[data-crosswalk]')?.getBoundingClientRect();
    const target = own.getBoundingClientRect();
    if (!ring || ring.width === 0) return Number.POSITIVE_INFINITY;
    return Math.max(...(['left', 'top', 'right', 'bottom'] as const).map((side) => Math.abs(ring[side] - target[side])));
  });
}

/** Whether a frame's overlay shows its ring: where the target is scrolled away it only holds its place. */
export async function isRingShown(frame: Frame): Promise<boolean> {
  const isShown = await (await cardOf(frame))?.evaluate((card) => {
    const ring = (card.getRootNode() as ShadowRoot).querySelector('.ring');
    return ring?.checkVisibility({ visibilityProperty: true }) ?? false;
  });
  return isShown ?? false;
}

/**
 * How far the ring is off an element in each of the next frames that are painted, while `deed`, which is run in the
 * page before each of them, moves something. In px, one number for each frame.
 */
export async function offByInFrames(
  frame: Frame,
  selector: string,
  deed: (target: Element, index: number) => void,
  frames = 30,
): Promise<number[]> {
  const element = await elementIn(frame, selector);
  // The deed runs in the page, where it arrives as text.
  return element.evaluate(
    async (own, source, count) => {
      const move = new Function(`return (${source})`)() as (target: Element, index: number) => void;
      const errors: number[] = [];
      for (let index = 0; index < count; index++) {
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        const ring = document.querySelector('div[data-crosswalk]')?.getBoundingClientRect();
        const target = own.getBoundingClientRect();
        const sides = ['left', 'top', 'right', 'bottom'] as const;
        errors.push(ring ? Math.max(...sides.map((side) => Math.abs(ring[side] - target[side]))) : Number.POSITIVE_INFINITY);
        move(own, index);
      }
      return errors;
    },
    String(deed),
    frames,
  );
}
