import * as v from 'valibot';
import { plainText, visibleText } from '../plain-text.ts';
import { fromBase64Url, fromUtf8, readJson, sha256, toBase64Url, utf8 } from './bytes.ts';
import { identityOf } from './identity.ts';

/** What a participant needs to join a class; it stands whole in the class code, so that nobody has to keep it anywhere. */
export interface Invite {
  /** What the class is called. */
  readonly name: string;
  /** Where the broker is: `wss://…`, or `ws://…` where it is on this machine or in the room's own network. */
  readonly broker: string;
  /** 16 lower-case letters and digits: the class in topics, and the participants' user name at the broker. */
  readonly id: string;
  /** 32 random bytes in base64url, from which the keys of the class are made. */
  readonly secret: string;
  /** The instructor's public key, base64url: only what it signed is an announcement. */
  readonly instructor: string;
  /** The format of the class's messages; 1 where it is left out, as in classes that an earlier Crosswalk made. */
  readonly wire?: 2;
}

/** The same for an instructor: who has it can announce, and see everybody. */
export interface ClassKeys extends Invite {
  /** The instructor's private key, PKCS #8 in base64url. */
  readonly privateKey: string;
  /** The instructor's password at the broker; the user name is `<id>.instructor`. */
  readonly password: string;
}

export type CodeProblem = 'not-a-code' | 'incomplete' | 'newer-version' | 'not-an-invite' | 'broker-not-safe' | 'too-long';
export type ReadCode<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: CodeProblem };

const limit = 4_000;
const key = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
const invite = {
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80), v.regex(plainText), v.regex(visibleText)),
  broker: v.pipe(v.string(), v.maxLength(300), v.url()),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]{16}$/)),
  secret: key,
  instructor: key,
};
const keys = { ...invite, privateKey: v.pipe(v.string(), v.regex(/^[\w-]{60,80}$/)), password: key };
const wire = { wire: v.literal(2) };

/** Before the code, so that it works as a link where the browser knows the extension's scheme. */
export const linkScheme = 'ext+crosswalk:';

/** What a code begins with, and what it holds. The digit is the format of the class's messages: who can't read it says so. */
const participantCodes = { 'CW1-': v.strictObject(invite), 'CW2-': v.strictObject({ ...invite, ...wire }) };
const instructorCodes = { 'CWI1-': v.strictObject(keys), 'CWI2-': v.strictObject({ ...keys, ...wire }) };

/** The code of a class for its participants. A link is the same with `linkScheme` before it. */
export function classCode({ name, broker, id, secret, instructor, wire }: Invite): Promise<string> {
  return encode(wire ? 'CW2-' : 'CW1-', { name, broker, id, secret, instructor, ...(wire ? { wire } : {}) });
}

/** The code that opens a class on another instructor's board. */
export function instructorCode(keys: ClassKeys): Promise<string> {
  return encode(keys.wire ? 'CWI2-' : 'CWI1-', keys);
}

/** Reads a class code or link, with whatever white space it came. */
export function readClassCode(text: string): Promise<ReadCode<Invite>> {
  return decode<Invite>(text, participantCodes);
}

/** Reads an instructor's code; one whose private key is none is refused, since nothing could be said with it. */
export async function readInstructorCode(text: string): Promise<ReadCode<ClassKeys>> {
  const read = await decode<ClassKeys>(text, instructorCodes);
  if (!read.ok) return read;
  const { instructor: publicKey, privateKey } = read.value;
  return identityOf({ publicKey, privateKey }).then(
    () => read,
    () => ({ ok: false, problem: 'not-an-invite' }),
  );
}

/** An invite that was kept; `undefined` where it is none, or its broker may not be spoken to. */
export function readInvite(raw: unknown): Invite | undefined {
  return readKept<Invite>(raw, participantCodes);
}

/** The same for the keys of an instructor. */
export function readKeys(raw: unknown): ClassKeys | undefined {
  return readKept<ClassKeys>(raw, instructorCodes);
}

function readKept<T extends Invite>(raw: unknown, schemas: { readonly [mark: string]: v.GenericSchema }): T | undefined {
  for (const schema of Object.values(schemas)) {
    const read = v.safeParse(schema, raw);
    if (read.success && isSafeBroker((read.output as T).broker)) return read.output as T;
  }
  return undefined;
}

/** Whether a broker may be spoken to: encrypted, or so near that nobody stands between. What is said is sealed either way. */
export function isSafeBroker(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, hash } = new URL(address);
  if (username || password || hash) return false;
  return protocol === 'wss:' || (protocol === 'ws:' && isNear(hostname));
}

function isNear(host: string): boolean {
  return (
    host === 'localhost' ||
    host === '[::1]' ||
    /\.(?:local|localhost|internal|lan)$/.test(host) ||
    /^(?:127|10)\.\d+\.\d+\.\d+$/.test(host) ||
    /^192\.168\.\d+\.\d+$/.test(host) ||
    /^172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+$/.test(host)
  );
}

async function encode(mark: string, value: object): Promise<string> {
  const bytes = utf8(JSON.stringify(value));
  const check = (await sha256(bytes)).slice(0, 6);
  return mark + toBase64Url(new Uint8Array([...check, ...bytes]));
}

async function decode<T extends Invite>(
  text: string,
  schemas: { readonly [mark: string]: v.GenericSchema },
): Promise<ReadCode<T>> {
  const code = text.replace(/\s+/g, '').replace(linkScheme, '');
  if (code.length > limit) return { ok: false, problem: 'too-long' };
  const [mark, schema] = Object.entries(schemas).find(([one]) => code.startsWith(one)) ?? [];
  if (mark === undefined || schema === undefined)
    return { ok: false, problem: /^CWI?[3-9]-/.test(code) ? 'newer-version' : 'not-a-code' };
  const bytes = fromBase64Url(code.slice(mark.length));
  if (!bytes) return { ok: false, problem: 'incomplete' };
  const [check, body] = [bytes.slice(0, 6), bytes.slice(6)];
  const worked = (await sha256(body)).slice(0, 6);
  // Pasted in part, or with a letter lost: said as such, rather than as a class that can't be reached.
  if (check.length < 6 || check.some((byte, index) => byte !== worked[index])) return { ok: false, problem: 'incomplete' };
  const read = v.safeParse(schema, readJson(fromUtf8(body) ?? ''));
  if (!read.success) return { ok: false, problem: 'not-an-invite' };
  const value = read.output as T;
  return isSafeBroker(value.broker) ? { ok: true, value } : { ok: false, problem: 'broker-not-safe' };
}
