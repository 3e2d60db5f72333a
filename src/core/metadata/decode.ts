import { bad, type Checked, good } from '../problem.ts';
import type { MetadataProblemCode } from './metadata-problem.ts';
import { quote } from './quote.ts';

/** An application's metadata is some 2 to 20 KB, a whole directory's under 100; what is larger is something else. In bytes. */
export const sizeLimit = 262_144;

/** How other kinds of file begin (public registries of file signatures). */
const beginnings: readonly (readonly [MetadataProblemCode, readonly number[]])[] = [
  ['is-archive', [0x50, 0x4b]], // zip, and all that is one: docx, xlsx, jar
  ['is-archive', [0x1f, 0x8b]], // gzip
  ['is-archive', [0x37, 0x7a, 0xbc, 0xaf]], // 7-Zip
  ['is-archive', [0x52, 0x61, 0x72, 0x21]], // RAR
  ['is-archive', [0x42, 0x5a, 0x68]], // bzip2
  ['is-archive', [0xfd, 0x37, 0x7a, 0x58]], // xz
  ['is-pdf', [0x25, 0x50, 0x44, 0x46]],
  ['is-image', [0x89, 0x50, 0x4e, 0x47]], // PNG
  ['is-image', [0xff, 0xd8, 0xff]], // JPEG
  ['is-image', [0x47, 0x49, 0x46, 0x38]], // GIF
  ['is-image', [0x52, 0x49, 0x46, 0x46]], // WebP
  ['is-certificate', [0x30, 0x82]], // DER: .cer, .pfx
  ['is-unfinished', [0, 0, 0, 0]],
];

/** Encodings told by their first bytes (XML 1.0, appendix F); both consoles write UTF-8. */
const otherEncodings: readonly (readonly [string, readonly number[]])[] = [
  ['UTF-32', [0xff, 0xfe, 0, 0]],
  ['UTF-32', [0, 0, 0xfe, 0xff]],
  ['UTF-32', [0x3c, 0, 0, 0]],
  ['UTF-32', [0, 0, 0, 0x3c]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
  ['UTF-16', [0x3c, 0]],
  ['UTF-16', [0, 0x3c]],
  ['EBCDIC', [0x4c, 0x6f, 0xa7, 0x94]],
];

/** What text begins with that is no XML metadata. */
const texts: readonly (readonly [MetadataProblemCode, RegExp])[] = [
  [
    'is-html',
    /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body|script|meta|title|div|h1|center)[\s>]/i,
  ],
  ['is-html', /^(?:From: <Saved by|MIME-Version:|HTTP\/\d)/],
  ['is-shortcut', /^\[(?:InternetShortcut|Desktop Entry)\]/i],
  ['is-json', /^(?:\{\s*["}]|\[\s*[[{"\]\d])/],
  ['is-certificate', /^-----BEGIN [A-Z0-9 ]+-----|^MII[A-Za-z0-9+/]{20}/],
  ['is-table', /^(?!<)[^\n<]{1,400}[,;\t][^\n<]{0,400}[,;\t][^\n<]{0,400}\r?\n/],
];

/** Decodes the bytes of what should be an XML file, refusing what is plainly something else before any parser sees it. */
export function decodeXml(bytes: Uint8Array): Checked<string> {
  if (bytes.length === 0) return bad('empty');
  if (bytes.length > sizeLimit) return bad('too-large');
  const encoding = otherEncodings.find(([, beginning]) => startsWith(bytes, beginning))?.[0];
  if (encoding) return bad('odd-encoding', { found: encoding });
  const kind = beginnings.find(([, beginning]) => startsWith(bytes, beginning))?.[0];
  if (kind) return bad(kind);
  const text = decode(bytes);
  if (text === undefined) return startsWithAngle(bytes) ? bad('odd-encoding', { found: 'no UTF-8' }) : bad('not-text');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids exactly these, and they mark a binary file
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) return bad('not-text');
  return checkText(text);
}

function checkText(text: string): Checked<string> {
  const trimmed = text.trimStart();
  if (trimmed === '') return bad('empty');
  const other = texts.find(([, beginning]) => beginning.test(trimmed))?.[0];
  if (other) return bad(other);
  if (!trimmed.startsWith('<'))
    return bad(/<(?:\w+:)?EntityDescriptor[\s>]/.test(trimmed) ? 'text-outside' : 'not-xml', { line: '1' });
  // Anywhere at all: no parser is to see one, and metadata never has one.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return bad('has-doctype');
  const declared = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  if (declared !== undefined && declared.toLowerCase() !== 'utf-8') return bad('odd-encoding', { found: quote(declared, 40) });
  return good(text);
}

/** UTF-8; a byte order mark is dropped, as Azure's files begin with one. `undefined`: not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function startsWithAngle(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x3c]) || startsWith(bytes, [0xef, 0xbb, 0xbf, 0x3c]);
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}
