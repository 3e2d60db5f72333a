import type { Circumstances } from './circumstances.ts';
import { after, type Deed, isFinished, type Plain } from './model.ts';
import type { Sample } from './steps.ts';

/** What a worker does when it wakes counts as well: it says of a token that is gone that it is. */
export type Step = Deed | { readonly does: 'wake' };

/** One thing that happens at once with others, and the ways it may go; `id` where it counts once only. */
export interface Unit {
  readonly id?: string;
  readonly ways: readonly (readonly Step[])[];
}

/** What may come of a value that is given: it is kept, or refused for what the check finds in one of the circumstances. */
export function captureWays(sample: Sample, circumstances: readonly Circumstances[]): readonly (readonly Step[])[] {
  const { capture, value, tail } = sample;
  const kept: readonly Step[] = [
    ...(tail === null ? [] : [{ does: 'hold' as const, secret: value }]),
    { does: 'capture', capture, value: tail === null ? value : `…${tail}`, tail },
  ];
  const codes = new Set(circumstances.map(sample.refusedAs));
  return [...codes].map((code) => (code === undefined ? kept : [{ does: 'refuse', capture, code }]));
}

/** The beginnings of what a message does, shortest first: where a worker may have been killed. */
export function partsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  return steps.map((_, length) => steps.slice(0, length));
}

/** Every state the model can come to: the units in any order, each in any of its ways. */
export function* outcomes(state: Plain, taken: ReadonlySet<string>, units: readonly Unit[]): Generator<Plain> {
  if (units.length === 0) {
    yield state;
    return;
  }
  for (const [index, unit] of units.entries()) {
    const rest = units.filter((_, other) => other !== index);
    if (unit.id !== undefined && taken.has(unit.id)) {
      const closing = unit.ways[0]?.[0];
      yield* outcomes(closing?.does === 'close' ? after(state, closing) : state, taken, rest);
      continue;
    }
    for (const way of unit.ways) {
      const next = way.reduce(follow, state);
      const isTaken = unit.id !== undefined && keyOf(next, true) !== keyOf(state, true);
      yield* outcomes(next, isTaken && unit.id !== undefined ? new Set([...taken, unit.id]) : taken, rest);
    }
  }
}

/** With no room left nothing comes of anything, but for tokens: a worker that wakes forgets one without a record, one that is killed may leave one. */
export function* outcomesWhenFull(state: Plain, units: readonly Unit[], isKilled: boolean): Generator<Plain> {
  yield state;
  const steps = units.flatMap(({ ways }) => ways.flat());
  for (const step of steps) {
    if (step.does === 'wake' && !state.captures['scim-token']) yield after(state, { does: 'hold', secret: null });
    if (step.does === 'hold' && isKilled) yield after(state, step);
  }
}

function follow(state: Plain, step: Step): Plain {
  if (step.does !== 'wake') return after(state, step);
  // A token nobody has a record of is forgotten; a record without its token goes.
  const held = state.captures['scim-token'] ? state : after(state, { does: 'hold', secret: null });
  return after(held, { does: 'miss' });
}

/** A lab that is done has its token wiped; a worker that is killed may not have come to it, or only half. */
export function* settle(state: Plain, isKilled: boolean, isFull: boolean): Generator<Plain> {
  const isDue = isFinished(state) && state.secret !== null && !isFull;
  if (!isDue || isKilled) yield state;
  if (!isDue) return;
  const wiped = after(state, { does: 'hold', secret: null });
  if (isKilled) yield wiped;
  if (!wiped.captures['scim-token']?.startsWith('ready')) yield wiped;
  else {
    const said = structuredClone(wiped);
    delete said.captures['scim-token'];
    said.refused['scim-token'] = 'secret-wiped';
    yield said;
  }
}

/** A state in one line. Which mistakes are open depends, among several at once, on whose turn came when. */
export function keyOf(state: Plain, isExact: boolean): string {
  const sorted = (record: object) => Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
  const { steps, evidence, captures, refused, names, open, ...rest } = state;
  return JSON.stringify([...[steps, evidence, captures, refused, names, isExact ? open : {}].map(sorted), rest]);
}
