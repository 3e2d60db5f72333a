import { candidatesIn } from '../find/candidates.ts';

export type Place =
  | 'below'
  | 'below-end'
  | 'above'
  | 'above-end'
  | 'right'
  | 'left'
  | 'right-up'
  | 'left-up'
  | 'corner'
  | 'corner-start';

/** Gap between the ring and the card, as the style sheet has it. In px. */
const gap = 17;

const order: readonly Place[] = ['below', 'right', 'left', 'below-end', 'above', 'above-end', 'right-up', 'left-up'];

/** A pixel of a button or field under the card costs as much as this many pixels of plain page. */
const interactiveWeight = 25;
/** What must stay free at any price. */
const forbidden = 1e7;

/**
 * Chooses where the card covers least: never the target, never beyond the window's edge where there is another
 * place, and buttons, links and fields only when nothing else is left.
 */
export function choosePlace(
  target: DOMRect,
  card: { readonly width: number; readonly height: number },
  avoid: readonly DOMRect[],
): Place {
  let best: { place: Place; cost: number } = { place: 'corner', cost: forbidden };
  for (const [index, place] of order.entries()) {
    const area = areaOf(place, target, card);
    const inside = area.left >= 0 && area.top >= 0 && area.right <= innerWidth && area.bottom <= innerHeight;
    if (!inside) continue;
    const cost = index * 400 + avoid.reduce((sum, rect) => sum + overlap(area, rect) * interactiveWeight, 0);
    if (cost < best.cost) best = { place, cost };
  }
  if (best.place !== 'corner') return best.place;
  const corner = new DOMRect(innerWidth - card.width - 16, innerHeight - card.height - 16, card.width, card.height);
  return overlap(corner, target) > 0 ? 'corner-start' : 'corner';
}

/** Where the buttons, links and fields around lie, so that the card can keep off them. */
export function interactiveAreas(near: Element): DOMRect[] {
  const areas: DOMRect[] = [];
  for (const { element, role } of candidatesIn([document])) {
    if (element === near || role === 'row' || element.contains(near)) continue;
    const rect = element.getBoundingClientRect();
    if (rect.width > 0 && rect.height > 0 && rect.bottom > 0 && rect.top < innerHeight) areas.push(rect);
  }
  return areas;
}

function areaOf(place: Place, target: DOMRect, { width, height }: { width: number; height: number }): DOMRect {
  const left =
    place === 'right' || place === 'right-up'
      ? target.right + gap
      : place === 'left' || place === 'left-up'
        ? target.left - gap - width
        : place.endsWith('-end')
          ? target.right - width
          : target.left;
  const top = place.startsWith('below')
    ? target.bottom + gap
    : place.startsWith('above')
      ? target.top - gap - height
      : place.endsWith('-up')
        ? target.bottom - height
        : target.top;
  return new DOMRect(left, top, width, height);
}

function overlap(one: DOMRect, other: DOMRect): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}
