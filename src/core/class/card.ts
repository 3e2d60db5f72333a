import * as v from 'valibot';
import { lab } from '../../lab/lab.ts';
import { fromBase64Url, readJson, toBase64Url, utf8 } from './bytes.ts';
import { type Identity, readSigned, type Signed, sign, signerOf } from './identity.ts';
import { type Report, reportSchema } from './report.ts';

/** A progress card, read: whose key signed it, and what it says. */
export interface Card {
  readonly id: string;
  readonly report: Report;
}

export type CardProblem =
  | 'empty'
  | 'too-large'
  | 'not-a-card'
  | 'newer-version'
  | 'truncated'
  | 'forged'
  | 'other-lab'
  | 'not-a-report';
export type ReadCard = { readonly ok: true; readonly value: Card } | { readonly ok: false; readonly problem: CardProblem };

/** A card is some 1,000 characters long; nothing much longer is one. */
export const cardLimit = 8_000;
/** What a card may become when it is unpacked. */
const plainLimit = 32_000;
const mark = 'CWP1.';
const place = 'card';

/** A report as a code: signed, packed, one line of text that a file, the clipboard and a QR picture can hold. */
export async function cardOf(identity: Identity, report: Report): Promise<string> {
  const signed = await sign(identity, place, JSON.stringify(report));
  const packed = await bytesThrough(utf8(JSON.stringify(signed)), new CompressionStream('deflate-raw'), cardLimit);
  if (packed === undefined || packed === 'too-large') throw new Error('A report is always small enough for a card');
  return mark + toBase64Url(packed);
}

/** Reads a card, from whatever it was copied; what is no card is refused by the first reason. */
export async function readCard(text: string): Promise<ReadCard> {
  const refuse = (problem: CardProblem) => ({ ok: false, problem }) as const;
  if (text.length > 4 * cardLimit) return refuse('too-large');
  const code = text.replace(/\s+/g, '');
  if (code === '') return refuse('empty');
  if (!code.startsWith(mark)) return refuse(/^CWP[2-9]\./.test(code) ? 'newer-version' : 'not-a-card');
  if (code.length > cardLimit) return refuse('too-large');
  const packed = fromBase64Url(code.slice(mark.length));
  if (!packed) return refuse('truncated');
  const plain = await bytesThrough(packed, new DecompressionStream('deflate-raw'), plainLimit);
  if (plain === 'too-large') return refuse('too-large');
  const signed = plain && readSigned(plain);
  if (!signed) return refuse('truncated');
  return readReport(signed);
}

async function readReport(signed: Signed): Promise<ReadCard> {
  const id = await signerOf(signed, place);
  if (!id) return { ok: false, problem: 'forged' };
  const raw = readJson(signed.body);
  const read = v.safeParse(reportSchema, raw);
  if (read.success) return { ok: true, value: { id, report: read.output as Report } };
  const other = v.safeParse(v.object({ lab: v.object({ id: v.string(), version: v.string() }) }), raw);
  const isOther = other.success && (other.output.lab.id !== lab.id || other.output.lab.version !== lab.version);
  return { ok: false, problem: isOther ? 'other-lab' : 'not-a-report' };
}

/** What comes out at the other end; never more than the limit, however much it would become. */
async function bytesThrough(
  bytes: Uint8Array<ArrayBuffer>,
  through: GenericTransformStream,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | 'too-large' | undefined> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(through as ReadableWritablePair<Uint8Array, Uint8Array>)
    .getReader();
  const parts: number[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return Uint8Array.from(parts);
      if (parts.length + value.length > limit) {
        await reader.cancel();
        return 'too-large';
      }
      for (const byte of value) parts.push(byte);
    }
  } catch {
    return undefined;
  }
}
