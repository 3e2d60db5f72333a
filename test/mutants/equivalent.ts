/** A mutant that may survive, since nothing that can be observed depends on what it changes. */
export interface Equivalent {
  readonly file: string;
  /** The mutated code, and what takes its place. */
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

export const equivalents: readonly Equivalent[] = [];
