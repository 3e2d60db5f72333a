import type { ThreadClock } from './clock.ts';

/** What is measured in turn with the others. */
export interface Arm {
  readonly name: string;
  /** What runs in the page; ends by itself. */
  readonly expression: string;
  /** Fewer rounds for what takes long: no round begins once this has been spent. In milliseconds. */
  readonly budget?: number;
}

export interface Samples {
  /** One turn of it, round by round, in units. */
  readonly each: readonly number[];
  /** The last of them is a lower bound. */
  readonly givenUp: boolean;
}

/** A sample shorter than this would be lost in what asking takes. In milliseconds. */
const shortest = 6;
/** Nothing gets longer for one turn. In milliseconds. */
const limit = 4_000;
const usualBudget = 1_500;

interface State {
  readonly each: number[];
  turns: number;
  spent: number;
  givenUp: boolean;
}

/**
 * Runs all arms once per round, in changing order, and the unit just before and just after each of them: what makes
 * the machine slow for a while then makes both slow.
 */
export async function interleave(
  clock: ThreadClock,
  unit: string,
  arms: readonly Arm[],
  rounds: number,
): Promise<Map<string, Samples>> {
  const warm = async (expression: string) => {
    // The first turn warms up; it tells how many turns make a sample.
    const { cpu, givenUp } = await clock.time(expression, 1, limit);
    return { each: [], turns: Math.max(1, Math.min(300, Math.ceil(shortest / cpu))), spent: cpu, givenUp };
  };
  const { turns } = await warm(unit);
  const unitNow = async () => (await clock.time(unit, turns, limit)).cpu;
  const kept = new Map<string, State>();
  for (const { name, expression } of arms) {
    const state: State = await warm(expression);
    if (state.givenUp) state.each.push(state.spent / (await unitNow()));
    kept.set(name, state);
  }
  for (let round = 0; round < rounds; round++)
    for (const arm of round % 2 === 0 ? arms : [...arms].reverse()) {
      const state = kept.get(arm.name);
      if (!state || state.givenUp || (state.each.length > 0 && state.spent > (arm.budget ?? usualBudget))) continue;
      const before = await unitNow();
      const { cpu, givenUp } = await clock.time(arm.expression, state.turns, limit);
      const after = await unitNow();
      state.each.push((2 * cpu) / (before + after));
      state.spent += cpu * state.turns;
      state.givenUp = givenUp;
    }
  return kept;
}
