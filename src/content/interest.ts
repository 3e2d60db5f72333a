import { wordingsOf } from '../core/wordings.ts';
import type { Edition, Names, Page } from '../lab/model.ts';
import { normalise } from './find/normalise.ts';

/** How many changes of one turn are gone through; with more, the page is being made anew. */
const many = 300;
/** After so many looks in vain a word counts for nothing until there is something new. */
const tries = 3;
/** No wording is longer. In characters. */
const longest = 120;

/**
 * Knows at a glance whether a change of the page can concern the lab: whether it brings one of the lab's words, or
 * touches an element that was found. Nearly everything a console does all the time concerns nothing.
 */
export class Interest {
  readonly #words = new Set<string>();
  /** Which pairs of first letters the words have. */
  readonly #starts = new Uint8Array(128 * 128);
  #elements: readonly Element[] = [];
  /** All around the elements, themselves included. */
  #around = new Set<Element>();
  /** Those of the elements that hold others. */
  #holders: readonly Element[] = [];
  /** The words that changes have brought since the last look, and how often each did without anything new to be seen. */
  #brought = new Set<string>();
  readonly #fruitless = new Map<string, number>();

  constructor(pages: { readonly [id: string]: Page }, editions: readonly Edition[]) {
    for (const { recognise, targets, signals = {} } of Object.values(pages)) {
      const names: (Names | undefined)[] = [recognise.heading, recognise.says];
      for (const target of Object.values(targets)) names.push(target.name, target.within);
      for (const signal of Object.values(signals)) names.push(signal.says, signal.within, signal.column);
      for (const name of names)
        for (const { wording } of name ? wordingsOf(name, editions) : [])
          this.#addPlain(/^\*(.+)\*$/.exec(wording)?.[1] ?? wording);
    }
  }

  /** Takes in the elements that were found last. */
  in(elements: readonly Element[]): void {
    this.#elements = elements;
    this.#holders = elements.filter((element) => element.firstElementChild !== null);
    this.#around = new Set();
    for (const element of elements)
      for (let one: Element | null = element; one && !this.#around.has(one); one = one.parentElement) this.#around.add(one);
  }

  /** Takes in whether the last look saw anything new: a word that comes time and again and means nothing is no news. */
  learn(isNew: boolean): void {
    if (isNew) this.#fruitless.clear();
    else for (const word of this.#brought) this.#fruitless.set(word, (this.#fruitless.get(word) ?? 0) + 1);
    this.#brought = new Set();
  }

  /** Whether any of these changes concerns the lab. */
  has(records: readonly MutationRecord[]): boolean {
    if (records.length > many || this.#elements.some((element) => !element.isConnected)) return true;
    return records.some((record) => this.#concerns(record));
  }

  #concerns({ type, target, addedNodes, attributeName }: MutationRecord): boolean {
    if (type === 'characterData') return this.#says(target.nodeValue);
    if (type === 'childList') {
      for (const node of addedNodes) if (this.#brings(node)) return true;
      return false;
    }
    const element = target as Element;
    if (attributeName === 'aria-label' || attributeName === 'title') return this.#says(element.getAttribute(attributeName));
    if (attributeName === 'open' || attributeName === 'aria-expanded') return true;
    return this.#around.has(element) || this.#holders.some((found) => found.contains(element));
  }

  /** Whether a node has one of the words in it, as a text of its own or as the label of a control. */
  #brings(node: Node): boolean {
    if (node.nodeType === Node.TEXT_NODE) return this.#says(node.nodeValue);
    if (!(node instanceof Element)) return false;
    if (this.#isLabelled(node)) return true;
    const only = node.childElementCount === 0;
    if (only) return this.#says(node.textContent);
    for (const labelled of node.querySelectorAll('[aria-label]')) if (this.#isLabelled(labelled)) return true;
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) if (this.#says(text.nodeValue)) return true;
    return false;
  }

  #isLabelled(element: Element): boolean {
    return this.#says(element.getAttribute('aria-label'));
  }

  #says(text: string | null): boolean {
    if (!text || text.length > longest || !this.#starts[startOf(text)]) return false;
    const word = normalise(text);
    if (!this.#words.has(word)) return false;
    this.#brought.add(word);
    return (this.#fruitless.get(word) ?? 0) < tries;
  }

  #addPlain(wording: string): void {
    if (/[*{]/.test(wording)) return;
    const word = normalise(wording);
    this.#words.add(word);
    this.#starts[startOf(word)] = 1;
  }
}

/** The first two letters as one number, small ones, without the white space and the plus sign that may stand before them. */
function startOf(text: string): number {
  let index = 0;
  let code = text.charCodeAt(0);
  while (code <= 32 || code === 43 || code === 160) code = text.charCodeAt(++index);
  return small(code) * 128 + small(text.charCodeAt(index + 1));
}

function small(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  return code < 128 ? code : 0;
}
