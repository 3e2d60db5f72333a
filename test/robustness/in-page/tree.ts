import { deepest, parentOf, withAncestors } from './truth.ts';

/** A document and the open shadow roots and same-origin frames in it, from the outside in. */
export function partsOf(root: Document | ShadowRoot = document): (Document | ShadowRoot)[] {
  const parts: (Document | ShadowRoot)[] = [root];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) parts.push(...partsOf(element.shadowRoot));
    if (element.localName === 'iframe') {
      const inner = (element as HTMLIFrameElement).contentDocument;
      if (inner?.body) parts.push(...partsOf(inner));
    }
  }
  return parts;
}

/** All elements that fit, also in open shadow roots and same-origin frames. */
export function all(selector: string): Element[] {
  return partsOf().flatMap((part) => [...part.querySelectorAll(selector)]);
}

export interface Truth {
  /** What a click works on. */
  readonly control: Element;
  /** What a person sees: the same, or what stands for an invisible input. */
  readonly shown: Element;
}

/** Where the truth is now; nothing where it has been taken away. */
export function truth(): Truth | undefined {
  const control = all('[data-truth="control"]')[0];
  const shown = all('[data-truth="shown"]')[0] ?? (control && seenFor(control));
  return control && shown ? { control, shown } : undefined;
}

/** Under a transparent input lies what a person sees of it. */
function seenFor(control: Element): Element {
  return control.localName === 'input' && getComputedStyle(control).opacity === '0' ? (parentOf(control) ?? control) : control;
}

/** Whether a person would see an element, said without the product's own judgement. */
export function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= 3 && height >= 3 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** Attributes that name other elements by id; naming is part of what something means. */
export const references = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-activedescendant',
  'headers',
  'list',
] as const;

/** Whether no element inside names one outside, nor the other way round: then the part can be moved as one. */
export function isClosed(part: Element): boolean {
  const root = part.getRootNode() as Document | ShadowRoot;
  for (const attribute of ['for', 'aria-labelledby', 'aria-controls', 'aria-owns'] as const)
    for (const element of root.querySelectorAll(`[${attribute}]`))
      for (const id of (element.getAttribute(attribute) ?? '').split(/\s+/)) {
        const named = id ? root.getElementById(id) : null;
        if (named && part.contains(named) !== part.contains(element)) return false;
      }
  return true;
}

/** A copy of a part, without marks and with ids of its own. */
export function copyOf(part: Element, suffix: string): Element {
  const copy = part.cloneNode(true) as Element;
  const elements = [copy, ...copy.querySelectorAll('*')];
  const ids = new Set(elements.map(({ id }) => id).filter((id) => id !== ''));
  for (const element of elements) {
    element.removeAttribute('data-truth');
    element.removeAttribute('data-known');
    if (element.id) element.id += suffix;
    for (const attribute of references) {
      const value = element.getAttribute(attribute);
      if (value === null) continue;
      const renamed = value.split(/\s+/).map((id) => (ids.has(id) ? id + suffix : id));
      element.setAttribute(attribute, renamed.join(' '));
    }
    if (element.matches('input[type="radio"][name]')) (element as HTMLInputElement).name += suffix;
  }
  return copy;
}

/** The least part of the page that holds a control with its label and what is shown for it, and no other control. */
export function unitOf({ control, shown }: Truth): Element {
  const needed = [control, shown, ...labelsOf(control)];
  let unit: Element = control;
  while (!needed.every((one) => unit.contains(one))) {
    const around = parentOf(unit);
    if (!around) return unit;
    unit = around;
  }
  const item = unit.parentElement;
  return item && /^(?:li|tr)$/.test(item.localName) && item.childElementCount === 1 ? item : unit;
}

/** The row of a table that a part stands in, or the part itself: a row without what one presses in it may be pressed itself. */
export function rowOr(part: Element): Element {
  return part.closest('tr, [role="row"]') ?? part;
}

/** The elements whose text names a control. */
export function labelsOf(control: Element): Element[] {
  const root = control.getRootNode() as Document | ShadowRoot;
  const named = (control.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .flatMap((id) => (id ? (root.getElementById(id) ?? []) : []));
  const native = (control as Partial<HTMLInputElement>).labels ?? [];
  return [...new Set([...named, ...native])];
}

/** Whether a press on an element reaches the truth. */
export function isMet(hit: Element, { control, shown }: Truth): boolean {
  return [control, shown].some((one) => withAncestors(hit).includes(one) || withAncestors(one).slice(0, 4).includes(hit));
}

/** Whether a person sees the truth and could press it, as far as that can be told without scrolling. */
export function isReachable(): boolean {
  const found = truth();
  if (!found || !isSeen(found.shown) || getComputedStyle(found.shown).pointerEvents === 'none') return false;
  const { left, top, width, height } = found.shown.getBoundingClientRect();
  const hit = deepest(left + width / 2, top + height / 2);
  return hit === undefined || isMet(hit, found);
}
