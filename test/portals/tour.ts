import type { PageId, StepId } from '../../src/lab/ids.ts';
import type { World } from './world.ts';

/** One thing done by hand on the way. Names are what is written there, without a clue from the lab's data. */
export type Deed =
  /** `{portal}` stands for the address of the access portal. */
  | { readonly open: string }
  /**
   * `role name`, e.g. `button Next`; with `…` at the end, words that stand in it; `link Download #1` for the first of
   * several, `button Delete in city` for that in a row.
   */
  | { readonly press: string }
  | { readonly type: string; readonly text: string }
  /** Signs out everywhere: all cookies go. */
  | { readonly signOut: true }
  /** Puts metadata into the file input that is to be seen. */
  | { readonly choose: ChosenFile }
  /** Presses a button of Crosswalk's card. */
  | { readonly card: string }
  /** Works on another step, as chosen in the panel. */
  | { readonly workOn: StepId };

export type ChosenFile = 'sp-metadata' | 'idp-metadata' | 'picture';

/** What is done, and the pages of the lab that are to be seen then. */
export interface Stop {
  readonly do: readonly Deed[];
  readonly shows: readonly PageId[];
}

/** A walk through pages of a portal while the lab stands before a step. */
export interface Tour {
  readonly at: StepId;
  readonly organization?: World['aws']['organization'];
  readonly stops: readonly Stop[];
}

/** Stops are written as `stop(pages, ...deeds)`. */
export function stop(shows: PageId | readonly PageId[], ...deeds: readonly Deed[]): Stop {
  return { do: deeds, shows: typeof shows === 'string' ? [shows] : shows };
}

export const open = (address: string): Deed => ({ open: address });
export const press = (what: string): Deed => ({ press: what });
export const type = (what: string, text: string): Deed => ({ type: what, text });
export const choose = (what: ChosenFile): Deed => ({ choose: what });
export const signOut: Deed = { signOut: true };
export const card = (name: string): Deed => ({ card: name });
export const workOn = (step: StepId): Deed => ({ workOn: step });
