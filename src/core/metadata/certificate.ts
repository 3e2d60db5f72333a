/** What is read of an X.509 certificate (RFC 5280): enough to say whether it is in date, and which one it is. */
export interface Certificate {
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** SHA-1 over the DER bytes in capital hex: what both consoles call the thumbprint. */
  readonly thumbprint: string;
}

/** Reads a certificate from base64 (white space and PEM armour allowed); `undefined` if it is not one. */
export async function readCertificate(base64: string): Promise<Certificate | undefined> {
  const der = fromBase64(base64.replace(/-----[A-Z ]+-----|\s+/g, ''));
  const validity = der && readValidity(der);
  if (!der || !validity) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', der as BufferSource));
  return {
    ...validity,
    thumbprint: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase(),
  };
}

/** Decodes base64; `undefined` for anything else. */
export function fromBase64(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Certificate ::= SEQUENCE { tbsCertificate SEQUENCE { [0] version?, serial, algorithm, issuer, validity, … } … } */
function readValidity(der: Uint8Array): Pick<Certificate, 'notBefore' | 'notAfter'> | undefined {
  const certificate = read(der, 0, der.length);
  const toBeSigned = certificate?.tag === 0x30 ? read(der, certificate.start, certificate.end) : undefined;
  if (toBeSigned?.tag !== 0x30) return undefined;
  const fields: Element[] = [];
  for (let at = toBeSigned.start; at < toBeSigned.end && fields.length < 6; ) {
    const field = read(der, at, toBeSigned.end);
    if (!field) return undefined;
    fields.push(field);
    at = field.end;
  }
  const validity = fields[fields[0]?.tag === 0xa0 ? 4 : 3];
  const from = validity && read(der, validity.start, validity.end);
  const to = from && validity && read(der, from.end, validity.end);
  const notBefore = from && readTime(der, from);
  const notAfter = to && readTime(der, to);
  return notBefore === undefined || notAfter === undefined ? undefined : { notBefore, notAfter };
}

interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** One DER element (tag, length, content) that starts at `at` and ends by `limit`. */
function read(der: Uint8Array, at: number, limit: number): Element | undefined {
  const tag = der[at];
  const first = der[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 4) return undefined;
  let length = first < 0x80 ? first : 0;
  for (let index = 0; index < lengthBytes; index++) length = length * 256 + (der[at + 2 + index] ?? 0);
  const start = at + 2 + lengthBytes;
  return start + length <= limit ? { tag, start, end: start + length } : undefined;
}

/** UTCTime (two-digit year, before 2050) or GeneralizedTime, both in UTC. */
function readTime(der: Uint8Array, { tag, start, end }: Element): number | undefined {
  const text = String.fromCharCode(...der.subarray(start, end));
  const match = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, hour, minute, second] = match;
  const century = tag === 0x17 ? (Number(year) < 50 ? '20' : '19') : '';
  const time = Date.parse(`${century}${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? undefined : time;
}
