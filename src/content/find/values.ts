import { content } from './accessible-name.ts';
import type { Words } from './lexicon.ts';
import { parentOf, type Root, rootsWithin } from './roots.ts';
import { select } from './selected.ts';
import { textsSaying } from './texts.ts';
import { isVisible } from './visible.ts';

/** How many elements around a label are looked at for its value. */
const reach = 4;

/** The elements that show the values of the labels that say these words. */
export function valuesBeside(words: Words, roots: readonly Root[]): Element[] {
  const values = textsSaying(words, roots).flatMap((label) => {
    const value = valueBy(label);
    return value && isVisible(value) ? [value] : [];
  });
  return [...new Set(values)];
}

function valueBy(label: Element): Element | undefined {
  const root = label.getRootNode() as Document | ShadowRoot;
  const labelled = label.id ? labelledBy(label.id) : undefined;
  if (labelled && shownText(labelled)) return labelled;
  const forId = label.closest('label')?.htmlFor;
  const control = forId ? root.getElementById(forId) : null;
  if (control && shownText(control)) return control;
  // What a list describes stands right after its term.
  const term = label.closest('dt');
  const most = term ? 1 : reach;
  for (let around: Element | null = term ?? label, steps = 0; around && steps < most; around = parentOf(around), steps++) {
    for (let next = around.nextElementSibling; next; next = next.nextElementSibling) {
      if (term && next.localName === 'dt') break;
      const value = textHolder(next);
      if (value) return value;
    }
  }
  return undefined;
}

function labelledBy(id: string): Element | undefined {
  return select([document], '[aria-labelledby]').find((one) => one.getAttribute('aria-labelledby')?.split(/\s+/).includes(id));
}

/** The innermost element below that alone holds the text, buttons aside. */
function textHolder(element: Element): Element | undefined {
  if (!shownText(element)) return undefined;
  const field = element.querySelector('input, textarea');
  if (field && shownText(field)) return field;
  const whole = shownText(element);
  let holder = element;
  for (let inner: Element | undefined = element; inner; inner = childrenOf(inner).find((child) => shownText(child) === whole))
    holder = inner;
  return holder;
}

/** The elements that are shown in another: those of its shadow root, those a slot passes through, or its own. */
function childrenOf(element: Element): readonly Element[] {
  const slotted = element instanceof HTMLSlotElement ? element.assignedElements() : [];
  return slotted.length > 0 ? slotted : [...(element.shadowRoot ?? element).children];
}

/** What a value element shows: a field's value, or its text without its buttons. */
export function shownText(element: Element): string {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value.trim();
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text.trim() ?? '';
  if (isControl(element)) return '';
  const { shadowRoot } = element;
  // What lies in a shadow root further in is read part by part as well: a button's name is no value there either.
  const isPlain = !shadowRoot && !element.querySelector(`${controls}, a, input, textarea`) && rootsWithin(element).length === 1;
  if (isPlain) return content(element);
  const field = element.querySelector('input, textarea');
  if (field && shownText(field)) return shownText(field);
  let text = '';
  for (const node of (shadowRoot ?? element).childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue;
    else if (node instanceof Element) text += ` ${shownText(node)}`;
  }
  return text.replace(/\s+/g, ' ').trim();
}

const controls = 'button, [role="button"], [role="tooltip"], svg, style, script';

/** What stands beside a value without being part of it; a link is one unless it is an address itself. */
function isControl(element: Element): boolean {
  return element.matches(controls) || (element.matches('a') && !/^https?:\/\//.test(element.textContent?.trim() ?? ''));
}
