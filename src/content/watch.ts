import { onChanges } from './find/changes.ts';
import { suspect } from './find/covers.ts';

/** The shortest time between two looks at a page that never rests, in milliseconds. */
const pause = 200;
/** The longest: a page whose changes have shown nothing new for a while is looked at ever more seldom. In milliseconds. */
const longestPause = 6_400;
/** The same for changes that matter, where they go on without showing anything new. In milliseconds. */
const longestPromptPause = 1_600;
/** A page that goes on changing is looked at for no more than this share of the time. */
const share = 1 / 20;
/** Where nothing new is to be seen for long, looking takes no more than this share of the time, on however large a page. */
const leastShare = 1 / 400;
/** Not even then is a page left alone for longer. In milliseconds. */
const longestOfAll = 12_000;
/** Where no frame is painted, as in a tab at the back, how long a look waits for one. In milliseconds. */
const frameless = 60;

const attributes: ReadonlySet<string | null> = new Set([
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
]);

/** After what a person does, the page is looked at as soon as it changes. */
const deeds = ['input', 'change', 'click', 'keydown', 'focusin'];
const events = ['input', 'change', 'load', 'hashchange', 'popstate', 'pageshow', 'transitionend', 'animationend', 'resize'];
const moves = ['transitionend', 'animationend'];

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
  let promptWait = pause;
  /** Whether the next look comes for the sake of changes that matter. */
  let mattered = false;
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
    const began = performance.now();
    const isNew = look();
    last = performance.now();
    const cost = last - began;
    const longest = Math.min(Math.max(longestPause, cost / leastShare), longestOfAll);
    wait = isNew ? pause : Math.min(Math.max(wait * 2, cost / share), longest);
    if (isNew) promptWait = pause;
    // What matters may have moved the target under the card: not a moment later than the look's own cost asks for.
    else if (mattered) promptWait = Math.min(Math.max(pause, cost / share), longestPromptPause);
    mattered = false;
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
  const rest = () => {
    wait = promptWait = pause;
  };
  const soon = () => {
    const now = performance.now();
    // A page that has been quiet is quick to be looked at again.
    if (now - changedAt > 1_000) rest();
    changedAt = now;
    lookIn(Math.max(30, last + wait - now));
  };
  const promptly = () => {
    rest();
    soon();
  };

  onChanges((records) => {
    if (due <= performance.now() + 30) return;
    const telling = records.filter(isTelling);
    if (telling.length === 0) return;
    if (!matters(telling)) return soon();
    const now = performance.now();
    if (now - changedAt > 1_000) rest();
    changedAt = now;
    mattered = true;
    lookIn(last + promptWait - now);
  }, signal);
  for (const type of deeds) addEventListener(type, rest, { capture: true, passive: true, signal });
  for (const type of events) addEventListener(type, promptly, { capture: true, passive: true, signal });
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', promptly, { signal });
  // What has moved lies over other things now.
  const moved = ({ target }: Event) => target instanceof Element && suspect(target);
  for (const type of moves) addEventListener(type, moved, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    if (frame !== undefined) cancelAnimationFrame(frame);
  });
  promptly();
}

/** Our own overlay changes too; that is no news. */
function isTelling({ type, target, attributeName }: MutationRecord): boolean {
  if (type === 'attributes' && !attributes.has(attributeName)) return false;
  return !(target instanceof Element && target.hasAttribute('data-crosswalk'));
}
