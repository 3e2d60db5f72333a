import { bad, type Checked, good } from '../problem.ts';
import { canonicalBytes } from './canonical.ts';
import { type Certificate, fromBase64, readCertificate } from './certificate.ts';
import { quote } from './quote.ts';
import { allElements, attributeOf, childElements, childrenNamed, textOf, type XmlElement } from './xml.ts';

const xmlDsig = 'http://www.w3.org/2000/09/xmldsig#';
const exclusiveC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** What is taken, by its identifier (XML Signature 1.1, RFC 4051), as WebCrypto calls it. Everything else is refused. */
const signatureHashes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://www.w3.org/2000/09/xmldsig#rsa-sha1': 'SHA-1',
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256': 'SHA-256',
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384': 'SHA-384',
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512': 'SHA-512',
  }),
);
const digestHashes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://www.w3.org/2000/09/xmldsig#sha1': 'SHA-1',
    'http://www.w3.org/2001/04/xmlenc#sha256': 'SHA-256',
    'http://www.w3.org/2001/04/xmldsig-more#sha384': 'SHA-384',
    'http://www.w3.org/2001/04/xmlenc#sha512': 'SHA-512',
  }),
);

/** A signature that holds over the whole document. It was made with `signer`, which the file itself names. */
export interface Signed {
  readonly signer: Certificate;
  /** SHA-1 was used somewhere in it. */
  readonly isDated: boolean;
}

interface Parts {
  readonly signature: XmlElement;
  readonly signedInfo: XmlElement;
  readonly method: string;
  readonly digestMethod: string;
  readonly digest: Uint8Array;
  readonly value: Uint8Array;
  readonly certificate: string;
}

/**
 * Verifies the one signature a metadata document may have: a child of the root, over the whole document but itself.
 * `undefined`: there is none. It proves that the document is as the holder of the key signed it, and no more: the key
 * stands in the document. Nothing but this form is taken, so that what is signed is all that is ever read.
 */
export async function verifySignature(root: XmlElement): Promise<Checked<Signed | undefined>> {
  const signatures = [...allElements(root)].filter(({ name, namespace }) => name === 'Signature' && namespace === xmlDsig);
  const [signature] = signatures;
  if (!signature) return good(undefined);
  if (!root.children.includes(signature)) return bad('signature-elsewhere');
  if (signatures.length > 1) return bad('several-signatures');
  const parts = readParts(root, signature);
  return parts.ok ? verify(root, parts.value) : parts;
}

function readParts(root: XmlElement, signature: XmlElement): Checked<Parts> {
  // Anything else in it (Object, Manifest) would be a place to hide what is really signed.
  const rest = childElements(signature).map(({ name }) => name);
  if (rest.join(' ') !== 'SignedInfo SignatureValue KeyInfo')
    return rest.includes('KeyInfo') || rest.length < 2
      ? bad('signature-malformed', { part: 'Signature' })
      : bad('signature-without-certificate');
  const signedInfo = only(signature, 'SignedInfo');
  const reference = signedInfo && only(signedInfo, 'Reference');
  if (!signedInfo || !reference) return bad('signature-malformed', { part: 'SignedInfo' });
  const covers = checkCover(root, reference);
  if (!covers.ok) return covers;
  const method = readMethods(signedInfo, reference);
  if (!method.ok) return method;
  const digest = bytesOf(only(reference, 'DigestValue'));
  const value = bytesOf(only(signature, 'SignatureValue'));
  if (!digest) return bad('signature-malformed', { part: 'DigestValue' });
  if (!value) return bad('signature-malformed', { part: 'SignatureValue' });
  const certificates = [...allElements(signature)].filter(({ name }) => name === 'X509Certificate');
  const [certificate] = certificates;
  if (!certificate) return bad('signature-without-certificate');
  if (certificates.length > 1) return bad('signature-malformed', { part: 'X509Data' });
  return good({ signature, signedInfo, ...method.value, digest, value, certificate: textOf(certificate) });
}

