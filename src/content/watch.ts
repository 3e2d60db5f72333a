/** The shortest time between two looks at a page that never rests, in milliseconds. */
const pause = 200;
/** How soon after the first change it is looked at, in milliseconds. */
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

const events = ['input', 'change', 'load', 'hashchange', 'popstate', 'pageshow', 'transitionend', 'animationend', 'resize'];

/** Calls `changed` soon after the page changes, at most five times a second. Ends with `signal`. */
export function watch(changed: () => void, signal: AbortSignal): void {
  let last = 0;
  let next: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    next = undefined;
    last = performance.now();
    changed();
  };
  const note = () => {
    next ??= setTimeout(look, Math.max(soon, last + pause - performance.now()));
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
  for (const type of events) addEventListener(type, note, { capture: true, passive: true, signal });
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', note, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(next);
  });
  note();
}

/** Our own overlay changes too; that is no news. */
function isOurs(node: Node): boolean {
  return node instanceof Element && node.hasAttribute('data-crosswalk');
}
