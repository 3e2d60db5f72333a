/**
 * Whether a person can see an element: rendered, with a size, neither inert nor hidden from everybody. An invisible
 * native input counts by what stands in for it, its label or its button.
 */
export function isVisible(element: Element): boolean {
  const shown = standIn(element);
  if (!shown.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
  const { width, height } = shown.getBoundingClientRect();
  if (width < 2 || height < 2) return false;
  return !element.closest('[inert]') && !(element === shown && element.closest('[aria-hidden="true"]'));
}

/** What lies over the middle of an element: nothing, a bar that scrolling takes it out from under, or a layer such as a modal. */
export function coverOf(element: Element): 'none' | 'bar' | 'layer' {
  const shown = standIn(element);
  const { left, top, width, height } = shown.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return 'none';
  const root = shown.getRootNode() as Document | ShadowRoot;
  // Our own card may lie there too. Counted as a cover it would hide what it is about, go, and come again.
  const hit = root.elementsFromPoint(x, y).find((one) => !one.hasAttribute('data-crosswalk'));
  if (!hit || hit === shown || shown.contains(hit) || hit.contains(shown)) return 'none';
  const row = shown.parentElement;
  if (hit === element || row?.contains(hit) || hit.closest('label')?.contains(element)) return 'none';
  return isBar(hit, shown) ? 'bar' : 'layer';
}

/** Whether a cover is a header or footer that stays while the page scrolls: low, and no dialog. */
function isBar(cover: Element, covered: Element): boolean {
  if (cover.closest('dialog, [role="dialog"], [aria-modal="true"]')) return false;
  let low = false;
  for (let part: Element | null = cover; part && !part.contains(covered); part = part.parentElement) {
    if (part.getBoundingClientRect().height > innerHeight / 4) return false;
    low ||= /fixed|sticky|absolute/.test(getComputedStyle(part).position);
  }
  return low;
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
    const { width, height } = around.getBoundingClientRect();
    if (width >= 12 && height >= 12) return around;
  }
  return null;
}
