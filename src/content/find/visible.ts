import { listsOf } from './lists.ts';
import { once } from './once.ts';
import { isOutOfSight, scrolls } from './out-of-sight.ts';
import { holds, parentOf } from './roots.ts';

/**
 * Whether a person can see an element: rendered, with a size, where scrolling reaches, neither inert nor hidden from
 * everybody. An invisible native input counts by what stands in for it, its label or its button.
 */
export const isVisible = once((element: Element): boolean => {
  const shown = standIn(element);
  // An input that something is drawn for is transparent itself; what it stands in is not.
  const isDrawnFor = shown instanceof HTMLInputElement && /^(?:radio|checkbox|file)$/.test(shown.type);
  if (!shown.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true, opacityProperty: !isDrawnFor }))
    return false;
  if (isDrawnFor && shown.parentElement?.checkVisibility({ opacityProperty: true }) === false) return false;
  const box = shown.getBoundingClientRect();
  if (box.width < 2 || box.height < 2 || isOutOfSight(shown, box)) return false;
  return !element.closest('[inert]') && !(element === shown && element.closest('[aria-hidden="true"]'));
});

/** Nothing, a bar that scrolling takes an element out from under, or a layer such as a modal. */
export type Cover = 'none' | 'bar' | 'layer';

/** What lies over the middle of an element; `barSeen` is told which part of the page a bar is. */
export function coverOf(element: Element, barSeen?: (bar: Element) => void): Cover {
  const shown = standIn(element);
  const { left, top, width, height } = shown.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return isBehindModal(element) ? 'layer' : 'none';
  const root = shown.getRootNode() as Document | ShadowRoot;
  // Our own card may lie there too. Counted as a cover it would hide what it is about, go, and come again. To ask for
  // all elements at a point takes as long as some looks, so it is done only then.
  const first = root.elementFromPoint(x, y);
  const hit = first && isOurs(first) ? root.elementsFromPoint(x, y).find((one) => !isOurs(one)) : first;
  if (!hit || hit === shown || shown.contains(hit) || hit.contains(shown)) return 'none';
  const row = shown.parentElement;
  if (hit === element || row?.contains(hit) || hit.closest('label')?.contains(element)) return 'none';
  if (isScrolledAway(shown, x, y)) return isBehindModal(element) ? 'layer' : 'none';
  const bar = barAround(hit, shown);
  if (bar) barSeen?.(bar);
  return bar ? 'bar' : 'layer';
}

function isOurs(element: Element): boolean {
  return element.hasAttribute('data-crosswalk');
}

/** Whether a point of an element lies beyond a part that scrolls: what is to be seen there does not lie over it. */
function isScrolledAway(element: Element, x: number, y: number): boolean {
  for (let around = parentOf(element); around && around !== document.documentElement; around = parentOf(around)) {
    const { left, top, right, bottom } = around.getBoundingClientRect();
    if ((x < left || x > right || y < top || y > bottom) && scrolls(around)) return true;
  }
  return false;
}

/** Whether a modal dialog is open elsewhere: then nothing outside it, and the lists of its boxes, can be scrolled to and used. */
function isBehindModal(element: Element): boolean {
  return modalsIn(document).some((modal) => ![modal, ...listsOf(modal)].some((part) => holds(part, element)) && isVisible(modal));
}

const modalsIn = once((whole: Document) => [...whole.querySelectorAll('dialog:modal, [aria-modal="true"]')]);

/** The header or footer that a cover is or stands in, which stays while the page scrolls: low, and no dialog. */
function barAround(cover: Element, covered: Element): Element | undefined {
  if (cover.closest('dialog, [role="dialog"], [aria-modal="true"]')) return undefined;
  let bar: Element | undefined;
  for (let part: Element | null = cover; part && !part.contains(covered); part = part.parentElement) {
    if (part.getBoundingClientRect().height > innerHeight / 4) return undefined;
    if (!bar && /fixed|sticky|absolute/.test(getComputedStyle(part).position)) bar = part;
  }
  return bar;
}

/** What a person sees for an element: itself, or the label or button that stands for a native input kept invisible. */
export function standIn(element: Element): Element {
  if (!(element instanceof HTMLInputElement)) return element;
  if (element.type === 'file') return fileButton(element) ?? element;
  if (element.type !== 'radio' && element.type !== 'checkbox') return element;
  const { width, height } = element.getBoundingClientRect();
  const faint = width < 4 || height < 4 || getComputedStyle(element).opacity === '0';
  if (!faint) return element;
  const root = element.getRootNode() as Document | ShadowRoot;
  const label = element.closest('label') ?? (element.id ? root.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null);
  return label ?? sized(element.parentElement) ?? element;
}

/** The button beside an invisible file input, which the consoles keep out of the accessibility tree. */
function fileButton(input: HTMLInputElement): Element | null {
  const { width, height } = input.getBoundingClientRect();
  if (width > 20 && height > 10 && getComputedStyle(input).opacity !== '0') return input;
  for (let around = input.parentElement, steps = 0; around && steps < 3; around = around.parentElement, steps++) {
    const button = around.querySelector('button, [role="button"], label');
    if (button) return button;
  }
  return null;
}

function sized(element: Element | null): Element | null {
  for (let around = element, steps = 0; around && steps < 3; around = around.parentElement, steps++) {
    // What is not displayed with all that it stands in has nothing that stands for it.
    if (!around.checkVisibility()) return null;
    const { width, height } = around.getBoundingClientRect();
    if (width >= 12 && height >= 12) return around;
  }
  return null;
}
