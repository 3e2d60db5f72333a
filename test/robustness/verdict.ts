import type { Kind } from './in-page/mutations/mutation.ts';

/** `right`: the ring goes round the truth. `unsure`, `missing`: there is none. `wrong`: it goes round something else, or where nobody could tell. */
export type Outcome = 'right' | 'unsure' | 'missing' | 'wrong';

/** One mutated page, and what Crosswalk made of it. */
export interface Verdict {
  readonly seed: string;
  readonly outcome: Outcome;
  /** Whether a person could still tell what is meant; why not, where not. */
  readonly tellable: boolean;
  readonly untellable?: string;
  /** What was done to the page. */
  readonly applied: readonly { readonly kind: Kind; readonly note: string }[];
  /** Where it is not right: what came of it, in a word that can be counted, and in full. */
  readonly cause?: string;
  readonly reason?: string;
  /** The mutations broke the page's layout so that a person could not press the truth: the page does not count. */
  readonly broken?: string;
}

/** Which page to make: a seed, and the kinds, where they are not to be drawn. */
export interface Order {
  readonly seed: string;
  readonly kinds?: readonly Kind[];
}
