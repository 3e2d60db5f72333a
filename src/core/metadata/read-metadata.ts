import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { bad, type Checked, good } from '../problem.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { decodeXml } from './decode.ts';

const samlMetadata = 'urn:oasis:names:tc:SAML:2.0:metadata';

/** What SAML metadata says of the one entity it describes. */
export interface Metadata {
  readonly kind: 'sp-metadata' | 'idp-metadata';
  readonly entityId: string;
  /** Of a service provider: where it takes answers, the default first. */
  readonly acsUrls: readonly string[];
  /** Of an identity provider: where it takes requests. */
  readonly signOnUrls: readonly string[];
  /** Of an identity provider: the distinct certificates it signs with. */
  readonly certificates: readonly Certificate[];
  /** Certificates that could not be read. */
  readonly unreadableCertificates: number;
}

/** Reads SAML metadata from a file's exact bytes, or says in a code why it is none. */
export async function readMetadata(bytes: Uint8Array): Promise<Checked<Metadata>> {
  const text = decodeXml(bytes);
  if (!text.ok) return text;
  if (XMLValidator.validate(text.value) !== true) return bad('not-well-formed');
  const roots = parse(text.value);
  // The validator lets several roots pass.
  if (roots?.length !== 1) return bad('not-well-formed');
  const entities = childrenOf(roots, 'EntityDescriptor');
  if (childrenOf(roots, 'EntitiesDescriptor').length > 0 || entities.length > 1) return bad('several-entities');
  const [entity] = entities;
  if (!entity || !text.value.includes(samlMetadata)) return bad('not-metadata');
  return readEntity(entity);
}

async function readEntity(entity: Node): Promise<Checked<Metadata>> {
  const [sp] = childrenOf(entity.children, 'SPSSODescriptor');
  const [idp] = childrenOf(entity.children, 'IDPSSODescriptor');
  const entityId = entity.attributes.entityID;
  if (sp && idp) return bad('both-roles');
  if (!entityId || !(sp || idp)) return bad('not-metadata');
  const encoded = idp ? [...new Set(signingCertificates(idp))] : [];
  const certificates = await Promise.all(encoded.map(readCertificate));
  const readable = certificates.filter((certificate) => certificate !== undefined);
  return good({
    kind: sp ? 'sp-metadata' : 'idp-metadata',
    entityId,
    acsUrls: sp ? acsUrls(sp) : [],
    signOnUrls: idp ? childrenOf(idp.children, 'SingleSignOnService').flatMap(location) : [],
    certificates: readable,
    unreadableCertificates: certificates.length - readable.length,
  });
}

function acsUrls(sp: Node): string[] {
  const services = childrenOf(sp.children, 'AssertionConsumerService');
  const byDefault = services.filter((service) => service.attributes.isDefault === 'true');
  return [...new Set([...byDefault, ...services].flatMap(location))];
}

function location(node: Node): string[] {
  const value = node.attributes.Location;
  return value ? [value] : [];
}

function signingCertificates(idp: Node): string[] {
  return childrenOf(idp.children, 'KeyDescriptor')
    .filter((key) => key.attributes.use !== 'encryption')
    .flatMap((key) => descendantsOf(key, 'X509Certificate').map((certificate) => certificate.text.replace(/\s+/g, '')))
    .filter((certificate) => certificate !== '');
}

/** An element with its name's prefix dropped. */
interface Node {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly Node[];
  readonly text: string;
}

// Entities stay undecoded (the advisories of 2026 on this parser are about decoding them), and order is kept.
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  preserveOrder: true,
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  removeNSPrefix: true,
});

type Raw = { readonly [key: string]: unknown };

function parse(text: string): Node[] | undefined {
  try {
    return (parser.parse(text) as Raw[]).flatMap(toNode);
  } catch {
    return undefined;
  }
}

/** The parser's ordered form: one key for the element, `:@` for its attributes, `#text` for text. */
function toNode(raw: Raw): Node[] {
  const name = Object.keys(raw).find((key) => key !== ':@');
  if (name === undefined || name === '#text' || name.startsWith('?')) return [];
  const content = raw[name] as readonly Raw[];
  return [
    {
      name,
      attributes: (raw[':@'] ?? {}) as Node['attributes'],
      children: content.flatMap(toNode),
      text: content.map((part) => (typeof part['#text'] === 'string' ? part['#text'] : '')).join(''),
    },
  ];
}

function childrenOf(nodes: readonly Node[], name: string): Node[] {
  return nodes.filter((node) => node.name === name);
}

function descendantsOf(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendantsOf(child, name)]);
}
