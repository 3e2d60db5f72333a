import { labelsOf, partsOf, type Truth } from './tree.ts';

/** A place where a label stands: a text of the page, or an attribute that says it. */
export type Source = { readonly text: Text } | { readonly element: Element; readonly attribute: string };

const attributes = ['aria-label', 'title', 'placeholder', 'alt'] as const;

export function read(source: Source): string {
  return 'text' in source ? (source.text.nodeValue ?? '') : (source.element.getAttribute(source.attribute) ?? '');
}

/** Writes a new label, with the white space that stood around the old one. */
export function write(source: Source, label: string): void {
  const [, before = '', after = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(read(source)) ?? [];
  if ('text' in source) source.text.nodeValue = before + label + after;
  else source.element.setAttribute(source.attribute, before + label + after);
}

/** Everywhere a control's name stands, what is seen first. */
export function sourcesOf({ control, shown }: Truth): Source[] {
  const labels = labelsOf(control);
  const isField = /^(?:input|select|textarea)$/.test(control.localName);
  const holders = labels.length > 0 ? labels : isField ? [shown] : [control, shown];
  const texts = [...new Set(holders)].flatMap((holder) => textsIn(holder));
  const said = [...new Set([control, shown, ...labels])].flatMap((element) =>
    attributes.filter((attribute) => element.getAttribute(attribute)?.trim()).map((attribute) => ({ element, attribute })),
  );
  return [...[...new Set(texts)].map((text) => ({ text })), ...said];
}

/** The texts in a part of the page that are read, icons and scripts aside. */
export function textsIn(part: Element | Document | ShadowRoot): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement, nodeValue } = node;
    if (/\w/.test(nodeValue ?? '') && !parentElement?.closest('svg, style, script, [aria-hidden="true"]'))
      texts.push(node as Text);
  }
  return texts;
}

/** What the control is called: the first of the texts that name it, else the first attribute that does. */
export function principal(sources: readonly Source[]): Source | undefined {
  return sources.find((source) => 'text' in source && read(source).trim().length > 1) ?? sources[0];
}

/** Writes a new label wherever the old one stands. */
export function rename(sources: readonly Source[], from: string, to: string): void {
  for (const source of sources) if (plain(read(source)) === plain(from)) write(source, to);
}

/** Case and white space made the same, and what stands after a label left out: enough to see that two labels look alike. */
export function plain(text: string): string {
  return text
    .replace(/[\s\u200b]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[ *:.…]+$/, '');
}

/** Every label and text on the page as it is read, to see whether one is taken. */
export function labelsOnPage(): Set<string> {
  const labels = new Set<string>();
  for (const part of partsOf()) {
    for (const text of textsIn(part)) labels.add(plain(text.nodeValue ?? ''));
    for (const element of part.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const attribute of attributes) labels.add(plain(element.getAttribute(attribute) ?? ''));
  }
  labels.delete('');
  return labels;
}
