import type { Role } from '../../lab/model.ts';

/**
 * The accessible name (W3C accname 1.2) as far as consoles need it: labelled-by, label, native label, content,
 * title, placeholder. Generated content is left out: portals put their icons and required marks there. So are the
 * values of fields inside: what a person types gives nothing another name.
 */
export function accessibleName(element: Element, labels: (element: Element) => Element | null = labelFor): string {
  return (
    labelledBy(element) ||
    said(element, 'aria-label') ||
    nativeLabel(element, labels) ||
    (namedByContent(element) ? content(element) : '') ||
    said(element, 'title') ||
    said(element, 'placeholder') ||
    said(element, 'aria-placeholder')
  );
}

function said(element: Element, attribute: string): string {
  return element.getAttribute(attribute)?.trim() ?? '';
}

/** The text of an element as assistive technology would read it. */
export function content(element: Element): string {
  return read(element, isShown(element));
}

/** What is not shown of an element that is shown is not read; of one that isn't, all is. */
function read(element: Element, shown: boolean): string {
  if (element.childElementCount === 0 && !element.shadowRoot && !(element instanceof HTMLSlotElement))
    return element.textContent?.trim() ?? '';
  let text = '';
  for (const node of nodesOf(element)) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue;
    else if (node instanceof Element && !isIgnored(node, shown)) {
      const label = said(node, 'aria-label') || said(node, 'alt') || titleOf(node);
      const [start, end] = !label && touches(node, text) && isInText(node) ? edges(node) : [' ', ' '];
      text += start + (label || (isPicture(node) ? '' : read(node, shown))) + end;
    }
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** What is shown in an element: of a slot what is put into it, of a host what its shadow root has. */
function nodesOf(element: Element): Iterable<Node> {
  const slotted = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return slotted.length > 0 ? slotted : (element.shadowRoot ?? element).childNodes;
}

function isPicture(element: Element): boolean {
  return element.localName === 'img' || (element.getAttribute('role') === 'img' && element.localName !== 'svg');
}

function titleOf(element: Element): string {
  if (element.localName === 'svg') return element.querySelector('title')?.textContent?.trim() ?? '';
  return isPicture(element) && element.getAttribute('alt') !== '' ? said(element, 'title') : '';
}

/** Whether there is a text right before or after an element, without a space between them. */
function touches(element: Element, before: string): boolean {
  return /\S$/.test(before) || /^\S/.test(element.nextSibling?.textContent ?? '');
}

/** The white space that an element's text begins and ends with. */
function edges({ textContent }: Element): readonly [start: string, end: string] {
  return [/^\s/.test(textContent ?? '') ? ' ' : '', /\s$/.test(textContent ?? '') ? ' ' : ''];
}

/** Whether an element only marks a part of a text: no space is read before and after it. */
function isInText(element: Element): boolean {
  return !/^(w?br|canvas)$/.test(element.localName) && getComputedStyle(element).display === 'inline';
}

/** Never read, or only with its value. */
const silent = new Set('script style template noscript desc select textarea meter progress'.split(' '));

function isIgnored(element: Element, shown: boolean): boolean {
  return (
    silent.has(element.localName) ||
    element.getAttribute('aria-hidden') === 'true' ||
    (shown ? !isShown(element) || element.hasAttribute('inert') : element.hasAttribute('hidden'))
  );
}

/** What has no box of its own may still show what is in it. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) || getComputedStyle(element).display === 'contents';
}

function labelledBy(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.trim();
  if (!ids) return '';
  const root = element.getRootNode() as Document | ShadowRoot;
  return ids
    .split(/\s+/)
    .map((id) => root.getElementById(id))
    .map((label) => (label ? said(label, 'aria-label') || content(label) : ''))
    .join(' ')
    .trim();
}

function nativeLabel(element: Element, labels: (element: Element) => Element | null): string {
  if (element instanceof HTMLOptionElement) return element.label;
  if (!/^(input|textarea|select)$/.test(element.localName)) return '';
  const label = labels(element);
  const own = label && isLabelOf(label, element) ? labelledBy(label) || said(label, 'aria-label') || content(label) : '';
  return own || (element instanceof HTMLInputElement && roleOf(element) === 'button' ? element.value || element.alt : '');
}

/** Whether a label is read for a field: one around several fields is the first one's. */
function isLabelOf(label: Element, field: Element): boolean {
  const isOthers = label instanceof HTMLLabelElement && !label.htmlFor && label.control !== field;
  return !isOthers && !isIgnored(label, isShown(field));
}

/** The `<label>` of a field. */
export function labelFor(element: Element): Element | null {
  const root = element.getRootNode() as Document | ShadowRoot;
  return (element.id && root.querySelector(`label[for="${CSS.escape(element.id)}"]`)) || element.closest('label');
}

function namedByContent(element: Element): boolean {
  return (
    !/^(input|textarea|select)$/.test(element.localName) &&
    !/^(textbox|searchbox|combobox)$/.test(element.getAttribute('role') ?? '')
  );
}

const implicit: { readonly [tag: string]: Role } = {
  button: 'button',
  summary: 'button',
  a: 'link',
  textarea: 'textbox',
  select: 'combobox',
  option: 'option',
  tr: 'row',
};
const inputRoles: { readonly [type: string]: Role } = {
  checkbox: 'checkbox',
  radio: 'radio',
  file: 'file',
  search: 'searchbox',
  submit: 'button',
  image: 'button',
  button: 'button',
  reset: 'button',
};

/** The role of an element: the one it claims, else the one its tag implies. */
export function roleOf(element: Element): Role | undefined {
  const explicit = element.getAttribute('role')?.trim().split(/\s+/)[0];
  if (explicit && !(element instanceof HTMLInputElement && element.type === 'file')) {
    if (explicit === 'menuitemradio' || explicit === 'menuitemcheckbox') return 'menuitem';
    return explicit as Role;
  }
  const tag = element.tagName.toLowerCase();
  if (tag === 'input') return inputRoles[(element as HTMLInputElement).type] ?? 'textbox';
  if (/^h[1-6]$/.test(tag)) return 'heading';
  return implicit[tag];
}
