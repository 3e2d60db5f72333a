import type { Role } from '../../lab/model.ts';

/**
 * The accessible name (W3C accname 1.2) as far as consoles need it: labelled-by, label, native label, content,
 * title, placeholder. Generated content (`::after`) is left out: that is where portals put their required marks.
 */
export function accessibleName(element: Element): string {
  return (
    labelledBy(element) ||
    element.getAttribute('aria-label')?.trim() ||
    nativeLabel(element) ||
    (namedByContent(element) ? content(element) : '') ||
    element.getAttribute('title')?.trim() ||
    element.getAttribute('placeholder')?.trim() ||
    ''
  );
}

/** The text of an element as assistive technology would read it. */
export function content(element: Element): string {
  if (element.childElementCount === 0) return element.textContent?.trim() ?? '';
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue;
    else if (node instanceof Element && !isIgnored(node))
      text += ` ${node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? content(node)} `;
  }
  return text.replace(/\s+/g, ' ').trim();
}

function isIgnored(element: Element): boolean {
  return (
    element.getAttribute('aria-hidden') === 'true' ||
    /^(script|style|template|noscript)$/i.test(element.tagName) ||
    element.hasAttribute('hidden')
  );
}

function labelledBy(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.trim();
  if (!ids) return '';
  const root = element.getRootNode() as Document | ShadowRoot;
  return ids
    .split(/\s+/)
    .map((id) => root.getElementById(id))
    .map((label) => (label ? (label.getAttribute('aria-label') ?? content(label)) : ''))
    .join(' ')
    .trim();
}

function nativeLabel(element: Element): string {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement))
    return '';
  if (element instanceof HTMLInputElement && /^(submit|button|reset)$/.test(element.type)) return element.value;
  const root = element.getRootNode() as Document | ShadowRoot;
  const label = (element.id && root.querySelector(`label[for="${CSS.escape(element.id)}"]`)) || element.closest('label');
  return label ? content(label) : '';
}

function namedByContent(element: Element): boolean {
  return !/^(input|textarea|select)$/i.test(element.tagName);
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
