import type { Random } from '../random.ts';

/** What a console page can undergo, in the order in which it does: words first, roots and time last. */
export const kinds = [
  'reword-form',
  'reword-words',
  'reword-around',
  'decoy-text',
  'decoy-control',
  'hidden-duplicate',
  'split-text',
  'reorder',
  'unwrap',
  'wrap',
  'rehash',
  'rename-classes',
  'remove',
  'ambiguous',
  'shadow',
  'frame',
  'frames-beside',
  'covered',
  'late',
  'rerender',
] as const;

export type Kind = (typeof kinds)[number];

/** After these nobody can tell any more: the right answers are "not sure" and none at all. */
export const untellable: readonly Kind[] = ['remove', 'ambiguous', 'covered'];

/** What is known of the page that is mutated. */
export interface Given {
  readonly random: Random;
  /** Several such elements are each as right as the next. */
  readonly each: boolean;
  /** The truth is a value that is shown, not a control. */
  readonly isValue: boolean;
  /** The lab's page that the truth belongs to. */
  readonly page: string;
  /** Names that people chose: no console renames those. */
  readonly chosen: readonly string[];
}

export interface Done {
  /** What was done, in words. */
  readonly note: string;
  /** Why nobody can tell any more. */
  readonly untellable?: string;
  /** What happens to the page afterwards, in order. */
  readonly later?: readonly Later[];
}

export interface Later {
  /** In milliseconds after what came before. */
  readonly after: number;
  readonly do: () => void;
}

/** Changes the page; `undefined`: it does not fit this page, and nothing was done. */
export type Mutate = (given: Given) => Done | undefined;
