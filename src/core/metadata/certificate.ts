import { isInteger, isShaped } from './certificate-shape.ts';
import { type Der, readChildren, readDer, readOid, readTime } from './der.ts';

/**
 * What is read of an X.509 certificate (RFC 5280): whether it is in date, how strong it is, and which one it is.
 *
 * No library reads it: @peculiar/x509 2.2.0, which the tests use, makes the background's script 317 KB instead of 105
 * (November 2026) and is laxer. Of 12,000 mutated certificates it reads 1,511 that OpenSSL refuses, half of them for
 * impossible times, and 556 otherwise than OpenSSL; this code none (`test/fuzz/certificates.test.ts` shows some).
 */
export interface Certificate {
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** SHA-1 over the DER bytes in capital hex: what both consoles call the thumbprint. */
  readonly thumbprint: string;
  /** The same with SHA-256. */
  readonly sha256: string;
  /** The common name of whom it was issued to; empty if there is none. */
  readonly name: string;
  readonly key: PublicKey;
  /** The hash that it was itself signed with, or the algorithm's number where it is an unknown one. */
  readonly signedWith: string;
  /** SubjectPublicKeyInfo in DER, as WebCrypto takes it. */
  readonly publicKey: Uint8Array;
  /** Characters of its base64 without line breaks. */
  readonly length: number;
}

export interface PublicKey {
  /** `RSA`, `EC` …, or the algorithm's number where it is an unknown one. */
  readonly kind: string;
  /** Of an RSA key; else 0. */
  readonly bits: number;
  /** Of an RSA key: its modulus is odd, its exponent odd and at least 3. */
  readonly isSound: boolean;
}

/** Object identifiers of signature algorithms, by the hash they use (RFC 3279, 4055, 5758). */
const hashes: { readonly [oid: string]: string } = {
  '1.2.840.113549.1.1.2': 'MD2',
  '1.2.840.113549.1.1.3': 'MD4',
  '1.2.840.113549.1.1.4': 'MD5',
  '1.2.840.113549.1.1.5': 'SHA-1',
  '1.3.14.3.2.29': 'SHA-1',
  '1.2.840.10040.4.3': 'SHA-1',
  '1.2.840.10045.4.1': 'SHA-1',
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
};

const keyKinds: { readonly [oid: string]: string } = {
  '1.2.840.10045.2.1': 'EC',
  '1.2.840.10040.4.1': 'DSA',
  '1.2.840.113549.1.1.10': 'RSA-PSS',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
};

/** Reads a certificate from base64 (white space and PEM armour allowed); `undefined` if it is not one. */
export async function readCertificate(base64: string): Promise<Certificate | undefined> {
  const text = base64.replace(/-----[A-Z ]+-----|\s+/g, '');
  const der = fromBase64(text);
  const fields = der && readFields(der);
  if (!der || !fields) return undefined;
  const [sha1, sha256] = await Promise.all(
    ['SHA-1', 'SHA-256'].map(async (hash) => hex(new Uint8Array(await crypto.subtle.digest(hash, der as BufferSource)))),
  );
  return { ...fields, thumbprint: sha1 ?? '', sha256: sha256 ?? '', length: text.length };
}

/** Decodes base64, canonical and without white space; `undefined` for anything else. */
export function fromBase64(base64: string): Uint8Array | undefined {
  try {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
    return bytes;
  } catch {
    return undefined;
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/**
 * Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signatureValue }, and
 * tbsCertificate ::= SEQUENCE { [0] version?, serial, algorithm, issuer, validity, subject, publicKey, … }
 */
function readFields(der: Uint8Array): Omit<Certificate, 'thumbprint' | 'sha256' | 'length'> | undefined {
  const certificate = readDer(der, 0, der.length);
  if (certificate?.tag !== 0x30 || certificate.end !== der.length || !isShaped(der, certificate)) return undefined;
  const [toBeSigned, algorithm, signature] = readChildren(der, certificate) ?? [];
  if (toBeSigned?.tag !== 0x30 || signature?.tag !== 0x03) return undefined;
  const all = readChildren(der, toBeSigned) ?? [];
  const [, , , validity, subject, publicKey] = all[0]?.tag === 0xa0 ? all.slice(1) : all;
  const [from, to] = readChildren(der, validity) ?? [];
  const notBefore = from && readTime(der, from);
  const notAfter = to && readTime(der, to);
  const key = publicKey?.tag === 0x30 ? readKey(der, publicKey) : undefined;
  const oid = readOid(der, readChildren(der, algorithm)?.[0]);
  if (notBefore === undefined || notAfter === undefined || notAfter < notBefore || !publicKey || !key || !oid) return undefined;
  return {
    notBefore,
    notAfter,
    name: subject ? commonName(der, subject) : '',
    key,
    signedWith: hashes[oid] ?? oid,
    publicKey: der.slice(publicKey.at, publicKey.end),
  };
}

/** SubjectPublicKeyInfo ::= SEQUENCE { SEQUENCE { algorithm, … }, BIT STRING { SEQUENCE { modulus, exponent } } } */
function readKey(der: Uint8Array, publicKey: Der): PublicKey | undefined {
  const [algorithm, content] = readChildren(der, publicKey) ?? [];
  const oid = readOid(der, readChildren(der, algorithm)?.[0]);
  if (!oid || content?.tag !== 0x03) return undefined;
  if (oid !== '1.2.840.113549.1.1.1') return { kind: keyKinds[oid] ?? oid, bits: 0, isSound: false };
  // The first byte of a bit string says how many bits are unused.
  const numbers = readDer(der, content.start + 1, content.end);
  if (numbers?.tag !== 0x30 || numbers.end !== content.end) return undefined;
  const [modulus, exponent, ...rest] = readChildren(der, numbers) ?? [];
  if (!modulus || !exponent || rest.length > 0 || !isInteger(der, modulus) || !isInteger(der, exponent)) return undefined;
  const n = withoutZeros(der.subarray(modulus.start, modulus.end));
  const e = withoutZeros(der.subarray(exponent.start, exponent.end));
  const [first] = n;
  if (first === undefined || e.length === 0) return undefined;
  const bits = n.length * 8 - (Math.clz32(first) - 24);
  const isOdd = (number: Uint8Array) => ((number.at(-1) ?? 0) & 1) === 1;
  return { kind: 'RSA', bits, isSound: isOdd(n) && isOdd(e) && (e.length > 1 || (e[0] ?? 0) >= 3) };
}

function withoutZeros(number: Uint8Array): Uint8Array {
  const lead = number.findIndex((byte) => byte !== 0);
  return lead < 0 ? new Uint8Array() : number.subarray(lead);
}

/** Name ::= SEQUENCE OF SET OF SEQUENCE { type, value }: the first common name (2.5.4.3). */
function commonName(der: Uint8Array, subject: Der): string {
  for (const set of readChildren(der, subject, 64) ?? [])
    for (const pair of readChildren(der, set, 64) ?? []) {
      const [type, value] = readChildren(der, pair) ?? [];
      // A BMP string is two bytes a character; all others that a name may be in are UTF-8 or part of it.
      if (value && readOid(der, type) === '2.5.4.3')
        return new TextDecoder(value.tag === 0x1e ? 'utf-16be' : 'utf-8').decode(der.subarray(value.start, value.end));
    }
  return '';
}
