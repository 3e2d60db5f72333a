import { bad, type Checked, good } from '../problem.ts';
import { type Address, addressesIn } from './addresses.ts';
import { readDateTime } from './calendar.ts';
import { decodeXml } from './decode.ts';
import { quote } from './quote.ts';
import { type Signed, verifySignature } from './signature.ts';
import { allElements, attributeOf, childElements, childrenNamed, parseXml, textOf, type XmlElement } from './xml.ts';

const saml = 'urn:oasis:names:tc:SAML:2.0:metadata';
const samlProtocol = 'urn:oasis:names:tc:SAML:2.0:protocol';
const xmlDsig = 'http://www.w3.org/2000/09/xmldsig#';

/** An address and how messages are brought there (SAML 2.0 Bindings). */
export interface Service {
  readonly binding: string;
  readonly location: string;
}

/** What SAML metadata says of the one entity it describes. */
export interface Metadata {
  readonly kind: 'sp-metadata' | 'idp-metadata';
  readonly entityId: string;
  /** Of a service provider: where it takes answers, the default first. */
  readonly acs: readonly Service[];
  /** Of an identity provider: where it takes requests. */
  readonly signOn: readonly Service[];
  /** Every address in the whole file but the entity's own id. */
  readonly addresses: readonly Address[];
  /** Of an identity provider: the distinct texts of the certificates it signs with. */
  readonly certificates: readonly string[];
  /** It has keys, and all of them are for encryption. */
  readonly onlyEncrypts: boolean;
  /** Its signature, if it has one; it holds. */
  readonly signed: Signed | undefined;
}

/**
 * Reads SAML metadata from a file's exact bytes, or says in a code why it is none. `now` in milliseconds since 1970.
 * A signature is verified over the very tree that is read here; one that does not hold is a refusal.
 */
export async function readMetadata(bytes: Uint8Array, now: number): Promise<Checked<Metadata>> {
  const text = decodeXml(bytes);
  if (!text.ok) return text;
  const root = parseXml(text.value);
  if (!root.ok) return root;
  const role = readRole(root.value, now);
  if (!role.ok) return role;
  const signed = await verifySignature(root.value);
  return signed.ok ? good({ ...role.value, signed: signed.value }) : signed;
}

function readRole(root: XmlElement, now: number): Checked<Omit<Metadata, 'signed'>> {
  const entity = checkRoot(root);
  if (!entity.ok) return entity;
  const sps = childrenNamed(root, saml, 'SPSSODescriptor');
  const idps = childrenNamed(root, saml, 'IDPSSODescriptor');
  if (sps.length > 0 && idps.length > 0) return bad('both-roles');
  if (sps.length + idps.length > 1) return bad('several-roles');
  const [role] = [...sps, ...idps];
  if (!role) return bad(childrenNamed(root, saml, 'RoleDescriptor').length > 0 ? 'ws-federation-only' : 'no-role');
  if (!(attributeOf(role, 'protocolSupportEnumeration') ?? '').split(/\s+/).includes(samlProtocol)) return bad('other-protocol');
  const validity = checkValidity([root, role], now);
  if (!validity.ok) return validity;
  const isIdp = idps.length > 0;
  const keys = isIdp ? childrenNamed(role, saml, 'KeyDescriptor') : [];
  const signing = keys.filter((key) => attributeOf(key, 'use') !== 'encryption');
  return good({
    kind: isIdp ? 'idp-metadata' : 'sp-metadata',
    entityId: entity.value,
    acs: isIdp ? [] : answersTo(role),
    signOn: isIdp ? childrenNamed(role, saml, 'SingleSignOnService').map(service) : [],
    addresses: addressesIn(root),
    certificates: [...new Set(signing.flatMap(certificatesIn))],
    onlyEncrypts: keys.length > 0 && signing.length === 0,
  });
}

/** The entity's id, if the root describes exactly one entity in SAML 2.0's own namespace. */
function checkRoot(root: XmlElement): Checked<string> {
  if (/^urn:oasis:names:tc:SAML:\d\.\d:(?:protocol|assertion)$/.test(root.namespace))
    return bad('is-saml-message', { root: quote(root.name, 60) });
  if (root.name.toLowerCase() === 'html') return bad('is-html');
  const isNamedRight = root.name === 'EntityDescriptor' || root.name === 'EntitiesDescriptor';
  if (!isNamedRight) return bad('not-metadata', { root: quote(root.name, 60) });
  if (root.namespace !== saml) return bad('wrong-namespace', { found: quote(root.namespace) });
  const entities = [...allElements(root)].filter(({ name, namespace }) => name === 'EntityDescriptor' && namespace === saml);
  if (root.name === 'EntitiesDescriptor' || entities.length > 1) return bad('several-entities');
  const id = attributeOf(root, 'entityID');
  return id ? good(id) : bad('no-entity-id');
}

function checkValidity(elements: readonly XmlElement[], now: number): Checked<true> {
  for (const element of elements) {
    const text = attributeOf(element, 'validUntil');
    const until = text === undefined ? Number.POSITIVE_INFINITY : readDateTime(text);
    if (until === undefined) return bad('odd-date', { found: quote(text ?? '', 40) });
    if (until <= now) return bad('metadata-expired', { date: new Date(until).toISOString().slice(0, 10) });
  }
  return good(true);
}

function answersTo(role: XmlElement): Service[] {
  const services = childrenNamed(role, saml, 'AssertionConsumerService');
  const byDefault = services.filter((element) => ['true', '1'].includes(attributeOf(element, 'isDefault') ?? ''));
  return [...new Set([...byDefault, ...services])].map(service);
}

function service(element: XmlElement): Service {
  return { binding: attributeOf(element, 'Binding') ?? '', location: attributeOf(element, 'Location') ?? '' };
}

/** The certificates' texts without white space, wherever XML Signature's KeyInfo may have them. */
function certificatesIn(key: XmlElement): string[] {
  return childElements(key)
    .flatMap((child) => [...allElements(child)])
    .filter(({ name, namespace }) => name === 'X509Certificate' && namespace === xmlDsig)
    .map((certificate) => textOf(certificate).replace(/\s+/g, certificateSpace(certificate)));
}

/** The words of PEM's armour are told apart by spaces, which have to stay for it to be recognised. */
function certificateSpace(certificate: XmlElement): string {
  return textOf(certificate).includes('-----') ? ' ' : '';
}
