import { SaxesParser, type SaxesTagNS } from 'saxes';
import { bad, type Checked, good } from '../problem.ts';
import type { MetadataProblemCode } from './metadata-problem.ts';
import { quote } from './quote.ts';

/** An attribute; `prefix` and `namespace` are empty where it has none. Declarations of namespaces are no attributes. */
export interface XmlAttribute {
  readonly name: string;
  readonly prefix: string;
  readonly namespace: string;
  readonly value: string;
}

/** An element: `name` is the local one; `namespace` empty where it is in none. */
export interface XmlElement {
  readonly name: string;
  readonly prefix: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** Elements and texts in order; comments are left out, and no text has one inside it. */
  readonly children: readonly (XmlElement | string)[];
}

/** The same while it is being built. */
interface Building extends XmlElement {
  readonly children: (XmlElement | string)[];
  /** A comment or CDATA section stands in it. */
  interrupted: boolean;
}

/**
 * The federation metadata of an application has some 160 elements, 6 deep, with up to 5 attributes (public samples); a
 * whole directory's has a few hundred.
 */
const limits = { depth: 64, elements: 1_000, attributes: 32, references: 1_000, run: 16_000 } as const;

/** What a file's author has no reason for and an attacker has: thrown out of the parser, which then goes no further. */
class Refused extends Error {
  constructor(
    readonly code: MetadataProblemCode,
    readonly detail: { readonly [placeholder: string]: string } = {},
  ) {
    super(code);
  }
}

/**
 * Parses text as XML 1.0 with namespaces, strictly (saxes checks that it is well-formed, which fast-xml-parser does
 * not), and stops at the first fault or limit. The tree is what metadata is read from and what its signature is
 * verified over: there is no second reading that could differ.
 */
export function parseXml(text: string): Checked<XmlElement> {
  // Each is short to write and long to read.
  if (hasMore('&', limits.references, text)) return bad('too-many-references');
  const excess = excessIn(text);
  if (excess) return bad(excess);
  const parser = new SaxesParser({ xmlns: true, position: true });
  try {
    const root = build(parser, text);
    return root ? good(root) : bad('cut-short');
  } catch (error) {
    if (error instanceof Refused) return bad(error.code, error.detail);
    const code = faultOf(error instanceof Error ? error.message : '', text);
    return bad(code, { line: String(parser.line) });
  }
}

function hasMore(sign: string, most: number, text: string): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count <= most; at = text.indexOf(sign, at + 1)) count++;
  return count > most;
}

/**
 * What a text has more of than any metadata, told before it is parsed: elements, or characters in a row in a name, a
 * value or a comment. A certificate of 4,096 bits has some 2,000.
 */
function excessIn(text: string): MetadataProblemCode | undefined {
  let [run, elements] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3c && isNameStart(text.charCodeAt(at + 1)) && ++elements > limits.elements) return 'too-many-elements';
    // White space, `<` and `>`.
    if (code <= 0x20 || code === 0x3c || code === 0x3e) run = 0;
    else if (++run > limits.run) return 'too-long-part';
  }
  return undefined;
}

/** Letters, `_`, `:`, and all beyond ASCII: an element begins here, rather than ends, or is none. */
function isNameStart(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f || code === 0x3a || code >= 0x80;
}

function build(parser: SaxesParser<{ xmlns: true; position: true }>, text: string): XmlElement | undefined {
  const open: Building[] = [];
  let root: XmlElement | undefined;
  let attributes = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Refused('has-doctype');
  });
  parser.on('processinginstruction', ({ target }) => {
    throw new Refused('has-instruction', { target: quote(target, 40) });
  });
  parser.on('xmldecl', ({ version }) => {
    if (version !== '1.0') throw new Refused('odd-xml-version', { found: quote(version ?? '?', 20) });
  });
  parser.on('attribute', () => {
    if (++attributes > limits.attributes) throw new Refused('too-many-attributes');
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    if (open.length >= limits.depth) throw new Refused('too-deep');
    const element = toElement(tag);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (part) => {
    open.at(-1)?.children.push(part);
  });
  const interrupt = () => {
    const element = open.at(-1);
    if (element) element.interrupted = true;
  };
  parser.on('comment', interrupt);
  parser.on('cdata', (part) => {
    interrupt();
    open.at(-1)?.children.push(part);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element?.interrupted && element.children.some((child) => typeof child === 'string' && /\S/.test(child)))
      throw new Refused('split-value', { element: quote(element.name, 40) });
  });
  parser.write(text).close();
  return root;
}

