/** What a person uses. */
export const controls =
  'button, a[href], input, select, textarea, summary, [role="button"], [role="link"], [role="menuitem"], [role="menuitemradio"], [role="menuitemcheckbox"], [role="tab"], [role="option"], [role="radio"], [role="checkbox"], [role="switch"], [role="combobox"], [role="textbox"], [role="searchbox"], [role="row"]';

/** How far an element's box may be from the ring's and still be what the ring goes round. In CSS pixels. */
const tolerance = 2;

/** A control this many times as large as what the ring goes round, as a row around a word in it, is something else. */
const muchLarger = 6;

/** The element a ring goes round, and the control it stands for, told by nothing but their places. */
export interface AtRing {
  /** What a person sees inside the ring. */
  readonly shown: Element;
  /** What a click there works on. */
  readonly control: Element;
}

/** What lies under the middle of the ring: there the participant clicks. `seeksFile`: the button stands for a file input beside it. */
export function atRing(ring: DOMRect, seeksFile: boolean): AtRing | undefined {
  const hit = deepest(ring.left + ring.width / 2, ring.top + ring.height / 2);
  if (!hit) return undefined;
  const around = withAncestors(hit).filter((element) => isLike(element.getBoundingClientRect(), ring));
  const shown = around.find((element) => element.matches(controls)) ?? around[0] ?? closestControl(hit) ?? hit;
  return { shown, control: controlOf(shown, seeksFile) };
}

/** The innermost element at a point, also in open shadow roots; our own overlay is looked through. */
export function deepest(x: number, y: number): Element | undefined {
  let root: Document | ShadowRoot = document;
  let hit: Element | undefined;
  for (;;) {
    const found: Element | undefined = root.elementsFromPoint(x, y).find((one) => !one.hasAttribute('data-crosswalk'));
    if (!found || found === hit) return hit;
    hit = found;
    if (!found.shadowRoot) return hit;
    root = found.shadowRoot;
  }
}

/** An element and all around it, across shadow roots. */
export function withAncestors(element: Element): Element[] {
  const all: Element[] = [];
  for (let one: Element | null = element; one; one = parentOf(one)) all.push(one);
  return all;
}

export function parentOf(node: Node): Element | null {
  const { parentNode } = node;
  // Told by what it has, not by its class: nodes of a frame have classes of their own.
  if (parentNode?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (parentNode as Partial<ShadowRoot>).host ?? null;
  return parentNode?.nodeType === Node.ELEMENT_NODE ? (parentNode as Element) : null;
}

function isLike(box: DOMRect, ring: DOMRect): boolean {
  return (['left', 'top', 'right', 'bottom'] as const).every((side) => Math.abs(box[side] - ring[side]) <= tolerance);
}

function closestControl(element: Element): Element | undefined {
  return withAncestors(element).find((one) => one.matches(controls));
}

function controlOf(shown: Element, seeksFile: boolean): Element {
  if (seeksFile) {
    for (const around of withAncestors(shown).slice(0, 4)) {
      const inputs = around.querySelectorAll('input[type="file"]');
      if (around.matches('input[type="file"]')) return around;
      if (inputs.length === 1 && inputs[0]) return inputs[0];
    }
  }
  if (shown.matches(controls)) return shown;
  if (shown instanceof HTMLLabelElement && shown.control) return shown.control;
  const inputs = shown.querySelectorAll('input, [role="radio"], [role="checkbox"]');
  if (inputs.length === 1 && inputs[0]) return inputs[0];
  // The words of a button, say: the button is what is pressed.
  const around = closestControl(shown);
  return around && area(around) < area(shown) * muchLarger ? around : shown;
}

function area(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
}
