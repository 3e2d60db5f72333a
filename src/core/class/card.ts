import * as v from 'valibot';
import { lab } from '../../lab/lab.ts';
import { bytesThrough, fromBase64Url, readJson, sha256, toBase64Url, utf8 } from './bytes.ts';
import { type Identity, readSigned, type Signed, sign, signerOf } from './identity.ts';
import type { Invite } from './invite.ts';
import { type Report, reportSchema } from './report.ts';

/** A progress card, read: whose key signed it, what it says, and which class it was made for. */
export interface Card {
  readonly id: string;
  readonly report: Report;
  /** The mark of the class (`cardMarkOf`); none where it was made outside any class. */
  readonly madeFor?: string;
}

export type CardProblem =
  | 'empty'
  | 'too-large'
  | 'not-a-card'
  | 'newer-version'
  | 'truncated'
  | 'forged'
  | 'other-lab'
  | 'not-a-report'
  | 'other-class'
  | 'of-a-class'
  | 'of-no-class';
export type ReadCard = { readonly ok: true; readonly value: Card } | { readonly ok: false; readonly problem: CardProblem };

/** A card is some 1,000 characters long; nothing much longer is one. */
export const cardLimit = 8_000;
/** What a card may become when it is unpacked. */
const plainLimit = 32_000;
/**
 * What a card begins with, by its version. Version 1 is made outside any class. Version 2 names the class it is for, in
 * the signed text: no other board takes it.
 */
const marks = { 1: 'CWP1.', 2: 'CWP2.' } as const;
/** What a card is signed for. */
const places = { 1: 'card', 2: 'card of a class' } as const;
const classMark = v.pipe(v.string(), v.regex(/^[\w-]{22}$/));
const bodySchema = v.strictObject({ madeFor: classMark, report: v.unknown() });

/** What a class is called in cards made for it. It tells neither the class's id nor its secret. */
export async function cardMarkOf({ id, secret }: Pick<Invite, 'id' | 'secret'>): Promise<string> {
  return toBase64Url((await sha256(utf8(`crosswalk card\n${id}\n${secret}`))).slice(0, 16));
}

/**
 * A report as a code: signed, packed, one line of text that a file, the clipboard and a QR picture can hold.
 *
 * @param madeFor The mark of the class whose board alone may take it.
 */
export async function cardOf(identity: Identity, report: Report, madeFor?: string): Promise<string> {
  const version = madeFor === undefined ? 1 : 2;
  const body = JSON.stringify(madeFor === undefined ? report : { madeFor, report });
  const signed = await sign(identity, places[version], body);
  const packed = await bytesThrough(utf8(JSON.stringify(signed)), new CompressionStream('deflate-raw'), cardLimit);
  if (!(packed instanceof Uint8Array)) throw new Error('A report is always small enough for a card');
  return marks[version] + toBase64Url(packed);
}

/** Reads a card, from whatever it was copied; what is no card is refused by the first reason. */
export async function readCard(text: string): Promise<ReadCard> {
  const refuse = (problem: CardProblem) => ({ ok: false, problem }) as const;
  if (text.length > 4 * cardLimit) return refuse('too-large');
  const code = text.replace(/\s+/g, '');
  if (code === '') return refuse('empty');
  const version = code.startsWith(marks[1]) ? 1 : code.startsWith(marks[2]) ? 2 : undefined;
  if (!version) return refuse(/^CWP[3-9]\./.test(code) ? 'newer-version' : 'not-a-card');
  if (code.length > cardLimit) return refuse('too-large');
  const packed = fromBase64Url(code.slice(marks[version].length));
  if (!packed) return refuse('truncated');
  const plain = await bytesThrough(packed, new DecompressionStream('deflate-raw'), plainLimit);
  if (plain === 'too-large') return refuse('too-large');
  const signed = plain && readSigned(plain);
  if (!signed) return refuse('truncated');
  return readBody(signed, version);
}

async function readBody(signed: Signed, version: 1 | 2): Promise<ReadCard> {
  const id = await signerOf(signed, places[version]);
  if (!id) return { ok: false, problem: 'forged' };
  const body = readJson(signed.body);
  if (version === 1) return readReport(id, body);
  const read = v.safeParse(bodySchema, body);
  return read.success ? readReport(id, read.output.report, read.output.madeFor) : { ok: false, problem: 'not-a-report' };
}

function readReport(id: string, raw: unknown, madeFor?: string): ReadCard {
  const read = v.safeParse(reportSchema, raw);
  if (read.success) return { ok: true, value: { id, report: read.output as Report, ...(madeFor ? { madeFor } : {}) } };
  const other = v.safeParse(v.object({ lab: v.object({ id: v.string(), version: v.string() }) }), raw);
  const isOther = other.success && (other.output.lab.id !== lab.id || other.output.lab.version !== lab.version);
  return { ok: false, problem: isOther ? 'other-lab' : 'not-a-report' };
}
