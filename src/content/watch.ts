/** How long a page must rest before what is missing on it counts as missing. In milliseconds. */
const restTime = 600;
/** The shortest time between two looks at a page that never rests. */
const pause = 200;
/** How soon after the first change it is looked at. */
const soon = 30;

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

/**
 * Calls `changed` soon after the page changes, at most five times a second, and once more when it has come to rest.
 * Ends with `signal`.
 */
export function watch(changed: (settled: boolean) => void, signal: AbortSignal): void {
  let last = 0;
  let next: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const look = (settled: boolean) => {
    next = undefined;
    last = performance.now();
    changed(settled);
  };
  const note = () => {
    clearTimeout(rest);
    rest = setTimeout(() => look(true), restTime);
    next ??= setTimeout(() => look(false), Math.max(soon, last + pause - performance.now()));
  };
  const observer = new MutationObserver((records) => {
    if (records.some((record) => !isOurs(record.target))) note();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: attributes,
  });
  const options = { capture: true, passive: true, signal } as const;
  for (const type of ['input', 'change', 'load', 'hashchange', 'popstate', 'pageshow', 'transitionend', 'animationend'])
    addEventListener(type, note, options);
  addEventListener('resize', note, options);
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', note, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(next);
    clearTimeout(rest);
  });
  note();
}

/** Our own overlay changes too; that is no news. */
function isOurs(node: Node): boolean {
  return node instanceof Element && node.hasAttribute('data-crosswalk');
}
