import * as v from 'valibot';
import { plainText } from '../plain-text.ts';
import { fromBase64Url, fromUtf8, readJson, sha256, toBase64Url, utf8 } from './bytes.ts';

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
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80), v.regex(plainText)),
  broker: v.pipe(v.string(), v.maxLength(300), v.url()),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]{16}$/)),
  secret: key,
  instructor: key,
};
const inviteSchema = v.strictObject(invite);
const keysSchema = v.strictObject({
  ...invite,
  privateKey: v.pipe(v.string(), v.regex(/^[\w-]{60,80}$/)),
  password: key,
});

/** Before the code, so that it works as a link where the browser knows the extension's scheme. */
export const linkScheme = 'ext+crosswalk:';
const participantMark = 'CW1-';
const instructorMark = 'CWI1-';

/** The code of a class for its participants. A link is the same with `linkScheme` before it. */
export function classCode({ name, broker, id, secret, instructor }: Invite): Promise<string> {
  return encode(participantMark, { name, broker, id, secret, instructor });
}

/** The code that opens a class on another instructor's board. */
export function instructorCode(keys: ClassKeys): Promise<string> {
  return encode(instructorMark, keys);
}

/** Reads a class code or link, with whatever white space it came. */
export function readClassCode(text: string): Promise<ReadCode<Invite>> {
  return decode(text, participantMark, inviteSchema);
}

export function readInstructorCode(text: string): Promise<ReadCode<ClassKeys>> {
  return decode(text, instructorMark, keysSchema);
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

async function decode<T>(text: string, mark: string, schema: v.GenericSchema<unknown, T>): Promise<ReadCode<T>> {
  const code = text.replace(/\s+/g, '').replace(linkScheme, '');
  if (code.length > limit) return { ok: false, problem: 'too-long' };
  if (!code.startsWith(mark)) return { ok: false, problem: /^CWI?[2-9]-/.test(code) ? 'newer-version' : 'not-a-code' };
  const bytes = fromBase64Url(code.slice(mark.length));
  if (!bytes) return { ok: false, problem: 'incomplete' };
  const [check, body] = [bytes.slice(0, 6), bytes.slice(6)];
  const worked = (await sha256(body)).slice(0, 6);
  // Pasted in part, or with a letter lost: said as such, rather than as a class that can't be reached.
  if (check.length < 6 || check.some((byte, index) => byte !== worked[index])) return { ok: false, problem: 'incomplete' };
  const read = v.safeParse(schema, readJson(fromUtf8(body) ?? ''));
  if (!read.success) return { ok: false, problem: 'not-an-invite' };
  return isSafeBroker((read.output as Invite).broker)
    ? { ok: true, value: read.output }
    : { ok: false, problem: 'broker-not-safe' };
}
