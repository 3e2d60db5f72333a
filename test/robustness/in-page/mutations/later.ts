import { rowOr, truth, unitOf } from '../tree.ts';
import { parentOf } from '../truth.ts';
import type { Later, Mutate } from './mutation.ts';

/** The truth, or the part around it, is not there at first. */
export const late: Mutate = ({ random }) => {
  const found = truth();
  if (!found) return undefined;
  // Without its heading the page would be another one.
  const part = around(rowOr(unitOf(found)), random.below(5), headings);
  const placeholder = part.ownerDocument.createElement('div');
  placeholder.setAttribute('aria-busy', 'true');
  part.replaceWith(placeholder);
  const after = 80 + random.below(420);
  return { note: `its <${part.localName}> comes ${after} ms late`, later: [{ after, do: () => placeholder.replaceWith(part) }] };
};

/** What holds the truth is made anew several times, as frameworks do after data has come. */
export const rerender: Mutate = ({ random }) => {
  const times = 2 + random.below(4);
  const depth = random.below(7);
  const later = Array.from({ length: times }, (): Later => ({ after: 20 + random.below(200), do: () => renew(depth) }));
  return truth() ? { note: `made anew ${times} times, ${depth} levels around it`, later } : undefined;
};

function renew(depth: number): void {
  const found = truth();
  if (!found) return;
  const part = around(unitOf(found), depth);
  part.replaceWith(part.cloneNode(true));
}

const headings = 'h1, h2, h3, h4, h5, h6, [role="heading"], .fxs-blade-title-titleText';

/** The part so many levels around another, in the same root, and without frames, which copying would empty. */
function around(unit: Element, levels: number, without = 'iframe'): Element {
  let part = unit;
  for (let level = 0; level < levels; level++) {
    const parent = parentOf(part);
    if (!parent || parent.shadowRoot || /^(?:body|html)$/.test(parent.localName) || parent.querySelector(`iframe, ${without}`))
      break;
    part = parent;
  }
  return part;
}
