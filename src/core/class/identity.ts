import * as v from 'valibot';
import { fromBase64Url, fromUtf8, readJson, sha256, toBase64Url, utf8 } from './bytes.ts';

/** Who speaks: an Ed25519 key pair. Only this key signs for its id. */
export interface Identity {
  /** 22 hexadecimal digits, a hash of the public key. Another key can't claim the same id. */
  readonly id: string;
  /** 32 bytes, base64url. */
  readonly publicKey: string;
  /** Not extractable: it signs, but can't be read, exported or sent. */
  readonly signingKey: CryptoKey;
}

/** A key pair as text, for what must be handed on: an instructor's key stands in the instructor's code. */
export interface KeyTexts {
  /** 32 bytes, base64url. */
  readonly publicKey: string;
  /** PKCS #8, base64url. */
  readonly privateKey: string;
}

/** A text, and who says so where. */
export interface Signed {
  readonly body: string;
  /** The public key, base64url. */
  readonly key: string;
  readonly signature: string;
}

const signedSchema = v.strictObject({ body: v.string(), key: v.string(), signature: v.string() });

/** Makes an identity whose private key never leaves the browser's key store. */
export async function newIdentity(): Promise<Identity> {
  const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { id: await idOf(publicKey), publicKey: toBase64Url(publicKey), signingKey: pair.privateKey };
}

/** Makes a key pair that can be handed on. */
export async function newKeyTexts(): Promise<KeyTexts> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return { publicKey: toBase64Url(publicKey), privateKey: toBase64Url(privateKey) };
}

/** The identity of a key pair that was handed on. Rejects where the private key is not an Ed25519 key. */
export async function identityOf({ publicKey, privateKey }: KeyTexts): Promise<Identity> {
  const bytes = fromBase64Url(privateKey) ?? new Uint8Array();
  const signingKey = await crypto.subtle.importKey('pkcs8', bytes, 'Ed25519', false, ['sign']);
  return { id: await idOfKey(publicKey), publicKey, signingKey };
}

/** The id a public key stands for; at most 23 characters of [0-9a-f], which every MQTT broker takes as a client id. */
export async function idOf(publicKey: Uint8Array<ArrayBuffer>): Promise<string> {
  return Array.from((await sha256(publicKey)).slice(0, 11), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The id of a public key in base64url. */
export function idOfKey(publicKey: string): Promise<string> {
  return idOf(fromBase64Url(publicKey) ?? new Uint8Array());
}

/** Reads what was signed from the bytes of its JSON; `undefined` where it is none. Whether the signature holds `signerOf` tells. */
export function readSigned(bytes: Uint8Array): Signed | undefined {
  const read = v.safeParse(signedSchema, readJson(fromUtf8(bytes) ?? ''));
  return read.success ? read.output : undefined;
}

/** Signs a text for one place: what was said in one topic counts in no other. */
export async function sign({ publicKey, signingKey }: Identity, place: string, body: string): Promise<Signed> {
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', signingKey, signedBytes(place, body)));
  return { body, key: publicKey, signature: toBase64Url(signature) };
}

/** The id of who signed it for this place; `undefined` where the signature does not hold. */
export async function signerOf({ body, key, signature }: Signed, place: string): Promise<string | undefined> {
  const [publicKey, bytes] = [fromBase64Url(key), fromBase64Url(signature)];
  if (publicKey?.length !== 32 || bytes?.length !== 64) return undefined;
  try {
    const verifying = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    const holds = await crypto.subtle.verify('Ed25519', verifying, bytes, signedBytes(place, body));
    return holds ? await idOf(publicKey) : undefined;
  } catch {
    return undefined;
  }
}

function signedBytes(place: string, body: string): Uint8Array<ArrayBuffer> {
  return utf8(`crosswalk\n${place}\n${body}`);
}
