import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element, its name without prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own text, trimmed. */
  readonly text: string;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  preserveOrder: true,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
});

/** Reads an XML document without a document type; `undefined` if it is none. */
export function parseXml(text: string): Element | undefined {
  const xml = text.replace(/^\uFEFF/, '').trim();
  if (!xml.startsWith('<') || /<!(DOCTYPE|ENTITY)/i.test(xml) || XMLValidator.validate(xml) !== true) return undefined;
  const roots = (parser.parse(xml) as OrderedNode[]).flatMap(toElement);
  return roots.length === 1 ? roots[0] : undefined;
}

export function childrenNamed(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.name === name);
}

/** Text as it stands between tags or in a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The parser's ordered form: one key for the element, `:@` for its attributes, `#text` for text. */
type OrderedNode = Readonly<Record<string, unknown>>;

function toElement(node: OrderedNode): Element[] {
  const name = Object.keys(node).find((key) => key !== ':@');
  if (name === undefined || name === '#text' || name.startsWith('?')) return [];
  const content = node[name] as readonly OrderedNode[];
  return [
    {
      name,
      attributes: (node[':@'] ?? {}) as Element['attributes'],
      children: content.flatMap(toElement),
      text: content
        .map((part) => String(part['#text'] ?? ''))
        .join('')
        .trim(),
    },
  ];
}
