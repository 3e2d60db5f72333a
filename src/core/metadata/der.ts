import { momentOf } from './calendar.ts';

/** One element of DER (X.690): its tag, and where its content lies. */
export interface Der {
  readonly tag: number;
  /** Where the element itself begins, its content begins, and both end. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** One element that starts at `at` and ends by `limit`; `undefined` if there is none. */
export function readDer(der: Uint8Array, at: number, limit: number): Der | undefined {
  const tag = der[at];
  const first = der[at + 1];
  // 0x80 is BER's indefinite length, which DER does not know.
  if (tag === undefined || first === undefined || first === 0x80) return undefined;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 4) return undefined;
  let length = first < 0x80 ? first : 0;
  for (let index = 0; index < lengthBytes; index++) length = length * 256 + (der[at + 2 + index] ?? 0);
  // Written as short as it can be, as DER has it.
  if (lengthBytes > 0 && length < (lengthBytes === 1 ? 0x80 : 256 ** (lengthBytes - 1))) return undefined;
  const start = at + 2 + lengthBytes;
  return start + length <= limit ? { tag, at, start, end: start + length } : undefined;
}

/** The elements a constructed one consists of, at most `most`; `undefined` if they don't fill it exactly. */
export function readChildren(der: Uint8Array, parent: Der | undefined, most = 16): Der[] | undefined {
  if (!parent) return undefined;
  const children: Der[] = [];
  for (let at = parent.start; at < parent.end; ) {
    const child = readDer(der, at, parent.end);
    if (!child || children.length === most) return undefined;
    children.push(child);
    at = child.end;
  }
  return children;
}

/** An object identifier in dots: `1.2.840.113549.1.1.11`. */
export function readOid(der: Uint8Array, element: Der | undefined): string | undefined {
  if (element?.tag !== 0x06 || element.end === element.start) return undefined;
  const numbers: number[] = [];
  let value = 0;
  const content = der.subarray(element.start, element.end);
  if ((content.at(-1) ?? 0x80) >= 0x80) return undefined;
  for (const byte of content) {
    // A number never begins with a zero that only fills.
    if (value === 0 && byte === 0x80) return undefined;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(value);
      value = 0;
    }
  }
  const [first = 0, ...rest] = numbers;
  const top = Math.min(Math.floor(first / 40), 2);
  return [top, first - top * 40, ...rest].join('.');
}

/** UTCTime (two-digit year, 1950 to 2049) or GeneralizedTime, both to the second and in UTC (RFC 5280, 4.1.2.5); milliseconds since 1970. */
export function readTime(der: Uint8Array, { tag, start, end }: Der): number | undefined {
  const text = end - start > 15 ? '' : String.fromCharCode(...der.subarray(start, end));
  const match = (tag === 0x17 ? /^(\d{2})(\d{10})Z$/ : tag === 0x18 ? /^(\d{4})(\d{10})Z$/ : undefined)?.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = match[2]?.match(/../g)?.map(Number) ?? [];
  return momentOf(tag === 0x17 ? year + (year < 50 ? 2000 : 1900) : year, month, day, hour, minute, second);
}
