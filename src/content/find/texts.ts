import { content } from './accessible-name.ts';
import { fits, isIn, type Words } from './lexicon.ts';
import { fold, normalise } from './normalise.ts';
import { parentOf, type Root } from './roots.ts';
import { isVisible } from './visible.ts';

const unread = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/;

/** Whether some element in these roots, but not in `apart`, shows one of the wordings, within its text or as its whole text. */
export function isShown(words: Words, roots: readonly Root[], apart: readonly Element[] = []): boolean {
  if (words.all.length === 0) return false;
  return roots.some((root) => {
    const top = root instanceof Document ? root.body : root;
    return top !== null && saysIt(top, words) && shows(top, words, apart);
  });
}

/** The text of a part of the page, quickly: with what is hidden in it, so it only rules out. */
function saysIt(part: Node, words: Words): boolean {
  return isIn(words, fold(part.textContent ?? ''));
}

function shows(part: Element | ShadowRoot, words: Words, apart: readonly Element[]): boolean {
  if (part instanceof Element && apart.includes(part)) return false;
  const inner = [...part.children].filter((child) => !unread.test(child.tagName) && saysIt(child, words));
  if (inner.some((child) => shows(child, words, apart))) return true;
  // Where a child holds it all, that child was asked; here the words are this element's own.
  return inner.length === 0 && part instanceof Element && isVisible(part) && isWhole(part, words);
}

/** A pattern speaks of a whole text, a plain wording of a part of one. */
function isWhole(part: Element, words: Words): boolean {
  const text = normalise(part.textContent ?? '');
  return words.all.some(({ text: word, pattern }) => (pattern ? pattern.test(text) : text.includes(word)));
}

/** How far around the first of its words a text may be split over elements. */
const reach = 3;

/** Elements whose own text is what one of the words says: labels that are no headings. */
export function textsSaying(words: Words, roots: readonly Root[]): Element[] {
  if (words.all.length === 0) return [];
  const found = new Set<Element>();
  const first = firstWords(words);
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const value = node.nodeValue ?? '';
      if (value.length > 200 || value.length < 2 || !first.test(value)) continue;
      const holder = holderOf(node, words);
      if (holder && !unread.test(holder.tagName)) found.add(holder);
    }
  }
  return [...found];
}

/** The element around a text that says just the words: its parent, or one further out where the text is split. */
function holderOf(node: Node, words: Words): Element | undefined {
  const text = normalise(node.nodeValue ?? '');
  if (text !== '' && fits(words, text)) return parentOf(node) ?? undefined;
  let around = parentOf(node);
  for (let steps = 0; around && steps < reach; around = parentOf(around), steps++) {
    if ((around.textContent?.length ?? 0) > 200) return undefined;
    if (around.childNodes.length > 1 && fits(words, normalise(content(around)))) return around;
  }
  return undefined;
}

const starts = new WeakMap<Words, RegExp>();

/** Rejects nearly every text at one glance: those that begin with none of the words' first words. */
function firstWords(words: Words): RegExp {
  const known = starts.get(words);
  if (known) return known;
  const firsts = words.all.map(({ text }) => (/^[^*\s]+/.exec(text)?.[0] ?? '').replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const made = new RegExp(`^[\\s+]*(?:${[...new Set(firsts)].join('|')})`, 'i');
  starts.set(words, made);
  return made;
}
