import { bytesThrough, fromBase64Url, fromUtf8, toBase64Url, utf8 } from './bytes.ts';
import { readSigned, type Signed } from './identity.ts';

/**
 * How a signed message is laid out before it is encrypted. Both formats are padded to a bucket, so that the length of
 * a message tells nothing of its content. A class uses one format; its code says which (`Invite.wire`).
 *
 * - 1: the signed text as JSON, padded with spaces. Every Crosswalk reads it.
 * - 2: length (4 bytes, big endian), public key (32), signature (64), the text deflated (RFC 1951); padded with zeros.
 *   All states fit into one bucket of 2 kB.
 */
export type WireFormat = 1 | 2;

/** The least size of a sealed message, in bytes: no state of a participant needs more than `state`. */
const smallest: { readonly [format in WireFormat]: { readonly state: number; readonly other: number } } = {
  1: { state: 8_192, other: 512 },
  2: { state: 2_048, other: 512 },
};

const [lengthLength, keyLength, signatureLength] = [4, 32, 64];
/** What a text may become when it is inflated, in bytes: a room with the largest lab pack is well below. */
const textLimit = 1_500_000;

interface Room {
  /** A participant's state, of which all must have one size. */
  readonly isState: boolean;
  /** What encryption adds, in bytes. */
  readonly overhead: number;
  /** The largest sealed message; a message that needs more is not padded. */
  readonly limit: number;
}

/** Lays a message out, padded to its bucket. */
export async function layOut(
  format: WireFormat,
  signed: Signed,
  { isState, overhead, limit }: Room,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = format === 1 ? utf8(JSON.stringify(signed)) : await binaryOf(signed);
  let size = smallest[format][isState ? 'state' : 'other'];
  while (size < content.length + overhead) size *= 2;
  const padded = new Uint8Array(Math.max(content.length, Math.min(size, limit) - overhead));
  padded.fill(format === 1 ? space : 0);
  padded.set(content);
  return padded;
}

/** Reads it again; `undefined` where it is none. Whether the signature holds is not judged. */
export async function readLayout(format: WireFormat, plain: Uint8Array<ArrayBuffer>): Promise<Signed | undefined> {
  if (format === 1) return readSigned(plain);
  const head = lengthLength + keyLength + signatureLength;
  if (plain.length < head) return undefined;
  const end = lengthLength + new DataView(plain.buffer, plain.byteOffset).getUint32(0);
  if (end < head || end > plain.length) return undefined;
  const text = await bytesThrough(plain.slice(head, end), new DecompressionStream('deflate-raw'), textLimit);
  const body = text instanceof Uint8Array ? fromUtf8(text) : undefined;
  if (body === undefined) return undefined;
  const [key, signature] = [plain.slice(lengthLength, lengthLength + keyLength), plain.slice(lengthLength + keyLength, head)];
  return { body, key: toBase64Url(key), signature: toBase64Url(signature) };
}

const space = 0x20;

async function binaryOf({ body, key, signature }: Signed): Promise<Uint8Array<ArrayBuffer>> {
  const text = await bytesThrough(utf8(body), new CompressionStream('deflate-raw'));
  const [keyBytes, signatureBytes] = [fromBase64Url(key), fromBase64Url(signature)];
  if (!(text instanceof Uint8Array) || keyBytes?.length !== keyLength || signatureBytes?.length !== signatureLength)
    throw new TypeError('A signed message has a key, a signature and a text');
  const content = new Uint8Array(lengthLength + keyLength + signatureLength + text.length);
  new DataView(content.buffer).setUint32(0, content.length - lengthLength);
  content.set(keyBytes, lengthLength);
  content.set(signatureBytes, lengthLength + keyLength);
  content.set(text, lengthLength + keyLength + signatureLength);
  return content;
}
