import type { StepId } from '../../lab/ids.ts';
import { stepIds } from '../../lab/lab.ts';
import { onBoardClock } from './board-clock.ts';
import type { Report } from './report.ts';
import type { Row } from './row.ts';

const minute = 60_000;

/** When somebody is stuck: this many times as long at a step as half of the class took, and at least so long. */
export const stuckLimits = {
  slow: { times: 1.5, atLeast: 3 * minute },
  stuck: { times: 2.5, atLeast: 4 * minute },
  /** With a warning open, sooner: they have done something that won't work. */
  'stuck-with-warning': { times: 1.5, atLeast: 2 * minute },
} as const;

/** Whoever has been at their step for less is neither, whatever the class took. */
const soonest = Math.min(...Object.values(stuckLimits).map(({ atLeast }) => atLeast));

/** Fewer who have done a step say nothing about it. */
export const fewestForMedian = 3;

/** How long the class took, in milliseconds; a median only where enough have done it. */
export interface Medians {
  readonly steps: ReadonlyMap<StepId, { readonly median?: number; readonly count: number }>;
  /** Over all steps together; worked out when it is asked for, which for a large class is seldom. */
  all(): number | undefined;
}

export interface Stuckness {
  /** How long they have been at their step, milliseconds. */
  readonly on: number;
  readonly isStuck: boolean;
  readonly severity: 'no' | keyof typeof stuckLimits;
}

/** One step of the heat strip. */
export interface StepHeat {
  readonly id: StepId;
  /** How many are at it now, and how many of them are stuck. */
  readonly here: number;
  readonly stuck: number;
  readonly done: number;
  readonly skipped: number;
  /** Half of those who did it took less, milliseconds; none while too few have. */
  readonly median?: number;
}

const placeOf = new Map(stepIds.map((id, place) => [id, place]));

/** What a report says of each step, in the order of `stepIds`. */
interface Worked {
  /** Milliseconds; NaN where it was not done. */
  readonly durations: Float64Array;
  /** 0: open, 1: done, 2: skipped. */
  readonly statuses: Uint8Array;
  /** Of the step they are at; -1 where they are done. */
  readonly current: number;
}

/** What was worked out of a report, as long as anybody holds it. */
const worked = new WeakMap<Report, Worked>();

/** The ticks of one report, in the order they were made. The same lists for each: this is done for everybody when a large class is opened. */
const at = new Float64Array(stepIds.length);
const places = new Uint8Array(stepIds.length);
const isDone = new Uint8Array(stepIds.length);

/** Fills them; how many ticks there are. */
function ticksOf({ steps }: Report): number {
  let count = 0;
  for (const [place, id] of stepIds.entries()) {
    const tick = steps[id];
    if (!tick) continue;
    // Steps are mostly ticked in the order of the lab, so that hardly any has to make room.
    let to = count++;
    for (; to > 0 && (at[to - 1] ?? 0) > tick.at; to--) {
      at[to] = at[to - 1] ?? 0;
      places[to] = places[to - 1] ?? 0;
      isDone[to] = isDone[to - 1] ?? 0;
    }
    at[to] = tick.at;
    places[to] = place;
    isDone[to] = Number(tick.status === 'done');
  }
  return count;
}

function workOut(report: Report): Worked {
  const known = worked.get(report);
  if (known) return known;
  const durations = new Float64Array(stepIds.length).fill(Number.NaN);
  const statuses = new Uint8Array(stepIds.length);
  const count = ticksOf(report);
  let before = Math.min(report.startedAt, count > 0 ? (at[0] ?? 0) : report.startedAt);
  for (let from = 0, to = 0; from < count; from = to) {
    const when = at[from] ?? 0;
    let done = 0;
    for (; to < count && at[to] === when; to++) done += isDone[to] ?? 0;
    for (let tick = from; tick < to; tick++) {
      const place = places[tick] ?? 0;
      if (isDone[tick]) durations[place] = (when - before) / done;
      statuses[place] = isDone[tick] ? 1 : 2;
    }
    before = when;
  }
  const current = report.current === undefined ? -1 : (placeOf.get(report.current) ?? -1);
  const result = { durations, statuses, current };
  worked.set(report, result);
  return result;
}

