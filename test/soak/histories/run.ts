import fc from 'fast-check';
import { type Broken, bundleBackground } from './bundle.ts';
import { play } from './history.ts';
import { histories } from './steps.ts';

export interface HistoriesResult {
  readonly seed: number;
  readonly histories: number;
  readonly events: number;
  readonly divergences: number;
  /** The smallest history that shows a divergence, and what it was. */
  readonly first?: { readonly events: string; readonly error: string };
  readonly seconds: number;
}

/** Plays random histories, the same for the same seed; stops at the first that diverges, made as small as can be. */
export async function playHistories(seed: number, count: number, broken?: Broken): Promise<HistoriesResult> {
  const start = await bundleBackground(broken);
  const began = Date.now();
  let played = 0;
  let events = 0;
  const details = await fc.check(
    fc.asyncProperty(histories, async (history) => {
      played += 1;
      events += history.length;
      await play(start, history);
    }),
    // A broken background need only be found out.
    { seed, numRuns: count, endOnFailure: broken !== undefined },
  );
  const seconds = Math.round((Date.now() - began) / 100) / 10;
  const result = { seed, histories: details.failed ? played : count, events, divergences: details.failed ? 1 : 0, seconds };
  if (!details.failed) return result;
  const error = details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance);
  return { ...result, first: { events: JSON.stringify(details.counterexample?.[0]), error } };
}
