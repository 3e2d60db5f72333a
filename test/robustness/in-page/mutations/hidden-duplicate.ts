import type { Random } from '../random.ts';
import { copyOf, isSeen, truth, unitOf } from '../tree.ts';
import { parentOf } from '../truth.ts';
import type { Mutate } from './mutation.ts';

/** Ways in which consoles keep things ready without showing them. */
const ways: readonly (readonly [name: string, hide: (holder: HTMLElement) => void])[] = [
  ['not displayed', (holder) => (holder.style.display = 'none')],
  ['invisible', (holder) => (holder.style.cssText = 'visibility: hidden; position: absolute')],
  ['with the attribute hidden', (holder) => (holder.hidden = true)],
  [
    'off screen and hidden from assistive technology',
    (holder) => {
      holder.style.cssText = 'position: absolute; left: -10000px; top: 0';
      holder.setAttribute('aria-hidden', 'true');
    },
  ],
  [
    'off screen and inert',
    (holder) => {
      holder.style.cssText = 'position: fixed; left: -10000px; top: 0';
      holder.inert = true;
    },
  ],
  [
    'in a closed dialog',
    (holder) => {
      holder.setAttribute('role', 'dialog');
      holder.style.display = 'none';
    },
  ],
  [
    'in a pane that has slid out',
    (holder) => (holder.style.cssText = 'position: fixed; top: 0; right: 0; width: 400px; transform: translateX(120%)'),
  ],
  ['off screen', (holder) => (holder.style.cssText = 'position: absolute; left: -10000px; top: 0')],
  ['in a part that is folded to no height', (holder) => (holder.style.cssText = 'height: 0; overflow: hidden')],
  ['transparent and out of reach', (holder) => (holder.style.cssText = 'position: absolute; opacity: 0; pointer-events: none')],
  [
    'cut down to one pixel',
    (holder) => (holder.style.cssText = 'position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0)'),
  ],
];

/** The same control once more, or the part it stands in, where nobody sees it. */
export const hiddenDuplicate: Mutate = ({ random }) => {
  const found = truth();
  const way = random.pick(ways);
  if (!found || !way) return undefined;
  const part = partAround(unitOf(found), random);
  const holder = document.createElement('div');
  holder.append(copyOf(part, '-again'));
  holder.setAttribute('data-decoy', '');
  way[1](holder);
  const isBefore = random.chance(0.5);
  const place = random.chance(0.5)
    ? document.body
    : (found.control.closest('main, form, section, [role="main"]') ?? document.body);
  if (isBefore) place.prepend(holder);
  else place.append(holder);
  // A copy that shows is no hidden one: its own styles may say that it is visible where its holder is not, or tie it to the window.
  const isRemoved = way[0] === 'not displayed' || way[0] === 'invisible' || way[0] === 'with the attribute hidden';
  const isMoved = way[0] === 'off screen' || way[0].startsWith('off screen and') || way[0].startsWith('in a pane');
  const shows = (element: Element) => isSeen(element) && (isRemoved || isInWindow(element));
  if ((isRemoved || isMoved) && [holder, ...holder.querySelectorAll('*')].some(shows)) {
    holder.remove();
    return undefined;
  }
  return { note: `a copy of its <${part.localName}> is there, ${way[0]}, ${isBefore ? 'before' : 'after'} it` };
};

function isInWindow(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
}

function partAround(unit: Element, random: Random): Element {
  let part = unit;
  for (let steps = random.below(4); steps > 0; steps--) {
    const around = parentOf(part);
    if (!around || /^(?:body|html|main|tbody|table)$/.test(around.localName) || around.shadowRoot) break;
    part = around;
  }
  return part;
}
