import type { Root } from './roots.ts';
import { isVisible } from './visible.ts';
import { matches, normalise, type Wording } from './wordings.ts';

/** Whether some element in these roots, but not in `apart`, shows one of the wordings, within its text or as its whole text. */
export function isShown(words: readonly Wording[], roots: readonly Root[], apart: readonly Element[] = []): boolean {
  return roots.some((root) => words.some((word) => showsWord(root, word, apart)));
}

function showsWord(root: Root, word: Wording, apart: readonly Element[]): boolean {
  if (root instanceof Element && apart.includes(root)) return false;
  const text = normalise(root instanceof Document ? (root.body?.textContent ?? '') : (root.textContent ?? ''));
  if (!says(text, word)) return false;
  const children = root instanceof Document ? [root.body] : [...root.children];
  const inner = children.filter(
    (child): child is HTMLElement => child instanceof Element && !/^(SCRIPT|STYLE|TEMPLATE)$/.test(child.tagName),
  );
  if (inner.some((child) => showsWord(child, word, apart))) return true;
  // Where a child holds it all, that child was asked; here the words are this element's own.
  const ownWords = !inner.some((child) => says(normalise(child.textContent ?? ''), word));
  return ownWords && root instanceof Element && !/^(SCRIPT|STYLE|TEMPLATE)$/.test(root.tagName) && isVisible(root);
}

function says(text: string, word: Wording): boolean {
  return word.pattern ? matches(word, text) || word.pattern.test(text) : text.includes(word.text);
}
