import type { Random } from '../random.ts';
import { all, isReachable, isSeen } from '../tree.ts';
import type { Mutate } from './mutation.ts';

/** Elements whose parent must be of a certain kind: nothing comes in between. */
const bound =
  'html, head, body, tr, td, th, thead, tbody, tfoot, caption, colgroup, col, li, dt, dd, option, optgroup, legend, summary, source, track, [role="row"], [role="cell"], [role="gridcell"], [role="option"], [role="menuitem"], [role="tab"], [role="treeitem"], [role="listitem"], [role="presentation"], [role="none"]';

/** Meaningless elements come in between. */
export const wrap: Mutate = ({ random }) => {
  const own = [...all('[data-truth]'), ...all('*').filter((element) => element.querySelector('[data-truth]'))].filter(
    canBeWrapped,
  );
  const others = all('body *').filter((element) => canBeWrapped(element) && isSeen(element));
  const chosen = new Set([...random.some(own, 1 + random.below(4)), ...random.some(others, random.below(6))]);
  if (chosen.size === 0) return undefined;
  // All is measured before anything is changed: each look at a changed page lays it out anew.
  const pairs = [...chosen].map((element) => [element, wrapperFor(element, random)] as const);
  const made = change(pairs, ([element, wrapper]) => {
    element.replaceWith(wrapper);
    wrapper.append(element);
    return () => wrapper.replaceWith(element);
  });
  return made > 0 ? { note: `${made} wrappers came in between` } : undefined;
};

function wrapperFor(element: Element, random: Random): HTMLElement {
  const { display } = getComputedStyle(element);
  const isInText = element.parentElement?.closest('p, span, button, a, label, h1, h2, h3, h4') != null;
  const wrapper = document.createElement(display.startsWith('inline') || isInText ? 'span' : 'div');
  // Between a flex box or a grid and its items the wrapper must take no part in the layout.
  const around = element.parentElement ? getComputedStyle(element.parentElement).display : '';
  if (/flex|grid/.test(around) || random.chance(0.3)) wrapper.style.display = 'contents';
  else if (display === 'inline-block' || display === 'inline-flex') wrapper.style.display = 'inline-block';
  if (random.chance(0.5)) wrapper.className = `w${random.below(100_000).toString(36)}`;
  return wrapper;
}

/**
 * Makes changes, and takes back the last ones while the truth can't be reached any more: where a page's styles need the
 * parent to be what it was, the page would not do this. Answers how many remain.
 */
function change<T>(items: readonly T[], make: (item: T) => () => void): number {
  const wasReachable = isReachable();
  const undo = items.map(make);
  while (wasReachable && undo.length > 0 && !isReachable()) undo.pop()?.();
  return undo.length;
}

function canBeWrapped(element: Element): boolean {
  return (
    !element.matches(bound) &&
    !element.closest('svg, select') &&
    element.parentElement !== null &&
    !/^(?:script|style|link|meta)$/.test(element.localName)
  );
}

/** Meaningless elements go. */
export const unwrap: Mutate = ({ random }) => {
  const plain = all('body div, body span').filter(isMeaningless);
  const own = plain.filter((element) => element.querySelector('[data-truth]'));
  const chosen = new Set([...random.some(own, 1 + random.below(3)), ...random.some(plain, random.below(6))]);
  if (chosen.size === 0) return undefined;
  const gone = change([...chosen], (element) => {
    const inside = [...element.childNodes];
    const [first] = inside;
    element.replaceWith(...inside);
    return () => {
      first?.parentNode?.insertBefore(element, first);
      element.append(...inside);
    };
  });
  return gone > 0 ? { note: `${gone} wrappers are gone` } : undefined;
};

/** An element that says nothing and lays out nothing in particular: it holds one other, and is as large. */
function isMeaningless(element: Element): boolean {
  const [only] = element.children;
  if (!only || element.childElementCount > 1 || element.shadowRoot || element.closest('svg')) return false;
  const [one, other] = [element.getBoundingClientRect(), only.getBoundingClientRect()];
  if (Math.abs(one.width - other.width) + Math.abs(one.height - other.height) > 4) return false;
  if ([...element.attributes].some(({ name }) => !/^(?:class|style|data-(?!truth|modal).*)$/.test(name))) return false;
  const { display, position, overflowX, overflowY, opacity } = getComputedStyle(element);
  return (
    /^(?:block|inline|inline-block|contents)$/.test(display) &&
    position === 'static' &&
    overflowX === 'visible' &&
    overflowY === 'visible' &&
    opacity === '1'
  );
}
