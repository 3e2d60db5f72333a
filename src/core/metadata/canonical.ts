import type { XmlAttribute, XmlElement } from './xml.ts';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** The prefixes that are declared in what was written so far around an element. */
type Scope = ReadonlyMap<string, string>;

/**
 * Exclusive XML Canonicalization 1.0 without comments (W3C, 18 July 2002) of an element, in UTF-8, leaving out one
 * element within it: what the transforms "enveloped signature" and "exclusive c14n" make of a document. There are no
 * processing instructions in the tree, and no list of inclusive prefixes is taken.
 */
export function canonicalBytes(element: XmlElement, without?: XmlElement): Uint8Array {
  const parts: string[] = [];
  write(element, without, new Map([['', '']]), parts);
  return new TextEncoder().encode(parts.join(''));
}

function write(element: XmlElement, without: XmlElement | undefined, around: Scope, parts: string[]): void {
  const name = qualified(element);
  const scope = new Map(around);
  parts.push('<', name);
  for (const [prefix, namespace] of usedNamespaces(element)) {
    if (scope.get(prefix) === namespace) continue;
    scope.set(prefix, namespace);
    parts.push(prefix === '' ? ' xmlns="' : ` xmlns:${prefix}="`, escapeAttribute(namespace), '"');
  }
  for (const attribute of [...element.attributes].sort(byNamespaceThenName))
    parts.push(' ', qualified(attribute), '="', escapeAttribute(attribute.value), '"');
  parts.push('>');
  for (const child of element.children) {
    if (typeof child === 'string') parts.push(escapeText(child));
    else if (child !== without) write(child, without, scope, parts);
  }
  parts.push('</', name, '>');
}

/** The namespaces that an element and its attributes use by their prefixes, sorted by prefix, the default one first. */
function usedNamespaces(element: XmlElement): [string, string][] {
  const used = new Map([[element.prefix, element.namespace]]);
  for (const { prefix, namespace } of element.attributes) if (prefix !== '') used.set(prefix, namespace);
  // `xml` is bound everywhere and declared nowhere.
  return [...used].filter(([, namespace]) => namespace !== xmlNamespace).sort(([a], [b]) => compare(a, b));
}

function byNamespaceThenName(a: XmlAttribute, b: XmlAttribute): number {
  return compare(a.namespace, b.namespace) || compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function qualified({ prefix, name }: { readonly prefix: string; readonly name: string }): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => textEscapes[character] ?? character);
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<"\t\n\r]/g, (character) => attributeEscapes[character] ?? character);
}

const textEscapes: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };
const attributeEscapes: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};
