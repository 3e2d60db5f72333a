import { deflateRawSync, gzipSync } from 'node:zlib';
import { aws, azure } from './case.ts';
import type { BadFile } from './cases.ts';
import { awsFile, azureFile, azureRoot } from './files.ts';
import { keys } from './keys.ts';

const text = (content: string) => new TextEncoder().encode(content);

/** Other kinds of file under the name of one of metadata. */
export function disguiseCases(): BadFile[] {
  const good = azureFile();
  const utf16 = (bigEndian: boolean, content: string) =>
    [0xfeff, ...Array.from(content, (character) => character.charCodeAt(0))].flatMap((unit) =>
      bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
    );
  const der = Buffer.from(keys.good.base64, 'base64');
  return [
    azure('a file of 0 bytes', 'empty', []),
    azure('white space only', 'empty', ' \r\n\t\n'),
    azure('a byte order mark only', 'empty', [0xef, 0xbb, 0xbf]),
    azure('1 MB and a byte of spaces', 'too-large', new Uint8Array(1_048_577).fill(0x20)),
    azure('1 MB and a byte of metadata', 'too-large', good + ' '.repeat(1_048_577 - good.length)),
    azure('one byte more than is taken', 'too-large', `${good}${' '.repeat(262_145 - text(good).length)}`),
    azure('20 MB of nested elements', 'too-large', '<a>'.repeat(6_700_000)),
    azure('a sign-in page', 'is-html', '<!DOCTYPE html><html><head><title>Sign in</title></head><body></body></html>'),
    azure('a sign-in page without a document type', 'is-html', '\n<html lang="en"><body>Sign in</body></html>'),
    azure(
      'a page saved by a browser',
      'is-html',
      '<!-- saved from url=(0030)https://portal.azure.com/ -->\n<!doctype HTML>\n<p>x',
    ),
    azure('XHTML', 'is-html', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'),
    azure('a page saved whole (MHTML)', 'is-html', 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n'),
    azure('the script of a page that was cut off', 'is-html', '<script>location.href="/login"</script>'),
    azure('an answer of an API in JSON', 'is-json', '{"error":{"code":"AuthenticationFailed"}}'),
    azure('a list in JSON', 'is-json', '[{"keys":1}]'),
    azure('OpenID configuration', 'is-json', '\ufeff{ "issuer": "https://sts.windows.net/" }'),
    azure('a zip of the right file', 'is-archive', [0x50, 0x4b, 3, 4, 20, 0, ...deflateRawSync(good)]),
    azure('the right file in gzip', 'is-archive', [...gzipSync(good)]),
    azure('a 7-Zip archive', 'is-archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
    azure('a PDF', 'is-pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj'),
    azure('a screenshot (PNG)', 'is-image', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
    azure('a photo (JPEG)', 'is-image', [0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    azure('a list of users in CSV', 'is-table', 'userPrincipalName,givenName,surname\r\ntess@example.com,Tess,T\r\n'),
    azure('a table with semicolons', 'is-table', 'Name;E-Mail;Gruppe\nTess;tess@example.com;Test\n'),
    azure('a .crdownload that has only just begun', 'is-unfinished', new Uint8Array(4_096)),
    azure('a .crdownload that stopped half-way', 'cut-short', good.slice(0, good.length / 2)),
    aws('a .crdownload of AWS’s file', 'cut-short', awsFile().slice(0, -30)),
    azure('a shortcut of Windows', 'is-shortcut', '[InternetShortcut]\r\nURL=https://portal.azure.com/\r\n'),
    azure('Certificate (Base64) of the same page', 'is-certificate', keys.good.certificate),
    azure('a certificate’s base64 alone', 'is-certificate', keys.good.base64),
    azure('Certificate (Raw) of the same page', 'is-certificate', [...der]),
    azure('a note', 'not-xml', 'the metadata is on the other machine'),
    azure('RTF', 'not-xml', '{\\rtf1\\ansi metadata}'),
    azure('a token', 'not-xml', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln'),
    azure('an old Word document', 'not-text', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    azure('a program', 'not-text', [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]),
    azure('a NUL in the middle', 'not-text', good.replace('<IDPSSO', '\0<IDPSSO')),
    azure('a control character in the middle', 'not-text', good.replace('<IDPSSO', '\u0008<IDPSSO')),
    azure('UTF-16, little-endian', 'odd-encoding', utf16(false, azureRoot())),
    azure('UTF-16, big-endian', 'odd-encoding', utf16(true, azureRoot())),
    azure('UTF-16 without a mark', 'odd-encoding', utf16(false, azureRoot()).slice(2)),
    azure('a document type in UTF-16', 'odd-encoding', utf16(false, '<!DOCTYPE a><a/>')),
    azure('UTF-32', 'odd-encoding', [0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]),
    azure('EBCDIC', 'odd-encoding', [0x4c, 0x6f, 0xa7, 0x94, 0x93]),
    azure('Latin-1 that says it is UTF-8', 'odd-encoding', [...text('<a b="'), 0xe9, ...text('"/>')]),
    azure('an overlong form of <', 'odd-encoding', [...text('<a>'), 0xc0, 0xbc, ...text('b/></a>')]),
    azure('UTF-8 that says it is Latin-1', 'odd-encoding', good.replace('utf-8', 'ISO-8859-1')),
    azure('UTF-7', 'odd-encoding', good.replace('utf-8', 'UTF-7')),
  ];
}
