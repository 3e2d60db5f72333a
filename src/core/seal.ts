import * as v from 'valibot';
import type { CaptureId } from '../lab/ids.ts';
import { time } from './time-schema.ts';

/** Secrets, by what they were captured as. */
export type Secrets = { readonly [capture in CaptureId]?: string };

/**
 * Rounds of PBKDF2 with SHA-256. OWASP's Password Storage Cheat Sheet asks for 600,000 at least; what is sealed lies
 * on a disk for days, so it gets more.
 */
const iterations = 1_000_000;
const fewestIterations = 600_000;

const base64 = v.pipe(v.string(), v.maxLength(100_000), v.base64());

const sealedSchema = v.strictObject({
  version: v.literal(1),
  kdf: v.strictObject({
    name: v.literal('PBKDF2'),
    hash: v.literal('SHA-256'),
    iterations: v.pipe(v.number(), v.integer(), v.minValue(fewestIterations), v.maxValue(10_000_000)),
    salt: base64,
  }),
  /** Milliseconds since 1970: when it is to be wiped. */
  until: time,
  iv: base64,
  data: base64,
});

/** Secrets sealed with AES-256-GCM under a key from a passphrase; what stands beside them is sealed as well, readable but not to be changed. */
export type Sealed = v.InferOutput<typeof sealedSchema>;
export type Kdf = Sealed['kdf'];

/** Reads what was stored; `undefined` where it is none, or weaker than anything this code ever sealed. */
export function readSealed(raw: unknown): Sealed | undefined {
  const parsed = v.safeParse(sealedSchema, raw);
  return parsed.success ? parsed.output : undefined;
}

/** A vault as it lies on the disk: one that this version can open, or one that it can't, of a newer version or damaged. */
export type VaultOnDisk =
  | { readonly is: 'sealed'; readonly sealed: Sealed }
  | { readonly is: 'unreadable'; readonly isNewer: boolean; readonly until: number | undefined };

/** Earlier than the first Crosswalk: what an unreadable vault calls `until` is then no time in milliseconds. */
const earliest = Date.UTC(2020, 0);

/** Reads what was stored, of any version; `undefined` where there is no vault. */
export function readVault(raw: unknown): VaultOnDisk | undefined {
  if (raw === undefined) return undefined;
  const sealed = readSealed(raw);
  if (sealed) return { is: 'sealed', sealed };
  const { version, until } = (raw ?? {}) as { readonly version?: unknown; readonly until?: unknown };
  const isTime = v.is(v.pipe(time, v.minValue(earliest)), until);
  return { is: 'unreadable', isNewer: typeof version === 'number' && version > 1, until: isTime ? until : undefined };
}

/** How the key is made from a new passphrase: with a salt that was never used before. */
export function freshKdf(): Kdf {
  return { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: toBase64(crypto.getRandomValues(new Uint8Array(16))) };
}

/** The key a passphrase stands for: base64 of 32 bytes. The same characters give the same key however they were typed. */
export async function deriveKey(passphrase: string, { hash, iterations: rounds, salt }: Kdf): Promise<string> {
  const text = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', hash, salt: fromBase64(salt), iterations: rounds };
  return toBase64(new Uint8Array(await crypto.subtle.deriveBits(parameters, material, 256)));
}

/** Seals secrets, each time with an initialisation vector of its own. */
export async function seal(secrets: Secrets, key: string, kdf: Kdf, until: number): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const parameters = { name: 'AES-GCM', iv, additionalData: beside({ version: 1, kdf, until }) };
  const plain = new TextEncoder().encode(JSON.stringify(secrets));
  const data = await crypto.subtle.encrypt(parameters, await aesKey(key), plain);
  return { version: 1, kdf, until, iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
}

/** Opens what was sealed; `undefined` where the key is another one, or anything of it was changed. */
export async function unseal({ version, kdf, until, iv, data }: Sealed, key: string): Promise<Secrets | undefined> {
  try {
    const parameters = { name: 'AES-GCM', iv: fromBase64(iv), additionalData: beside({ version, kdf, until }) };
    const plain = await crypto.subtle.decrypt(parameters, await aesKey(key), fromBase64(data));
    return JSON.parse(new TextDecoder().decode(plain)) as Secrets;
  } catch {
    return undefined;
  }
}

function aesKey(key: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Always the same bytes for the same values: storage may give the keys of an object back in another order. */
function beside({ version, kdf, until }: Pick<Sealed, 'version' | 'kdf' | 'until'>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([version, kdf.name, kdf.hash, kdf.iterations, kdf.salt, until]));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
}
