/**
 * How long a test waits for anything, in milliseconds. Every wait ends with a fact; this only ends what hangs, so it is
 * as long as the slowest machine may need.
 */
export const patience = 60_000;