/**
 * How long each done step took, by the participant's own clock: from the latest earlier tick to its own, in the order
 * of `stepIds`, NaN where it was not done. Steps ticked in the same moment, as one page may prove several, share the time.
 */
export function durationsOf(report: Report): Float64Array {
  return workOut(report).durations;
}

/** How long each step took the class, and all of them together. */
export function mediansOf(rows: Iterable<Row>): Medians {
  const all = Array.from(rows, ({ report }) => workOut(report).durations);
  const steps = new Map<StepId, { readonly median?: number; readonly count: number }>();
  const took = new Float64Array(all.length);
  for (const [place, id] of stepIds.entries()) {
    let count = 0;
    for (const durations of all) {
      const one = durations[place] ?? Number.NaN;
      if (one >= 0) took[count++] = one;
    }
    const found = median(took.subarray(0, count));
    steps.set(id, found === undefined ? { count } : { count, median: found });
  }
  let ofAll: { readonly median: number | undefined } | undefined;
  return {
    steps,
    all() {
      ofAll ??= {
        median: median(Float64Array.from(all.flatMap((durations) => Array.from(durations).filter((one) => one >= 0)))),
      };
      return ofAll.median;
    },
  };
}

/** The middle one (of an even number the lower), found without sorting; none of too few. Rearranges what it is given. */
function median(values: Float64Array): number | undefined {
  if (values.length < fewestForMedian) return undefined;
  const middle = (values.length - 1) >> 1;
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? 0;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left++;
      while ((values[right] ?? 0) > pivot) right--;
      if (left > right) break;
      [values[left], values[right]] = [values[right] ?? 0, values[left] ?? 0];
      left++;
      right--;
    }
    if (middle <= right) high = right;
    else if (middle >= left) low = left;
    else break;
  }
  return values[middle];
}

/** How long somebody has been at their step, milliseconds; 0 where they are done. */
export function timeOnStep(row: Row, now: number): number {
  const { current, since, at } = row.report;
  return current ? Math.max(0, now - onBoardClock(row, Math.min(since, at))) : 0;
}

/** Whether somebody is stuck, measured by what the class itself took for the step. */
export function stuckness(row: Row, medians: Medians, now: number): Stuckness {
  const on = timeOnStep(row, now);
  const { current, warnings } = row.report;
  if (!current || on <= soonest) return { on, isStuck: false, severity: 'no' };
  const typical = medians.steps.get(current)?.median ?? medians.all() ?? 0;
  const isOver = ({ times, atLeast }: (typeof stuckLimits)[keyof typeof stuckLimits]) => on > Math.max(atLeast, times * typical);
  if (isOver(stuckLimits['stuck-with-warning']) && Object.keys(warnings).length > 0)
    return { on, isStuck: true, severity: 'stuck-with-warning' };
  if (isOver(stuckLimits.stuck)) return { on, isStuck: true, severity: 'stuck' };
  return { on, isStuck: false, severity: isOver(stuckLimits.slow) ? 'slow' : 'no' };
}

/**
 * Where the class is and where it sticks, for every step in the order of the lab. Medians may be given that were worked
 * out a moment ago: they move slowly, and take most of the time.
 */
export function heat(rows: ReadonlyMap<string, Row>, now: number, medians = mediansOf(rows.values())): StepHeat[] {
  const [here, stuck, done, skipped] = [0, 1, 2, 3].map(() => new Uint32Array(stepIds.length));
  const add = (counts: Uint32Array | undefined, place: number) => {
    if (counts) counts[place] = (counts[place] ?? 0) + 1;
  };
  for (const row of rows.values()) {
    const { statuses, current } = workOut(row.report);
    for (let place = 0; place < statuses.length; place++) {
      if (statuses[place] === 1) add(done, place);
      else if (statuses[place] === 2) add(skipped, place);
    }
    if (current < 0) continue;
    add(here, current);
    if (stuckness(row, medians, now).isStuck) add(stuck, current);
  }
  return stepIds.map((id, place) => {
    const found = medians.steps.get(id)?.median;
    const counts = {
      here: here?.[place] ?? 0,
      stuck: stuck?.[place] ?? 0,
      done: done?.[place] ?? 0,
      skipped: skipped?.[place] ?? 0,
    };
    return { id, ...counts, ...(found === undefined ? {} : { median: found }) };
  });
}
