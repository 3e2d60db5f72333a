import { allCandidates } from '../find/candidates.ts';

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
  | 'corner-start'
  | 'corner-top';

/** A part of the page that had better not be covered. */
export interface Area {
  readonly rect: DOMRect;
  /** What a covered pixel of it costs; a pixel of plain page costs nothing. */
  readonly weight: number;
}

/** Gap between the target and the card, as the style sheet has it. In px. */
const gap = 17;

/** In order of preference; each place further down costs as much as so many covered pixels of plain text. */
const order: readonly Place[] = ['below', 'right', 'left', 'below-end', 'above', 'above-end', 'right-up', 'left-up'];
const orderCost = 600;
/** A corner is far from the target: taken where every place beside it would cover a button or a link. */
const cornerCost = 6000;
const controlWeight = 25;
const headingWeight = 4;
/** What says what the target is: its label, its row. To hide that would be to hide the target. */
const ownWeight = 60;

/**
 * Chooses where the card covers least: never the target, never beyond the window's edge, and buttons, links, fields
 * and headings only when nothing else is left. Where it fits nowhere beside the target it goes into a corner.
 */
export function choosePlace(
  target: DOMRect,
  card: { readonly width: number; readonly height: number },
  spare: readonly Area[],
): Place {
  let best: { place: Place; cost: number } | undefined;
  for (const [index, place] of order.entries()) {
    const area = areaOf(place, target, card);
    if (area.left < 0 || area.top < 0 || area.right > innerWidth || area.bottom > innerHeight) continue;
    const cost = index * orderCost + covered(area, spare);
    if (!best || cost < best.cost) best = { place, cost };
  }
  for (const place of ['corner', 'corner-start', 'corner-top'] as const) {
    const left = place === 'corner-start' ? 16 : innerWidth - card.width - 16;
    const top = place === 'corner-top' ? 16 : innerHeight - card.height - 16;
    const area = new DOMRect(left, top, card.width, card.height);
    if (overlap(area, target) > 0) continue;
    const cost = cornerCost + covered(area, spare);
    if (!best || cost < best.cost) best = { place, cost };
  }
  return best?.place ?? 'corner';
}

function covered(area: DOMRect, spare: readonly Area[]): number {
  return spare.reduce((sum, { rect, weight }) => sum + overlap(area, rect) * weight, 0);
}

/** The controls and headings around the target, so that the card can keep off them. */
export function areasToSpare(target: Element): Area[] {
  const areas: Area[] = [];
  const add = (element: Element, weight: number) => {
    const rect = element.getBoundingClientRect();
    if (rect.width > 0 && rect.height > 0 && rect.bottom > 0 && rect.top < innerHeight) areas.push({ rect, weight });
  };
  for (const { element, role } of allCandidates()) {
    if (element !== target && role !== 'row' && !element.contains(target)) add(element, controlWeight);
  }
  for (const own of ownLabels(target)) add(own, ownWeight);
  for (const heading of document.querySelectorAll('h1, h2, h3, [role="heading"], label, legend')) add(heading, headingWeight);
  return areas;
}

/** The label of a box or radio button, or the row it stands in. */
function ownLabels(target: Element): Element[] {
  const input = target instanceof HTMLInputElement ? target : target.querySelector('input');
  if (!input || !/^(checkbox|radio)$/.test(input.type)) return [];
  const named = (input.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => (id ? document.getElementById(id) : null));
  const row = input.closest('tr, [role="row"]');
  const cells = row
    ? [...row.querySelectorAll('td, th, [role="gridcell"], [role="rowheader"]')].filter((cell) => cell.textContent)
    : [];
  const texts = cells.slice(0, 2);
  return [...(input.labels ?? []), ...named, ...texts].filter(
    (element): element is Element => element !== null && !element.contains(input),
  );
}

function areaOf(place: Place, target: DOMRect, { width, height }: { readonly width: number; readonly height: number }): DOMRect {
  return new DOMRect(leftOf(place, target, width), topOf(place, target, height), width, height);
}

function leftOf(place: Place, target: DOMRect, width: number): number {
  if (place === 'right' || place === 'right-up') return target.right + gap;
  if (place === 'left' || place === 'left-up') return target.left - gap - width;
  return place.endsWith('-end') ? target.right - width : target.left;
}

function topOf(place: Place, target: DOMRect, height: number): number {
  if (place.startsWith('below')) return target.bottom + gap;
  if (place.startsWith('above')) return target.top - gap - height;
  return place.endsWith('-up') ? target.bottom - height : target.top;
}

export function overlap(one: DOMRect, other: DOMRect): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}
