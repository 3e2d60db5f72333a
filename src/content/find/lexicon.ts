import { wordingsOf } from '../../core/wordings.ts';
import type { Edition, Names } from '../../lab/model.ts';
import { fold, normalise } from './normalise.ts';

/** One way of calling something, ready to compare with a page, and the editions that call it so. */
export interface Wording {
  /** Normalised; with `*` still in it where `pattern` is set. */
  readonly text: string;
  readonly pattern?: RegExp;
  /** Its place among all wordings of the same thing. */
  readonly index: number;
  readonly editions: readonly Edition[];
}

/** What `{group}` and the like stand for. */
export type Chosen = { readonly [placeholder: string]: string | undefined };

/** All wordings of one thing in all editions, ready to be looked up. */
export interface Words {
  readonly all: readonly Wording[];
  /** Those without a `*`, by their text. */
  readonly exact: ReadonlyMap<string, Wording>;
  readonly patterns: readonly Wording[];
}

/** Compiles the wordings of a portal once for all looks; another lexicon is needed when a chosen name changes. */
export class Lexicon {
  readonly editions: readonly Edition[];
  readonly chosen: Chosen;
  readonly #known = new WeakMap<Names, Words>();

  constructor(editions: readonly Edition[], chosen: Chosen) {
    this.editions = editions;
    this.chosen = chosen;
  }

  /** All wordings of all editions, each once. One whose placeholder nobody has filled is left out. */
  words(names: Names): Words {
    const known = this.#known.get(names);
    if (known) return known;
    const all = wordingsOf(names, this.editions).flatMap(({ wording, editions }, index) => {
      const text = this.#fill(wording);
      return text === undefined ? [] : [{ ...compile(text), index, editions }];
    });
    const patterns = all.filter((wording) => wording.pattern);
    const exact = new Map<string, Wording>();
    for (const wording of all) {
      if (wording.pattern) continue;
      const same = exact.get(wording.text);
      exact.set(wording.text, same ? { ...same, editions: [...same.editions, ...wording.editions] } : wording);
    }
    const words = { all, exact, patterns };
    this.#known.set(names, words);
    return words;
  }

  #fill(wording: string): string | undefined {
    let complete = true;
    const text = wording.replace(/\{(\w+)\}/g, (_, placeholder: string) => {
      const value = this.chosen[placeholder];
      if (!value) complete = false;
      return value ?? '';
    });
    return complete ? text : undefined;
  }
}

const alone = new WeakMap<Wording, Words>();

/** One wording by itself. */
export function only(wording: Wording): Words {
  const known = alone.get(wording);
  if (known) return known;
  const { text, pattern } = wording;
  const words: Words = {
    all: [wording],
    exact: pattern ? new Map() : new Map([[text, wording]]),
    patterns: pattern ? [wording] : [],
  };
  alone.set(wording, words);
  return words;
}

/** Whether a page's text, normalised, is what one of the wordings says. */
export function fits({ exact, patterns }: Words, text: string): boolean {
  return exact.has(text) || patterns.some(({ pattern }) => pattern?.test(text));
}

/** Whether a page's text, normalised, holds one of the wordings. */
export function isIn({ all }: Words, text: string): boolean {
  return all.some(({ text: word, pattern }) =>
    pattern ? pattern.test(text) || loosely(pattern).test(text) : text.includes(word),
  );
}

const loose = new WeakMap<RegExp, RegExp>();

/** A pattern that need not be the whole text. */
function loosely(pattern: RegExp): RegExp {
  const known = loose.get(pattern) ?? new RegExp(pattern.source.slice(1, -1));
  loose.set(pattern, known);
  return known;
}

function compile(wording: string): Pick<Wording, 'text' | 'pattern'> {
  if (!wording.includes('*')) return { text: normalise(wording) };
  const pieces = wording.split('*').map((piece) => escapePattern(fold(` ${piece} `.replace(/^ $/, '')).trim()));
  return { text: fold(wording), pattern: new RegExp(`^${pieces.join('.*')}$`) };
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
