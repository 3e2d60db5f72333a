import type { Random } from '../robustness/in-page/random.ts';

/** What parsers have stumbled over, to be put in anywhere. */
const dictionary = [
  '<!DOCTYPE a>',
  '<!ENTITY',
  '<!--',
  '-->',
  '<!-- x -->',
  '<![CDATA[',
  ']]>',
  '<![CDATA[x]]>',
  '<?x y?>',
  '<?xml version="1.0"?>',
  '&#0;',
  '&#x10FFFF;',
  '&#xD;',
  '&#13;&#10;',
  '&amp;',
  '&lt;',
  '&x;',
  '&#',
  '<',
  '>',
  '/>',
  '"',
  "'",
  '=',
  ' ',
  '\r\n',
  '\t',
  ':',
  'x:',
  'xmlns=""',
  ' xmlns:x="urn:x"',
  ' xmlns:x=""',
  ' xmlns:xml="urn:x"',
  ' xmlns="urn:oasis:names:tc:SAML:2.0:metadata"',
  ' ID="_root"',
  ' id="_root"',
  ' xml:id="_root"',
  ' entityID="https://evil.example/"',
  ' use="encryption"',
  '<x>',
  '</x>',
  '<x/>',
  '<x:y/>',
  '<x:1/>',
  '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
  '<EntityDescriptor/>',
  '</EntityDescriptor>',
  '\u0000',
  '\u000b',
  '\u007f',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\ud83d\ude00',
  '\u0301',
  '\u00b7',
  '\u202e',
].map((text) => new TextEncoder().encode(text));

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const flipBit: Mutation = (bytes, random) => {
  const copy = bytes.slice();
  const at = random.below(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
  return copy;
};

const setByte: Mutation = (bytes, random) => {
  const copy = bytes.slice();
  copy[random.below(copy.length)] = random.below(256);
  return copy;
};

const remove: Mutation = (bytes, random) => {
  const [from, to] = span(bytes, random);
  return joined(bytes.subarray(0, from), bytes.subarray(to));
};

const repeat: Mutation = (bytes, random) => {
  const [from, to] = span(bytes, random);
  const times = random.chance(0.1) ? 40 : 1;
  return joined(bytes.subarray(0, to), ...Array.from({ length: times }, () => bytes.subarray(from, to)), bytes.subarray(to));
};

const move: Mutation = (bytes, random) => {
  const [from, to] = span(bytes, random);
  const rest = joined(bytes.subarray(0, from), bytes.subarray(to));
  return insertAt(rest, random.below(rest.length), bytes.subarray(from, to));
};

const splice: Mutation = (bytes, random, other) => {
  const [from, to] = span(other, random);
  return insertAt(bytes, boundary(bytes, random), other.subarray(from, to));
};

const insertWord: Mutation = (bytes, random) => insertAt(bytes, boundary(bytes, random), random.pick(dictionary) ?? bytes);

const truncate: Mutation = (bytes, random) => bytes.slice(0, random.below(bytes.length));

/** Inside a certificate or another base64 value, so that DER and signatures are reached behind sound XML. */
const changeBase64: Mutation = (bytes, random) => {
  const text = new TextDecoder('latin1').decode(bytes);
  const values = [...text.matchAll(/>([A-Za-z0-9+/=]{40,})</g)];
  const value = random.pick(values);
  if (!value) return flipBit(bytes, random, bytes);
  const decoded = Buffer.from(value[1] ?? '', 'base64');
  const changed = random.chance(0.6) ? flipBit(decoded, random, decoded) : remove(decoded, random, decoded);
  const start = value.index + 1;
  const encoded = new TextEncoder().encode(Buffer.from(changed).toString('base64'));
  return joined(bytes.subarray(0, start), encoded, bytes.subarray(start + (value[1]?.length ?? 0)));
};

const mutations: readonly Mutation[] = [
  flipBit,
  setByte,
  remove,
  repeat,
  move,
  splice,
  insertWord,
  insertWord,
  insertWord,
  changeBase64,
  changeBase64,
  truncate,
];

/** Changes a file in one to five drawn ways; `other` lends parts. */
export function mutate(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let now = bytes;
  do now = now.length === 0 ? other : (random.pick(mutations) ?? flipBit)(now, random, other);
  while (random.chance(0.45) && now.length < 300_000);
  return now;
}

/** A part: half the time from one angle bracket to another, so that whole tags and elements move. */
function span(bytes: Uint8Array, random: Random): [number, number] {
  const from = boundary(bytes, random);
  if (random.chance(0.5)) return [from, Math.min(bytes.length, from + 1 + random.below(random.chance(0.2) ? 2_000 : 12))];
  const to = bytes.indexOf(0x3c, from + 1 + random.below(400));
  return [from, to < 0 ? bytes.length : to];
}

function boundary(bytes: Uint8Array, random: Random): number {
  const at = random.below(bytes.length + 1);
  if (random.chance(0.4)) return at;
  const bracket = bytes.indexOf(random.chance(0.7) ? 0x3c : 0x22, at);
  return bracket < 0 ? at : bracket;
}

function insertAt(bytes: Uint8Array, at: number, part: Uint8Array): Uint8Array {
  return joined(bytes.subarray(0, at), part, bytes.subarray(at));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
