import { keepUp } from './changes.ts';
import { foldLetters, isAscii } from './normalise.ts';
import { rootsOfDocument } from './roots.ts';

/** A longer text is a script's data, which nobody reads. In characters. */
const longest = 5_000;

/** Texts one after the other, and where each begins. */
export interface TextIndex<Holder = Text> {
  /** In small letters, and with quotes and white space made the same. */
  readonly text: string;
  readonly nodes: readonly Holder[];
  readonly starts: readonly number[];
  /** Whether a word could be in it, known at a glance. */
  mayHave(word: string): boolean;
}

let kept: TextIndex | undefined;

keepUp({
  update({ texts }) {
    if (texts) kept = undefined;
  },
  reset() {
    kept = undefined;
  },
});

/** All texts of the document and its shadow roots, read once as long as none changes. */
export function textIndex(): TextIndex {
  kept ??= readDocument();
  return kept;
}

function readDocument(): TextIndex {
  const nodes: Text[] = [];
  const texts: string[] = [];
  for (const root of rootsOfDocument()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const { data } = node;
      if (data.length > longest) continue;
      nodes.push(node);
      texts.push(data);
    }
  }
  return indexTexts(nodes, texts);
}

/** Puts texts one after the other, each with what holds it. */
export function indexTexts<Holder>(nodes: readonly Holder[], texts: readonly string[]): TextIndex<Holder> {
  const raw = texts.join('');
  // Small letters are made of all at once; only what holds others than ASCII has to be gone through one by one.
  const pieces = isAscii(raw) ? texts : texts.map((text) => (isAscii(text) ? text : foldLetters(text)));
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.length;
  }
  const text = (pieces === texts ? raw : pieces.join('')).toLowerCase().replace(/[^\S ]/g, ' ');
  const table = piecesOf(text);
  return { text, nodes, starts, mayHave: (word) => hashesOf(word).every((hash) => table[hash] === 1) };
}

/** So many letters in a row are looked up together. */
const pieceLength = 4;
const tableSize = 2 ** 16;

/** Which pieces of words occur: a word is missing if one of its pieces is. */
function piecesOf(text: string): Uint8Array {
  const pieces = new Uint8Array(tableSize);
  let hash = 0;
  for (let index = 0; index < text.length; index++) {
    // Four letters further on the first has left the hash.
    hash = ((hash << 4) ^ text.charCodeAt(index)) & (tableSize - 1);
    pieces[hash] = 1;
  }
  return pieces;
}

const hashes = new Map<string, readonly number[]>();
const enough = 4_000;

/** The hashes that a word leaves wherever it stands; of the first letters those before it have a part in the hash. */
function hashesOf(word: string): readonly number[] {
  const known = hashes.get(word);
  if (known) return known;
  const found: number[] = [];
  for (let end = pieceLength; end <= word.length; end++) {
    let hash = 0;
    for (const letter of word.slice(end - pieceLength, end)) hash = ((hash << 4) ^ letter.charCodeAt(0)) & (tableSize - 1);
    found.push(hash);
  }
  if (hashes.size >= enough) hashes.clear();
  hashes.set(word, found);
  return found;
}

/** The node whose text holds the character at a place, and where its text begins and ends. */
export function nodeAt<Holder>(
  { text, nodes, starts }: TextIndex<Holder>,
  place: number,
): { readonly node: Holder; readonly start: number; readonly end: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return { node: nodes[low] as Holder, start: starts[low] ?? 0, end: starts[low + 1] ?? text.length };
}
