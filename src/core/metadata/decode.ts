import { bad, type Checked, good } from '../problem.ts';

/** Metadata files are some 2 to 100 KB; whatever is larger than this is something else. In bytes. */
const sizeLimit = 1_048_576;
const depthLimit = 64;

/** Decodes the bytes of what should be an XML file, refusing what is plainly something else before any parser sees it. */
export function decodeXml(bytes: Uint8Array): Checked<string> {
  if (bytes.length === 0) return bad('empty');
  if (bytes.length > sizeLimit) return bad('too-large');
  if (startsWith(bytes, [0x50, 0x4b])) return bad('is-archive');
  const text = decode(bytes);
  if (text === undefined) return bad('not-text');
  const trimmed = text.trimStart();
  if (trimmed === '') return bad('empty');
  if (/^<!doctype html|^<html[\s>]/i.test(trimmed)) return bad('is-html');
  if (/^[{[]/.test(trimmed)) return bad('is-json');
  if (/^-----BEGIN CERTIFICATE|^MII[A-Za-z0-9+/]{20}/.test(trimmed)) return bad('is-certificate');
  if (!trimmed.startsWith('<')) return bad('not-well-formed');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return bad('has-doctype');
  if (depth(text) > depthLimit) return bad('too-deep');
  return good(text);
}

/** UTF-8, or UTF-16 where a byte order mark says so; the mark is dropped. `undefined`: no text in these. */
function decode(bytes: Uint8Array): string | undefined {
  const encoding = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids exactly these, and they mark a binary file
    return /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/** How deep the elements nest, as far as the tags tell; the parser itself is never given anything deep. */
function depth(text: string): number {
  let now = 0;
  let deepest = 0;
  for (const tag of text.matchAll(/<(\/)?[A-Za-z_][^<>]*?(\/)?>/g)) {
    if (tag[1]) now--;
    else if (!tag[2]) deepest = Math.max(deepest, ++now);
    if (deepest > depthLimit) return deepest;
  }
  return deepest;
}
