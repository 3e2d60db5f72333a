import { rootsOfDocument } from './find/roots.ts';

/** The shortest time between two looks at a page that never rests, in milliseconds. */
const pause = 200;
/** The longest: a page whose changes have shown nothing new for a while is looked at ever more seldom. In milliseconds. */
const longestPause = 6_400;
/** Where no frame is painted, as in a tab at the back, how long a look waits for one. In milliseconds. */
const frameless = 60;

const attributes = [
  'aria-checked',
  'aria-current',
  'aria-disabled',
  'aria-expanded',
  'aria-hidden',
  'aria-label',
  'aria-labelledby',
  'aria-selected',
  'class',
  'disabled',
  'hidden',
  'href',
  'open',
  'role',
  'style',
  'title',
];

/** After what a person does, the page is looked at as soon as it changes. */
const deeds = ['input', 'change', 'click', 'keydown', 'focusin'];
const events = ['input', 'change', 'load', 'hashchange', 'popstate', 'pageshow', 'transitionend', 'animationend', 'resize'];

export interface Watching {
  /** Looks; whether it saw anything new. */
  look(): boolean;
  /** Whether some changes are such that what is to be seen has surely changed: then the look comes with the next frame. */
  matters(records: readonly MutationRecord[]): boolean;
}

/**
 * Calls `look` when the page changes: with the next frame if the change matters, else soon, and ever later while the
 * page goes on changing and there is nothing new. Ends with `signal`.
 */
export function watch({ look, matters }: Watching, signal: AbortSignal): void {
  let last = Number.NEGATIVE_INFINITY;
  let wait = pause;
  let due = Number.POSITIVE_INFINITY;
  let changedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;

  const lookNow = () => {
    clearTimeout(timer);
    if (frame !== undefined) cancelAnimationFrame(frame);
    timer = undefined;
    frame = undefined;
    due = Number.POSITIVE_INFINITY;
    if (signal.aborted) return;
    const isNew = look();
    last = performance.now();
    wait = isNew ? pause : Math.min(wait * 2, longestPause);
    for (const root of rootsOfDocument()) observe(root);
  };
  const lookIn = (delay: number) => {
    const at = performance.now() + delay;
    if (at >= due) return;
    due = at;
    clearTimeout(timer);
    if (delay <= 0) {
      frame ??= requestAnimationFrame(lookNow);
      timer = setTimeout(lookNow, frameless);
    } else timer = setTimeout(lookNow, delay);
  };
  const soon = () => {
    const now = performance.now();
    // A page that has been quiet is quick to be looked at again.
    if (now - changedAt > 1_000) wait = pause;
    changedAt = now;
    lookIn(Math.max(30, last + wait - now));
  };
  const promptly = () => {
    wait = pause;
    soon();
  };

  const observer = new MutationObserver((records) => {
    if (due <= performance.now() + 30 || !records.some(isForeign)) return;
    if (matters(records)) lookIn(last + pause - performance.now());
    else soon();
  });
  const observe = (root: Node) =>
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: attributes,
    });
  observe(document);
  for (const type of deeds) addEventListener(type, () => (wait = pause), { capture: true, passive: true, signal });
  for (const type of events) addEventListener(type, promptly, { capture: true, passive: true, signal });
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', promptly, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    if (frame !== undefined) cancelAnimationFrame(frame);
  });
  promptly();
}

/** Our own overlay changes too; that is no news. */
function isForeign({ target }: MutationRecord): boolean {
  return !(target instanceof Element && target.hasAttribute('data-crosswalk'));
}
