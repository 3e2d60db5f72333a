import { autoUpdate, computePosition, offset } from '@floating-ui/dom';
import { driver } from 'driver.js';
import driverCss from 'driver.js/dist/driver.css?inline';

/** Whose ring it is. */
export type Whose = 'crosswalk' | 'driver' | 'floating' | 'floating each frame';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What driver.js leaves between the element and its cut-out, as it is by default. In px. */
const driverPadding = 10;
const follower = 'bench-follower';
/** Where the target of the bench is. driver.js gets it as a selector, so that it could find the target again. */
export const targetSelector = '#target-part button';

/** Where the ring is that somebody shows now, as it would lie exactly round its element; `undefined` where none is to be seen. */
export function ringOf(whose: Whose): Box | undefined {
  if (whose === 'crosswalk') return crosswalkRing();
  if (whose === 'driver') return driverRing();
  return document.getElementById(follower)?.getBoundingClientRect();
}

/** Only in the extension's own world its closed shadow root can be seen; elsewhere the host's state has to do. */
function crosswalkRing(): Box | undefined {
  const host = document.querySelector<HTMLElement>('div[data-crosswalk]');
  if (host?.dataset.state !== 'pointing') return undefined;
  const inside = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } }).chrome
    ?.dom;
  const ring = inside?.openOrClosedShadowRoot(host)?.querySelector('.ring');
  if (ring && !ring.checkVisibility({ visibilityProperty: true })) return undefined;
  return host.getBoundingClientRect();
}

/** The cut-out in driver.js's curtain, from the path that draws it. */
function driverRing(): Box | undefined {
  const path = document.querySelector('.driver-overlay path')?.getAttribute('d');
  const [, x, y, width, height] = /Z\s*M([-\d.]+),([-\d.]+) h([-\d.]+) a[^v]+v([-\d.]+)/.exec(path ?? '') ?? [];
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  const radius = Number(/ a([-\d.]+),/.exec(path ?? '')?.[1] ?? 0);
  return {
    x: Number(x) - radius + driverPadding,
    y: Number(y) + driverPadding,
    width: Number(width) + 2 * radius - 2 * driverPadding,
    height: Number(height) + 2 * radius - 2 * driverPadding,
  };
}

/** Shows a peer's ring round an element, the way its own documentation says; what takes it away again. */
export function showRing(whose: Exclude<Whose, 'crosswalk'>, element: Element): () => void {
  if (whose === 'driver') {
    addDriverCss();
    const tour = driver({ allowClose: true });
    tour.highlight({
      element: targetSelector,
      popover: { title: 'Enable automatic provisioning', description: 'Press Enable.' },
    });
    return () => tour.destroy();
  }
  const ring = document.createElement('div');
  ring.id = follower;
  ring.style.cssText = 'position:fixed;left:0;top:0;pointer-events:none;outline:3px solid #6d28d9;z-index:9999';
  document.body.append(ring);
  const place = () => {
    const { width, height } = element.getBoundingClientRect();
    ring.style.width = `${width}px`;
    ring.style.height = `${height}px`;
    void computePosition(element, ring, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [offset(({ rects }) => -rects.reference.height)],
    }).then(({ x, y }) => {
      ring.style.left = `${x}px`;
      ring.style.top = `${y}px`;
    });
  };
  const end = autoUpdate(element, ring, place, { animationFrame: whose === 'floating each frame' });
  return () => {
    end();
    ring.remove();
  };
}

function addDriverCss(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(driverCss);
  document.adoptedStyleSheets = [sheet];
}

/** By how many px the farthest edge of a ring is off; a ring that should not be is off by its size, one that is not by the target's. */
export function errorOf(ring: Box | undefined, target: Box | undefined): number {
  if (!ring || !target) {
    const { width = 0, height = 0 } = ring ?? target ?? {};
    return Math.max(width, height);
  }
  return Math.max(
    Math.abs(ring.x - target.x),
    Math.abs(ring.y - target.y),
    Math.abs(ring.x + ring.width - target.x - target.width),
    Math.abs(ring.y + ring.height - target.y - target.height),
  );
}
