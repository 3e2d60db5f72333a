import type { Random } from '../robustness/in-page/random.ts';

/**
 * One element of DER as a tree that can be changed and written again, lengths and all: so that a change deep inside is
 * read, rather than refused at the first length that no longer fits.
 */
interface Node {
  tag: number;
  /** What a primitive one holds; a bit string or octet string with DER in it has children instead. */
  content: Uint8Array;
  children?: Node[];
  /** Bytes before the children: the unused bits of a bit string. */
  before: Uint8Array;
  /** Writes the length otherwise than DER has it. */
  length?: (length: number) => readonly number[];
}

const none = new Uint8Array();

function readAll(bytes: Uint8Array): Node[] | undefined {
  const nodes: Node[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [tag = 0, first = 0x80] = bytes.subarray(at);
    const count = first < 0x80 ? 0 : first & 0x7f;
    const start = at + 2 + count;
    if (first === 0x80 || count > 3 || start > bytes.length) return undefined;
    const length = first < 0x80 ? first : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
    if (start + length > bytes.length) return undefined;
    nodes.push(nodeOf(tag, bytes.subarray(start, start + length)));
    at = start + length;
  }
  return nodes;
}

function nodeOf(tag: number, content: Uint8Array): Node {
  const isWrapping = (tag === 0x03 && content[0] === 0) || tag === 0x04;
  const skip = tag === 0x03 ? 1 : 0;
  const inside = tag & 0x20 || isWrapping ? readAll(content.subarray(skip)) : undefined;
  // What only happens to parse is left as it is.
  const children = inside && (tag & 0x20 || (inside.length === 1 && inside[0]?.tag === 0x30)) ? inside : undefined;
  return children ? { tag, content, children, before: content.slice(0, skip) } : { tag, content, before: none };
}

function write({ tag, content, children, before, length }: Node): Uint8Array {
  const inside = children ? Buffer.concat([before, ...children.map(write)]) : content;
  return new Uint8Array(Buffer.concat([Uint8Array.from([tag, ...(length ?? lengthOf)(inside.length)]), inside]));
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodesIn(child);
}

const ascii = (text: string) => new TextEncoder().encode(text);
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

/** Times that there are, that there are not, and that DER does not know. */
const times = (
  '261113120000Z 290819120000Z 280229000000Z 500101000000Z 491231235959Z ' +
  '260230120000Z 290229120000Z 260431120000Z 261301120000Z 260013120000Z 261100120000Z 261132120000Z 261113240000Z ' +
  '261113126000Z 261113120060Z 2611131200Z 261113120000 261113120000+0100 261113120000-0000 2611131200000Z 26111312000 ' +
  '20261113120000Z 20290819120000Z 20500101000000Z 99991231235959Z 00000101000000Z 20270230120000Z 20270229000000Z ' +
  '21000229000000Z 20261113240000Z 20261113120000.5Z 2026111312Z 20261113120000+0000'
).split(' ');

/** Numbers, bits and object identifiers at the edges of what DER knows. */
const contents = [
  none,
  ...'00 01 03 7f 80 ff 0000 0001 007f 0080 ffff ff7f ff80 00ffff 010001 010000 000000 00030101 0700 0800 01ff ff00'
    .split(' ')
    .map(hex),
  ...'2a864886f70d010101 2a864886f70d01010b 2a864886f70d010104 2a864886f70d01010a 2a8648ce3d0201 2a8648ce3d040302 2b6570 550403 550407 2a80 8055 55 2a864886f70d0101'
    .split(' ')
    .map(hex),
  ascii('accounts.accesscontrol.windows.net'),
  ascii('a\u0000b'),
  hex('c3'),
  hex('c080'),
  hex('eda080'),
  hex('00610062'),
  hex('006100'),
];

const tags = [
  0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0a, 0x0c, 0x12, 0x13, 0x14, 0x16, 0x17, 0x18, 0x1a, 0x1c, 0x1e, 0x30, 0x31, 0x80, 0x81,
  0x82, 0xa0, 0xa1, 0xa3, 0x1f, 0x3f, 0x00, 0xff,
];