function toElement({ local, prefix, uri, attributes }: SaxesTagNS): Building {
  for (const { name, prefix: before, value } of Object.values(attributes)) {
    checkName(name);
    if (before === 'xmlns' || name === 'xmlns') checkNamespace(value);
  }
  checkName(prefix === '' ? local : `${prefix}:${local}`);
  return {
    name: local,
    prefix,
    namespace: uri,
    attributes: Object.values(attributes)
      .filter((attribute) => attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns')
      .map((attribute) => ({
        name: attribute.local,
        prefix: attribute.prefix,
        namespace: attribute.uri,
        value: attribute.value,
      })),
    children: [],
    interrupted: false,
  };
}

/** After a colon a name starts anew (Namespaces in XML 1.0, section 4), which saxes does not look at. */
function checkName(name: string): void {
  if (/:(?:[-.\d\u00b7\u203f\u2040]|[\u0300-\u036f])/.test(name)) throw new Error('malformed name');
}

/**
 * `scheme:…` or `scheme://host:port/…` (RFC 3986), without addresses in brackets, without users, and without `&`, which
 * libxml2 writes otherwise into the canonical form than the standard has it.
 */
const absolute = (() => {
  const character = String.raw`(?:[\w.~!$'()*+,;=-]|%[\da-f]{2})`;
  const path = `(?:${character}|[/:@])*`;
  const rest = String.raw`(?:\?(?:${character}|[/:@?])*)?(?:#(?:${character}|[/:@?])*)?`;
  return new RegExp(String.raw`^[a-z][a-z\d+.-]*:(?://${character}+(?::\d{1,5})?(?:/${path})?|(?!//)${path})${rest}$`, 'i');
})();

/** Canonical XML knows no relative addresses as namespaces, and libxml2 none that are no addresses at all. */
function checkNamespace(value: string): void {
  if (value.length > 1_000 || (value !== '' && !absolute.test(value))) throw new Error('malformed namespace');
}

/** The kinds of fault worth telling apart, by how saxes words them (pinned version; another wording counts as damage). */
function faultOf(message: string, text: string): MetadataProblemCode {
  // What was never closed may also swallow the rest: a lone `&` or quotation mark.
  if (/unclosed tag|unexpected end|must contain a root/.test(message))
    return endsWithRoot(text) ? 'not-well-formed' : 'cut-short';
  if (/only one root/.test(message)) return 'two-roots';
  if (/outside of root/.test(message)) return 'text-outside';
  if (/undefined entity/.test(message)) return 'undefined-entity';
  if (/unbound namespace prefix/.test(message)) return 'unbound-prefix';
  if (/duplicate attribute/.test(message)) return 'doubled-attribute';
  return 'not-well-formed';
}

function endsWithRoot(text: string): boolean {
  const name = /<([^\s!?/<>]{1,200})/.exec(text)?.[1];
  return name !== undefined && text.trimEnd().endsWith(`</${name}>`);
}

export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

export function childrenNamed(element: XmlElement, namespace: string, name: string): XmlElement[] {
  return childElements(element).filter((child) => child.name === name && child.namespace === namespace);
}

/** The element itself and all within it. */
export function* allElements(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* allElements(child);
}

/** The text that stands in an element directly. */
export function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

/** The value of an attribute that is in no namespace. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name && attribute.namespace === '')?.value;
}
