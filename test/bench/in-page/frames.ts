import { findByRole } from '@testing-library/dom';
import { type Box, errorOf, ringOf, showRing, targetSelector, type Whose } from './rings.ts';

/** The event by which whoever moves the page hears that a frame has been painted and measured. */
const painted = 'bench-painted';

export interface FrameErrors {
  /** The error of each painted frame, in px. */
  readonly errors: readonly number[];
}

export interface Arrival {
  /** From the insertion to the end of the frame that was painted with the ring in its place, in milliseconds. */
  readonly ring: number;
  /** The same for the target itself. */
  readonly target: number;
  /** How many frames showed the target without its ring. */
  readonly late: number;
}

/** Nobody waits longer for a ring. In milliseconds. */
const patience = 10_000;
/** A ring so near counts as being in its place. In px. */
const near = 1.5;

function targetBox(): Box | undefined {
  return document.querySelector(targetSelector)?.getBoundingClientRect();
}

/** Calls back once a frame has been painted: what is measured then is what was to be seen. */
function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = callback;
    port1.postMessage(undefined);
  });
}

let watching: { readonly whose: Whose; readonly errors: number[] } | undefined;
let takeAway: (() => void) | undefined;

function measureFrames(): void {
  afterPaint(() => {
    if (!watching) return;
    watching.errors.push(errorOf(ringOf(watching.whose), targetBox()));
    measureFrames();
    document.dispatchEvent(new Event(painted));
  });
}

/** Resolves at a moment that has nothing to do with when frames are painted. */
function anyMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 40));
}

const bench = {
  startErrors(whose: Whose): void {
    watching = { whose, errors: [] };
    measureFrames();
  },
  stopErrors(): FrameErrors {
    const errors = watching?.errors ?? [];
    watching = undefined;
    return { errors };
  },
  show(whose: Exclude<Whose, 'crosswalk'>): void {
    const target = document.querySelector(targetSelector);
    if (target) takeAway = showRing(whose, target);
  },
  takeAway(): void {
    takeAway?.();
    takeAway = undefined;
  },
  error: (whose: Whose): number => errorOf(ringOf(whose), targetBox()),

  /** What the peers do once the target is there: look for it, or be told of it by a selector, and show the ring. */
  await(whose: 'nobody' | 'findByRole' | 'driver'): void {
    if (whose === 'nobody') return;
    if (whose === 'findByRole') {
      const found = findByRole(document.body, 'button', { name: 'Enable' }, { timeout: patience });
      void found.then((target) => {
        takeAway = showRing('floating', target);
      });
      return;
    }
    const observer = new MutationObserver(() => {
      const target = document.querySelector(targetSelector);
      if (!target) return;
      observer.disconnect();
      takeAway = showRing('driver', target);
    });
    observer.observe(document, { childList: true, subtree: true });
  },
  /** Has the target inserted, by an event, and waits until its ring has been painted; without a ring, until itself has. */
  async arrive(whose: Whose | undefined): Promise<Arrival> {
    await anyMoment();
    const began = performance.now();
    document.dispatchEvent(new Event('bench-insert'));
    return new Promise((resolve, reject) => {
      let target: number | undefined;
      let late = 0;
      const check = () => {
        const now = performance.now() - began;
        target ??= targetBox() ? now : undefined;
        if (target !== undefined && (!whose || errorOf(ringOf(whose), targetBox()) <= near)) resolve({ ring: now, target, late });
        else if (now > patience) reject(new Error(`The ring of ${whose} has not come`));
        else {
          late++;
          afterPaint(check);
        }
      };
      afterPaint(check);
    });
  },
};

export type BenchFrames = typeof bench;
declare global {
  var benchFrames: BenchFrames;
}
globalThis.benchFrames = bench;
