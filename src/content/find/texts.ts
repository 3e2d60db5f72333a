import { content } from './accessible-name.ts';
import { fits, isIn, type Words } from './lexicon.ts';
import { longestWord } from './longest-word.ts';
import { fold, normalise } from './normalise.ts';
import { parentOf, type Root } from './roots.ts';
import { nodeAt, textIndex } from './text-index.ts';
import { isVisible } from './visible.ts';

/** How far around one of its words a text may be split over elements. */
const reach = 3;
const unread = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/;

/** Whether some element in these roots shows one of the wordings, within its text or as its whole text. */
export function isShown(words: Words, roots: readonly Root[]): boolean {
  return !showing(words, roots).next().done;
}

function* showing(words: Words, roots: readonly Root[]): Generator<Element> {
  for (const { node, part } of places(words)) {
    if (!roots.some((root) => root === document || root.contains(node))) continue;
    const whole = wholeAround(part, words);
    if (whole && isVisible(whole)) yield whole;
  }
}

/** The visible elements in these roots whose whole text is what one of the words says, however long it is. */
export function* saying(words: Words, roots: readonly Root[]): Generator<Element> {
  for (const label of textsSaying(words, roots)) if (isVisible(label)) yield label;
  if (words.patterns.length > 0) yield* showing(patternsOf(words), roots);
}

const patternsOnly = new WeakMap<Words, Words>();

function patternsOf(words: Words): Words {
  const known = patternsOnly.get(words) ?? { ...words, all: words.patterns, exact: new Map() };
  patternsOnly.set(words, known);
  return known;
}

/** No text that is one of a whole pattern is longer. In characters. */
const longestWhole = 1_000;

/** What says all of it: the part that a wording stands in, or of a pattern the innermost around its piece that holds it all. */
function wholeAround(part: Element, words: Words): Element | undefined {
  if (says(part, words)) return saysWhole(part, words) ? part : undefined;
  if (words.patterns.length === 0) return undefined;
  for (let around = part.parentElement; around; around = around.parentElement) {
    if ((around.textContent?.length ?? 0) > longestWhole) return undefined;
    if (says(around, words)) return saysWhole(around, words) ? around : undefined;
  }
  return undefined;
}

function says(part: Element, words: Words): boolean {
  return isIn(words, fold(part.textContent ?? ''));
}

/** A pattern speaks of a whole text, a plain wording of a part of one. */
function saysWhole(part: Element, words: Words): boolean {
  const text = normalise(part.textContent ?? '');
  return words.all.some(({ text: word, pattern }) => (pattern ? pattern.test(text) : text.includes(word)));
}

/** A label is no longer than this. In characters. */
const longest = 200;

/** Elements whose own text is what one of the words says: labels that are no headings. */
export function textsSaying(words: Words, roots: readonly Root[]): Element[] {
  const found = new Set<Element>();
  for (const { node, isFirst } of places(words)) {
    if (node.data.length > longest || !(isFirst || words.patterns.length > 0)) continue;
    if (!roots.some((root) => root === document || root.contains(node))) continue;
    const holder = holderOf(node, words);
    if (holder) found.add(holder);
  }
  return [...found];
}

/** The element around a text that says just the words: its parent, or one further out where the text is split. */
function holderOf(node: Node, words: Words): Element | undefined {
  const text = normalise(node.nodeValue ?? '');
  if (text !== '' && fits(words, text)) return parentOf(node) ?? undefined;
  let around = parentOf(node);
  for (let steps = 0; around && steps < reach; around = parentOf(around), steps++) {
    if ((around.textContent?.length ?? 0) > longest) return undefined;
    if (around.childNodes.length > 1 && fits(words, normalise(content(around)))) return around;
  }
  return undefined;
}

interface Place {
  /** The text that the words begin in. */
  readonly node: Text;
  /** Whether nothing but a plus sign stands before them in it. */
  readonly isFirst: boolean;
  /** The innermost element that holds them all. */
  readonly part: Element;
}

/** Where in the document the wordings stand, of patterns their longest piece. */
function* places(words: Words): Generator<Place> {
  const index = textIndex();
  const { text } = index;
  for (const { key, whole, before, after } of searchesFor(words)) {
    if (!index.mayHave(key)) continue;
    let end = 0;
    for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, Math.max(at + key.length, end))) {
      const from = Math.max(end, at - before);
      const hit = whole.exec(text.slice(from, at + after));
      if (!hit) continue;
      const start = from + hit.index;
      end = start + hit[0].length;
      const { node, start: begin } = nodeAt(index, start);
      const last = nodeAt(index, end - 1).node;
      let part = parentOf(node);
      while (part && !part.contains(last)) part = parentOf(part);
      if (part && !unread.test(part.tagName)) yield { node, isFirst: /^[ +]*$/.test(text.slice(begin, start)), part };
    }
  }
}

/** How a wording is found in the text: its longest word at once, and round each the whole. */
interface Search {
  readonly key: string;
  readonly whole: RegExp;
  /** How far before and after the beginning of the key the whole may reach, in characters. */
  readonly before: number;
  readonly after: number;
}

/** So many characters of white space may stand for each space. */
const widest = 40;

const searches = new WeakMap<Words, readonly Search[]>();

function searchesFor(words: Words): readonly Search[] {
  const known = searches.get(words);
  if (known) return known;
  const literals = new Set(words.all.map(({ text, pattern }) => (pattern ? longestPiece(text) : text)));
  const made = [...literals].flatMap((literal) => {
    const key = longestWord(literal);
    if (key === '') return [];
    const before = literal.slice(0, literal.indexOf(key));
    const source = literal
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/ \\\| /g, ' [-\u2013\u2014|] ')
      .replace(/ and /g, ' (?:and|&) ')
      .replace(/ /g, ' *');
    return { key, whole: new RegExp(source), before: width(before), after: width(literal.slice(before.length)) };
  });
  searches.set(words, made);
  return made;
}

function width(literal: string): number {
  return literal.length + widest * (literal.split(' ').length - 1);
}

/** The longest piece of a pattern without a star. */
function longestPiece(pattern: string): string {
  return pattern.split('*').reduce((longer, piece) => (piece.trim().length > longer.length ? piece.trim() : longer), '');
}
