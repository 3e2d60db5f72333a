import { keepUp } from './changes.ts';
import { longestWord, wordsIn } from './longest-word.ts';
import { parentOf } from './roots.ts';
import { select } from './selected.ts';
import { indexTexts, nodeAt, type TextIndex, textIndex } from './text-index.ts';

/** Attributes that an element's name, or that of one around it, may come from. */
const labelling = ['aria-label', 'alt', 'title', 'placeholder'] as const;

/** With no more places than this where a word stands, no other word of the wording is looked for. */
const few = 4;

/** A text or label that holds a word. */
interface Place<Holder> {
  readonly node: Holder;
  readonly text: string;
}

/** Where a word stands, in texts and in labels. */
interface Places {
  readonly texts: readonly Place<Text>[];
  readonly labels: readonly Place<Element>[];
}

let labels: { readonly from: readonly (readonly Element[])[]; readonly index: TextIndex<Element> } | undefined;
/** By id, the elements that are called what the element with it says. */
let borrowers: { readonly from: readonly Element[]; readonly byId: ReadonlyMap<string, readonly Element[]> } | undefined;
let places = new Map<string, Places>();
let said = new Map<string, ReadonlySet<Element>>();

keepUp({
  update({ attributes, touched }) {
    if (touched.size > 0) forgetWords();
    if ([...labelling, 'value', 'type'].some((attribute) => attributes.has(attribute))) labels = undefined;
    if (attributes.has('aria-labelledby')) borrowers = undefined;
  },
  reset() {
    forgetWords();
    labels = undefined;
    borrowers = undefined;
  },
});

function forgetWords(): void {
  places = new Map();
  said = new Map();
}

/**
 * The elements whose name or text could hold this one, `undefined` if all could: those that have its longest word in
 * them. To work out the names of all elements takes far longer.
 */
export function elementsSaying(text: string): ReadonlySet<Element> | undefined {
  const word = longestWord(text);
  return word === '' ? undefined : remembered(`${word} `, () => elementsAt(placesOf(word, false)));
}

const nobody: ReadonlySet<Element> = new Set();

/** The elements whose name could be just this one, `undefined` if all could: those that have its rarest word in them, and no other words. */
export function elementsCalled(text: string): ReadonlySet<Element> | undefined {
  let rarest: Places | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const word of wordsIn(text)) {
    const found = placesOf(word, true);
    const count = found.texts.length + found.labels.length;
    if (count === 0) return nobody;
    if (count < fewest) [rarest, fewest] = [found, count];
    if (count <= few) break;
  }
  if (!rarest) return undefined;
  const { texts, labels } = rarest;
  const saysNoMore = (place: { readonly text: string }) => isOf(place.text, text);
  return remembered(text, () => elementsAt({ texts: texts.filter(saysNoMore), labels: labels.filter(saysNoMore) }));
}

/** The words of the marks that are no part of a name; see `normalise`. */
const marks = 'required optional preview new';

/** Whether a text could be a part of a name: a name holds the whole of each text that it is made of. */
function isOf(text: string, name: string): boolean {
  return (text.match(/[a-z0-9]+/g) ?? []).every((word) => name.includes(word) || marks.includes(word));
}

function remembered(key: string, work: () => ReadonlySet<Element>): ReadonlySet<Element> {
  const known = said.get(key);
  if (known) return known;
  const made = work();
  said.set(key, made);
  return made;
}

function elementsAt({ texts, labels }: Places): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const { node } of texts) {
    if (node.assignedSlot) addAround(node.assignedSlot, found);
    addAround(parentOf(node), found);
  }
  for (const { node } of labels) addAround(node, found);
  return found;
}

/** Where a word stands; as a `whole` one only where the text that it stands in does not go on with a letter. */
function placesOf(word: string, whole: boolean): Places {
  const key = whole ? word : `${word} `;
  const known = places.get(key);
  if (known) return known;
  const found = { texts: [...nodesWith(word, whole, textIndex())], labels: [...nodesWith(word, whole, labelIndex())] };
  places.set(key, found);
  return found;
}

function* nodesWith<Holder>(word: string, whole: boolean, index: TextIndex<Holder>): Generator<Place<Holder>> {
  if (!index.mayHave(word)) return;
  const { text } = index;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const { node, start, end } = nodeAt(index, at);
    const after = at + word.length;
    // Where the text ends the next one may go on, or not.
    const isPart = (at > start && isLetter(text.charCodeAt(at - 1))) || (after < end && isLetter(text.charCodeAt(after)));
    if (!(whole && isPart)) yield { node, text: text.slice(start, end) };
  }
}

/** Of small ones only those of ASCII: whether others go on with a word is not told from them alone. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** An element, all around it, and all that are called what one of these says. */
function addAround(from: Element | null, to: Set<Element>): void {
  for (let one = from; one && !to.has(one); one = parentOf(one)) {
    to.add(one);
    if (one.assignedSlot) addAround(one.assignedSlot, to);
    if (one.id) for (const borrower of borrowersOf(one.id)) addAround(borrower, to);
    if (one instanceof HTMLLabelElement) {
      addAround(one.control, to);
      for (const field of one.querySelectorAll('input, textarea, select')) addAround(field, to);
    }
  }
}

const none: readonly Element[] = [];

function borrowersOf(id: string): readonly Element[] {
  const from = select([document], '[aria-labelledby]');
  if (borrowers?.from !== from) borrowers = { from, byId: readBorrowers(from) };
  return borrowers.byId.get(id) ?? none;
}

function readBorrowers(elements: readonly Element[]): Map<string, Element[]> {
  const read = new Map<string, Element[]>();
  for (const element of elements)
    for (const id of (element.getAttribute('aria-labelledby') ?? '').split(/\s+/)) {
      const same = read.get(id);
      if (same) same.push(element);
      else read.set(id, [element]);
    }
  return read;
}

/** What attributes say, and the buttons whose value is their name. */
function labelIndex(): TextIndex<Element> {
  const from = [...labelling.map((attribute) => `[${attribute}]`), 'input'].map((selector) => select([document], selector));
  if (labels && from.every((list, at) => list === labels?.from[at])) return labels.index;
  const elements: Element[] = [];
  const texts: string[] = [];
  const add = (element: Element, text: string) => {
    elements.push(element);
    texts.push(`${text}\0`);
  };
  for (const [at, list] of from.entries())
    for (const element of list) {
      const attribute = labelling[at];
      if (attribute !== undefined) add(element, element.getAttribute(attribute) ?? '');
      else if (/^(?:submit|button|reset)$/.test((element as HTMLInputElement).type))
        add(element, (element as HTMLInputElement).value);
    }
  labels = { from, index: indexTexts(elements, texts) };
  return labels.index;
}
