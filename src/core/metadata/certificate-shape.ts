import { type Der, readChildren, readOid } from './der.ts';

const integer = 0x02;
const bitString = 0x03;
const octetString = 0x04;
const sequence = 0x30;
const set = 0x31;

/**
 * Whether a certificate has the shape that RFC 5280 gives it, in DER, to its last element: what OpenSSL would not read,
 * AWS would not either. What stands inside extensions is not looked at.
 */
export function isShaped(der: Uint8Array, certificate: Der): boolean {
  const [toBeSigned, algorithm, signature, ...rest] = children(der, certificate, sequence);
  return (
    rest.length === 0 &&
    isAlgorithm(der, algorithm) &&
    isBits(der, signature) &&
    isToBeSigned(der, children(der, toBeSigned, sequence))
  );
}

function isToBeSigned(der: Uint8Array, all: readonly Der[]): boolean {
  const versioned = all[0]?.tag === 0xa0;
  const [version, ...more] = versioned ? children(der, all[0], 0xa0) : [];
  if (versioned && (more.length > 0 || !isVersion(der, version))) return false;
  const [serial, algorithm, issuer, validity, subject, publicKey, ...optional] = versioned ? all.slice(1) : all;
  const [keyAlgorithm, key, ...rest] = children(der, publicKey, sequence);
  const tags = optional.map(({ tag }) => tag);
  return (
    isInteger(der, serial) &&
    isAlgorithm(der, algorithm) &&
    isName(der, issuer) &&
    children(der, validity, sequence).length === 2 &&
    isName(der, subject) &&
    isAlgorithm(der, keyAlgorithm) &&
    isBits(der, key) &&
    rest.length === 0 &&
    // Unique ids of issuer and subject, then the extensions: each at most once, in this order.
    tags.every((tag, index) => [0x81, 0x82, 0xa3].includes(tag) && tag > (tags[index - 1] ?? 0)) &&
    optional.every((element) =>
      element.tag === 0xa3 ? areExtensions(der, element) : isBits(der, { ...element, tag: bitString }),
    )
  );
}

/** Version ::= INTEGER { v1(0), v2(1), v3(2) } */
function isVersion(der: Uint8Array, element: Der | undefined): boolean {
  return element !== undefined && isInteger(der, element) && element.end - element.start === 1 && (der[element.start] ?? 3) <= 2;
}

/** Extensions ::= [3] { SEQUENCE OF SEQUENCE { OID, BOOLEAN?, OCTET STRING } } */
function areExtensions(der: Uint8Array, wrapped: Der): boolean {
  const [list, ...more] = children(der, wrapped, 0xa3);
  if (more.length > 0 || list?.tag !== sequence) return false;
  const all = readChildren(der, list, 64);
  // An empty list is tolerated, one that can't be read is not.
  if (!all) return false;
  return all.every((extension) => {
    const parts = children(der, extension, sequence);
    const isCritical = parts[1]?.tag === 0x01;
    const value = parts[isCritical ? 2 : 1];
    const booleanFits = !isCritical || (parts[1]?.end ?? 0) - (parts[1]?.start ?? 0) === 1;
    return isOid(der, parts[0]) && booleanFits && value?.tag === octetString && parts.length === (isCritical ? 3 : 2);
  });
}

/** Name ::= SEQUENCE OF SET OF SEQUENCE { OID, value } */
function isName(der: Uint8Array, name: Der | undefined): boolean {
  if (name?.tag !== sequence || !readChildren(der, name, 64)) return false;
  return children(der, name, sequence).every((one) => {
    const pairs = children(der, one, set);
    return (
      pairs.length > 0 &&
      pairs.every((pair) => {
        const [type, value, ...rest] = children(der, pair, sequence);
        return isOid(der, type) && value !== undefined && isString(der, value) && rest.length === 0;
      })
    );
  });
}

/** UTF8, numeric, printable, teletex, IA5 or BMP string: what names are written in. */
function isString(der: Uint8Array, { tag, start, end }: Der): boolean {
  const content = der.subarray(start, end);
  if (tag === 0x1e) return content.length % 2 === 0;
  if (tag !== 0x0c) return [0x12, 0x13, 0x14, 0x16].includes(tag) && content.every((byte) => byte >= 0x20 && byte < 0x7f);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}

/** AlgorithmIdentifier ::= SEQUENCE { OID, parameters? } */
function isAlgorithm(der: Uint8Array, element: Der | undefined): boolean {
  const [oid, parameters, ...rest] = children(der, element, sequence);
  return isOid(der, oid) && rest.length === 0 && (parameters === undefined || areParameters(der, parameters));
}

/** None (RSA), the name of a curve (EC), or several in a sequence (RSA-PSS). */
function areParameters(der: Uint8Array, element: Der): boolean {
  if (element.tag === 0x05) return element.end === element.start;
  return isOid(der, element) || (element.tag === sequence && readChildren(der, element) !== undefined);
}

function isOid(der: Uint8Array, element: Der | undefined): boolean {
  return readOid(der, element) !== undefined;
}

/** Not empty, and no longer than it has to be (X.690, 8.3). */
export function isInteger(der: Uint8Array, element: Der | undefined): boolean {
  if (element?.tag !== integer || element.end === element.start) return false;
  const [first = 0, second] = der.subarray(element.start, element.end);
  return second === undefined || !((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
}

/** Whole bytes, as keys and signatures are. */
function isBits(der: Uint8Array, element: Der | undefined): boolean {
  return element?.tag === bitString && element.end > element.start + 1 && der[element.start] === 0;
}

/** None where they can't be read either: whoever asks has to want at least one. */
function children(der: Uint8Array, element: Der | undefined, tag: number): Der[] {
  return element?.tag === tag ? (readChildren(der, element, 64) ?? []) : [];
}
