import { wordingsOf } from '../../core/wordings.ts';
import type { Edition, Names } from '../../lab/model.ts';

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

/**
 * Makes two texts comparable: case, white space, quotes, a leading plus sign, and the marks a portal puts after a
 * label ("Tenant URL *", "Add…", "Name:").
 */
export function normalise(text: string): string {
  return fold(text)
    .replace(/^\+ ?/, '')
    .replace(/(?: ?(?:\*|\(required\)|…|\.\.\.|:))+$/, '');
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** All wordings of all editions, each once. One whose placeholder nobody has filled is left out. */
export function wordings(names: Names, editions: readonly Edition[], chosen: Chosen): Wording[] {
  return wordingsOf(names, editions).flatMap(({ wording, editions: eras }, index) => {
    const text = fill(wording, chosen);
    return text === undefined ? [] : [{ ...compile(text), index, editions: eras }];
  });
}

/** Whether a page's text, normalised, is what a wording says. */
export function matches(wording: Wording, text: string): boolean {
  return wording.pattern ? wording.pattern.test(text) : wording.text === text;
}

function fill(wording: string, chosen: Chosen): string | undefined {
  let complete = true;
  const text = wording.replace(/\{(\w+)\}/g, (_, placeholder: string) => {
    const value = chosen[placeholder];
    if (!value) complete = false;
    return value ?? '';
  });
  return complete ? text : undefined;
}

function compile(wording: string): Pick<Wording, 'text' | 'pattern'> {
  if (!wording.includes('*')) return { text: normalise(wording) };
  const pieces = wording.split('*').map((piece) => escapePattern(fold(` ${piece} `.replace(/^ $/, '')).trim()));
  return { text: fold(wording), pattern: new RegExp(`^${pieces.join('.*')}$`) };
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
