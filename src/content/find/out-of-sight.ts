import { once } from './once.ts';
import { parentOf } from './roots.ts';

/**
 * Whether an element that is rendered can't be brought to where it is seen: beyond the edges that no scrolling reaches,
 * or in a part that is folded to nothing. Consoles keep copies ready there.
 */
export function isOutOfSight(element: Element, own: DOMRect): boolean {
  const parent = parentOf(element);
  if (parent && isInFolded(parent)) return true;
  let box = own;
  if (isBeyond(box) && getComputedStyle(element).position === 'fixed') return true;
  for (let around = parent; isBeyond(box) && around && around !== document.documentElement; around = parentOf(around)) {
    if (scrolls(around)) {
      const port = around.getBoundingClientRect();
      if (box.right + around.scrollLeft <= port.left || box.bottom + around.scrollTop <= port.top) return true;
      box = port;
    } else if (getComputedStyle(around).position === 'fixed') return true;
  }
  return box.right + scrollX <= 0 || box.bottom + scrollY <= 0;
}

function isBeyond({ left, right, top, bottom }: DOMRect): boolean {
  return left >= innerWidth || top >= innerHeight || right <= 0 || bottom <= 0;
}

/** Whether a part, or one around it, is folded to nothing. */
const isInFolded: (part: Element) => boolean = once((part) => {
  if (part === document.documentElement) return false;
  if ((part.clientWidth < 2 || part.clientHeight < 2) && isFolded(part)) return true;
  const around = parentOf(part);
  return around !== null && isInFolded(around);
});

/** What is inline or has no box of its own has no client size either: only its style tells. */
function isFolded(part: Element): boolean {
  const { display, overflowX, overflowY } = getComputedStyle(part);
  if (display === 'contents' || display === 'inline') return false;
  return (overflowX !== 'visible' && part.clientWidth < 2) || (overflowY !== 'visible' && part.clientHeight < 2);
}

/** Whether what a part holds can be scrolled in it. */
export function scrolls(part: Element): boolean {
  if (part.scrollHeight <= part.clientHeight + 1 && part.scrollWidth <= part.clientWidth + 1) return false;
  const { overflowX, overflowY } = getComputedStyle(part);
  return /auto|scroll/.test(overflowX + overflowY);
}