const lengths: readonly ((length: number) => readonly number[])[] = [
  (length) => [0x81, length & 0xff],
  (length) => [0x82, length >> 8, length & 0xff],
  (length) => [0x83, 0, length >> 8, length & 0xff],
  (length) => [0x84, 0, 0, length >> 8, length & 0xff],
  (length) => [0x85, 0, 0, 0, length >> 8, length & 0xff],
  () => [0x80],
  () => [0xff],
  () => [0x84, 0xff, 0xff, 0xff, 0xff],
  (length) => lengthOf(length + 1),
  (length) => lengthOf(Math.max(0, length - 1)),
];

type Mutation = (node: Node, random: Random, root: Node) => void;

const pickNode = (root: Node, random: Random, fits: (node: Node) => boolean = () => true) =>
  random.pick([...nodesIn(root)].filter(fits));

const mutations: readonly Mutation[] = [
  // A bit, a byte, an end or a beginning of what a primitive one holds.
  (node, random) => {
    if (node.children || node.content.length === 0) return;
    const copy = node.content.slice();
    const at = random.below(copy.length);
    copy[at] = random.chance(0.5) ? (copy[at] ?? 0) ^ (1 << random.below(8)) : random.below(256);
    node.content = copy;
  },
  (node, random) => {
    if (!node.children) node.content = node.content.slice(random.below(2), node.content.length - random.below(3));
  },
  (node, random) => {
    if (node.children) return;
    const more = random.pick(contents) ?? none;
    node.content = new Uint8Array(Buffer.concat(random.chance(0.5) ? [more, node.content] : [node.content, more]));
  },
  (node, random) => {
    delete node.children;
    node.content = random.pick(contents) ?? none;
  },
  (node, random) => {
    node.tag = random.chance(0.7) ? (random.pick(tags) ?? 0) : node.tag ^ (1 << random.below(8));
  },
  (node, random) => {
    const how = random.pick(lengths);
    if (how) node.length = how;
  },
  (node, random) => {
    if (node.before.length > 0) node.before = Uint8Array.from([random.below(9)]);
  },
  // One more, one less, one elsewhere.
  (node, random) => {
    node.children?.splice(random.below(node.children.length), 1);
  },
  (node, random, root) => {
    const copy = pickNode(root, random);
    if (copy) node.children?.splice(random.below(node.children.length + 1), 0, structuredClone(withoutLength(copy)));
  },
  (node, random) => {
    if (node.children) node.children = random.shuffled(node.children);
  },
  (node, random) => {
    const one = { tag: random.pick(tags) ?? 0, content: random.pick(contents) ?? none, before: none };
    node.children?.splice(random.below(node.children.length + 1), 0, one);
  },
  // Times, more often than their share of the bytes would have it.
  (_, random, root) => {
    const time = pickNode(root, random, ({ tag }) => tag === 0x17 || tag === 0x18);
    if (!time) return;
    const text = random.pick(times) ?? '';
    time.content = ascii(text);
    time.tag = random.chance(0.8) ? (/^\d{12}Z$/.test(text) ? 0x17 : 0x18) : 0x17 + random.below(2);
  },
  (_, random, root) => {
    const number = pickNode(root, random, ({ tag }) => tag === 0x02);
    if (number) number.content = new Uint8Array(Buffer.concat([random.pick(contents) ?? none, number.content]));
  },
];

function withoutLength({ length: _, ...node }: Node): Node {
  return { ...node, ...(node.children ? { children: node.children.map(withoutLength) } : {}) };
}

/** Changes a certificate in one to four drawn ways, seldom in its bytes alone; the same draws, the same bytes. */
export function mutateDer(der: Uint8Array, random: Random): Uint8Array {
  const [root] = readAll(der) ?? [];
  if (!root) throw new RangeError('The certificate to start from is no DER');
  do {
    const node = pickNode(root, random);
    if (node) random.pick(mutations)?.(node, random, root);
  } while (random.chance(0.4));
  const bytes = write(root);
  if (random.chance(0.9)) return bytes;
  const at = random.below(bytes.length);
  return random.chance(0.5) ? bytes.subarray(0, at) : new Uint8Array(Buffer.concat([bytes, random.pick(contents) ?? none]));
}
