import { all } from '../tree.ts';
import type { Mutate } from './mutation.ts';

/** More than that is a list of everything, whose order says nothing. */
const most = 40;

/** The order of what stands side by side: sections, fields, buttons, menu entries, rows. */
export const reorder: Mutate = ({ random }) => {
  const groups = all('*').filter(canBeShuffled);
  const around = groups.filter((group) => group.querySelector('[data-truth]'));
  const chosen = [...random.some(around, 1 + random.below(2)), ...random.some(groups, random.below(2))];
  if (chosen.length === 0) return undefined;
  for (const group of new Set(chosen)) group.append(...random.shuffled([...group.children]));
  return {
    note: `shuffled in ${[...new Set(chosen)].map((group) => `<${group.localName}> (${group.childElementCount})`).join(', ')}`,
  };
};

/** Whether all that stands in an element is of one kind, and its order says nothing: no steps, no cells, no nested rows. */
function canBeShuffled(group: Element): boolean {
  const { children, childNodes } = group;
  const first = children[0];
  // Blades lie in the order in which they were opened.
  if (first?.matches('.fxs-blade, .fxs-journey')) return false;
  if (!first || children.length < 2 || children.length > most) return false;
  if (
    /^(?:html|tr|thead|ol|select|svg|g|head|dl|p|button|a|label|picture|colgroup)$/.test(group.localName) ||
    group.closest('svg')
  )
    return false;
  if ([...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ''))) return false;
  return [...children].every((child) => isAlike(child, first));
}

function isAlike(one: Element, other: Element): boolean {
  if (one.localName !== other.localName || one.getAttribute('role') !== other.getAttribute('role')) return false;
  if (
    one.hasAttribute('aria-level') ||
    one.matches('[role="gridcell"], [role="cell"], [role="columnheader"], [role="rowheader"]') ||
    /^(?:script|style|option|td|th|tbody|span|svg|br)$/.test(one.localName)
  )
    return false;
  const isBare = one.localName === 'div';
  return !isBare || firstClass(one) === firstClass(other);
}

function firstClass(element: Element): string {
  return element.classList[0] ?? '';
}