/** Whether it is the whole document that is signed: by the root's ID, which no other element may have, or by `""`. */
function checkCover(root: XmlElement, reference: XmlElement): Checked<true> {
  const uri = attributeOf(reference, 'URI');
  if (uri === '') return good(true);
  const id = attributeOf(root, 'ID');
  if (!id || uri !== `#${id}`) return bad('signature-elsewhere');
  const same = [...allElements(root)].filter(({ attributes }) =>
    attributes.some(({ name, value }) => name.toLowerCase() === 'id' && value === id),
  );
  return same.length === 1 ? good(true) : bad('id-twice');
}

function readMethods(signedInfo: XmlElement, reference: XmlElement): Checked<{ method: string; digestMethod: string }> {
  const canonicalization = algorithmOf(only(signedInfo, 'CanonicalizationMethod'));
  const method = algorithmOf(only(signedInfo, 'SignatureMethod'));
  const digestMethod = algorithmOf(only(reference, 'DigestMethod'));
  const list = only(reference, 'Transforms');
  const transforms = list ? childElements(list).map(algorithmOf) : [];
  if (method && /hmac/i.test(method)) return bad('signature-keyed', { method: quote(method) });
  const odd = [
    ...(canonicalization === exclusiveC14n ? [] : [canonicalization]),
    ...(method && signatureHashes.has(method) ? [] : [method]),
    ...(digestMethod && digestHashes.has(digestMethod) ? [] : [digestMethod]),
    ...(transforms.join(' ') === `${enveloped} ${exclusiveC14n}` ? [] : [transforms.join(', ') || 'no transforms']),
  ];
  if (odd.length > 0 || !method || !digestMethod) return bad('signature-odd', { method: quote(odd[0] || 'none') });
  return good({ method, digestMethod });
}

async function verify(root: XmlElement, parts: Parts): Promise<Checked<Signed>> {
  const digestHash = digestHashes.get(parts.digestMethod) ?? '';
  const hash = signatureHashes.get(parts.method) ?? '';
  const signer = await readCertificate(parts.certificate);
  if (!signer) return bad('signature-without-certificate');
  if (signer.key.kind !== 'RSA') return bad('signature-odd', { method: quote(signer.key.kind) });
  if (signer.key.bits < 2048 || !signer.key.isSound) return bad('weak-key', { bits: String(signer.key.bits) });
  const digest = new Uint8Array(await crypto.subtle.digest(digestHash, canonicalBytes(root, parts.signature) as BufferSource));
  if (!isEqual(digest, parts.digest)) return bad('signature-changed');
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash };
  try {
    const key = await crypto.subtle.importKey('spki', signer.publicKey as BufferSource, algorithm, false, ['verify']);
    const signed = canonicalBytes(parts.signedInfo) as BufferSource;
    const holds = await crypto.subtle.verify(algorithm, key, parts.value as BufferSource, signed);
    return holds ? good({ signer, isDated: hash === 'SHA-1' || digestHash === 'SHA-1' }) : bad('signature-forged');
  } catch {
    // A key that WebCrypto does not take signs nothing.
    return bad('signature-forged');
  }
}

/** The one child of this name, if there is exactly one. */
function only(parent: XmlElement, name: string): XmlElement | undefined {
  const found = childrenNamed(parent, xmlDsig, name);
  return found.length === 1 ? found[0] : undefined;
}

/** The algorithm an element names; parameters inside it (an HMAC's length, prefixes, XPath) make it another one. */
function algorithmOf(element: XmlElement | undefined): string {
  if (!element) return '';
  const name = attributeOf(element, 'Algorithm') ?? '';
  const [parameter] = childElements(element);
  return parameter ? `${name} ${parameter.name}` : name;
}

function bytesOf(element: XmlElement | undefined): Uint8Array | undefined {
  if (!element || childElements(element).length > 0) return undefined;
  const bytes = fromBase64(textOf(element).replace(/\s+/g, ''));
  return bytes?.length ? bytes : undefined;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
