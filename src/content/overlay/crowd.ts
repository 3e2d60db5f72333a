import { catchUp, keepUp } from '../find/changes.ts';
import { select } from '../find/selected.ts';
import { overlap } from './place.ts';

const controls = ['button', 'a[href]', 'input', 'select', 'textarea', '[role="button"]', '[role="link"]', '[role="tab"]'];

/** Of a control so much must lie under the card to count, in square pixels. */
const enough = 16;

let isOther = true;

keepUp({
  update({ added, attributes, removed }) {
    isOther ||= removed || added.length > 0 || attributes.has('class') || attributes.has('style') || attributes.has('hidden');
  },
  reset() {
    isOther = true;
  },
});

/**
 * How many of the page's controls lie under the card; `undefined` if nothing has changed since it was asked last. Told
 * by their boxes: to ask the browser what lies at a point takes it longer, on a large page, than to measure them all.
 */
export function controlsUnder(card: Element, anew = false): number | undefined {
  catchUp();
  if (!isOther && !anew) return undefined;
  isOther = false;
  const own = card.getBoundingClientRect();
  let count = 0;
  for (const control of new Set(controls.flatMap((selector) => select([document], selector))))
    if (overlap(control.getBoundingClientRect(), own) > enough && isThere(control)) count++;
  return count;
}

function isThere(control: Element): boolean {
  return control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !control.closest('[inert]');
}
