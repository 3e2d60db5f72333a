import type { Edition, Page } from '../lab/model.ts';

/** The pages of a portal, as the lab has them and as the lab packs in use have changed them. */
export interface WhatToFind {
  /** Another one as soon as anything in it changes. */
  readonly version: string;
  readonly pages: { readonly [id: string]: Page };
  readonly editions: readonly Edition[];
  /** Groups of words that mean the same, each with commas, and words that add little, with spaces. */
  readonly synonyms: readonly string[];
  readonly littleWords: string;
  /** The names that `{group}` and the like stand for. */
  readonly names: { readonly [placeholder: string]: string };
}
