import { keepUp } from './changes.ts';
import { longestWord } from './longest-word.ts';
import { foldLetters } from './normalise.ts';
import { parentOf } from './roots.ts';
import { byValue, select } from './selected.ts';
import { nodeAt, readTexts, type TextIndex, textIndex } from './text-index.ts';

/** Attributes that an element's name, or that of one around it, may come from. */
const labelling = ['aria-label', 'alt', 'title', 'placeholder'] as const;

let labels: TextIndex<Element> | undefined;
/** By id, the elements that are called what the element with it says. */
let borrowers: ReadonlyMap<string, readonly Element[]> | undefined;
let said = new Map<string, ReadonlySet<Element>>();

keepUp({
  update({ touched }) {
    if (touched.size > 0) forget();
  },
  reset: forget,
});

function forget(): void {
  labels = undefined;
  borrowers = undefined;
  said = new Map();
}

/**
 * The elements whose name or text could be this one, `undefined` if all could: those that have its longest word in them.
 * To work out the names of all elements takes far longer.
 */
export function elementsSaying(text: string): ReadonlySet<Element> | undefined {
  const word = longestWord(text);
  if (word === '') return undefined;
  const known = said.get(word);
  if (known) return known;
  labels ??= readLabels();
  const found = new Set<Element>();
  for (const node of nodesWith(word, textIndex())) {
    if (node.assignedSlot) addAround(node.assignedSlot, found);
    addAround(parentOf(node), found);
  }
  for (const element of nodesWith(word, labels)) addAround(element, found);
  said.set(word, found);
  return found;
}

function* nodesWith<Holder>(word: string, index: TextIndex<Holder>): Generator<Holder> {
  if (!index.mayHave(word)) return;
  for (let at = index.text.indexOf(word); at >= 0; at = index.text.indexOf(word, at + word.length)) yield nodeAt(index, at).node;
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

function borrowersOf(id: string): readonly Element[] {
  borrowers ??= readBorrowers();
  return borrowers.get(id) ?? [];
}

function readBorrowers(): Map<string, Element[]> {
  const read = new Map<string, Element[]>();
  for (const [ids, elements] of byValue('aria-labelledby'))
    for (const id of ids.split(/\s+/)) read.set(id, [...(read.get(id) ?? []), ...elements]);
  return read;
}

/** What attributes say, and the buttons whose value is their name. */
function readLabels(): TextIndex<Element> {
  const labelled = labelling.flatMap((attribute) =>
    select([document], `[${attribute}]`).map((element) => [element, element.getAttribute(attribute) ?? ''] as const),
  );
  const buttons = select([document], 'input').map((element) => [element, (element as HTMLInputElement).value] as const);
  const ofButtons = buttons.filter(([element]) => /^(?:submit|button|reset)$/.test((element as HTMLInputElement).type));
  return readTexts([...labelled, ...ofButtons].map(([element, text]) => [element, `${foldLetters(text)}\0`] as const));
}
