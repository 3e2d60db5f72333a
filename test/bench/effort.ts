/** How much is measured: all of it, or just enough to see that everything works. */
export interface Effort {
  readonly sizes: readonly number[];
  /** Rounds of what is measured by the page's own clock. */
  readonly rounds: number;
  /** How long a page is watched at a time, and how often. In seconds. */
  readonly watch: { readonly seconds: number; readonly rounds: number };
  readonly arrivals: number;
  /** How often each of the overlay's cases is run. */
  readonly cases: number;
  readonly frames: { readonly count: number; readonly rounds: number };
  readonly throughputRounds: number;
  /** How often the board and its canvas are measured; the others once. */
  readonly boardRounds: number;
}

export const full: Effort = {
  sizes: [5_000, 20_000, 50_000],
  rounds: 9,
  watch: { seconds: 3, rounds: 2 },
  arrivals: 24,
  cases: 2,
  frames: { count: 24, rounds: 5 },
  throughputRounds: 12,
  boardRounds: 3,
};

/** All that is measured, with fewer samples: for a machine that has other things to do. */
export const few: Effort = {
  sizes: [5_000, 20_000, 50_000],
  rounds: 5,
  watch: { seconds: 3, rounds: 1 },
  arrivals: 12,
  cases: 1,
  frames: { count: 16, rounds: 3 },
  throughputRounds: 6,
  boardRounds: 2,
};

export const quick: Effort = {
  sizes: [5_000, 20_000],
  rounds: 3,
  watch: { seconds: 2, rounds: 1 },
  arrivals: 6,
  cases: 1,
  frames: { count: 10, rounds: 2 },
  throughputRounds: 3,
  boardRounds: 1,
};
