import type { Kind } from '../in-page/mutations/mutation.ts';
import type { Outcome } from '../verdict.ts';
import type { Judged, Outcomes } from './bench-run.ts';
import type { RealRun } from './real.ts';

/** How the pages of one kind came out. */
export interface Tally {
  readonly pages: number;
  readonly right: number;
  readonly unsure: number;
  readonly missing: number;
  readonly wrong: number;
  /** Those on which a person could still tell; how many of them are right, and their share. */
  readonly tellable: number;
  readonly rightOfTellable: number;
}

export interface KindTally extends Tally {
  /** How many pages that are not right are so because of this mutation alone. */
  readonly guilty: number;
}

/** How many pages are not right in the same way, and on how many each mutation is enough for that alone. */
export interface Cause {
  readonly pages: number;
  readonly alone: { readonly [kind in Kind]?: number };
}

export interface Result extends Tally {
  readonly ok: boolean;
  readonly seed: string;
  readonly startedAt: string;
  readonly seconds: number;
  readonly pagesPerSecond: number;
  readonly editions: readonly string[];
  readonly notRecorded: readonly { readonly edition: string; readonly stuck: string }[];
  readonly specimens: number;
  readonly unfit: Outcomes['unfit'];
  /** Pages whose layout the mutations broke, with others made in their place. */
  readonly broken: number;
  readonly steps: { readonly [step: string]: Tally };
  readonly kinds: { readonly [kind in Kind]?: KindTally };
  readonly byEdition: { readonly [edition: string]: Tally };
  /** What the pages that are not right have in common, e.g. `wrong: another element`. */
  readonly causes: { readonly [cause: string]: Cause };
  /** The same pages with the shipped extension. */
  readonly real: RealRun | undefined;
  /** What is needed to see each wrong ring again, and every other page that has none or one that does no harm, with its reason. */
  readonly wrongs: readonly Judged[];
  readonly others: readonly Judged[];
}

/** Of tellable pages so many must be right. */
const leastRight = 0.99;

export interface Run {
  readonly seed: string;
  readonly startedAt: number;
  readonly seconds: number;
  readonly editions: Result['editions'];
  readonly notRecorded: Result['notRecorded'];
  readonly specimens: number;
  readonly outcomes: Outcomes;
  readonly real: RealRun | undefined;
}

export function resultOf({ seed, startedAt, seconds, editions, notRecorded, specimens, outcomes, real }: Run): Result {
  const { verdicts, broken, unfit } = outcomes;
  const total = tally(verdicts);
  const bad = verdicts.filter(isBad);
  const agrees = real === undefined || real.disagreements.length === 0;
  return {
    ok: total.pages > 0 && total.wrong === 0 && total.rightOfTellable >= leastRight && unfit.length === 0 && agrees,
    ...total,
    seed,
    startedAt: new Date(startedAt).toISOString(),
    seconds,
    pagesPerSecond: rounded(total.pages / seconds),
    editions,
    notRecorded,
    specimens,
    unfit,
    broken: broken.length,
    steps: tallies(verdicts, ({ specimen }) => [stepOf(specimen)]),
    kinds: kindTallies(verdicts),
    byEdition: tallies(verdicts, ({ specimen }) => [specimen.split('/')[0] ?? '']),
    causes: causesOf(bad),
    real,
    wrongs: bad.filter(({ outcome }) => outcome === 'wrong'),
    others: verdicts.filter(({ outcome }) => outcome === 'unsure' || outcome === 'missing'),
  };
}

/** Wrong, or not right where it could have been. */
export function isBad({ outcome, tellable }: Judged): boolean {
  return outcome === 'wrong' || (tellable && outcome !== 'right');
}

export function stepOf(specimen: string): string {
  return specimen.split('/')[1] ?? '';
}

function tally(verdicts: readonly Judged[]): Tally {
  const count = (outcome: Outcome) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  const tellable = verdicts.filter((verdict) => verdict.tellable);
  const right = tellable.filter(({ outcome }) => outcome === 'right').length;
  return {
    pages: verdicts.length,
    right: count('right'),
    unsure: count('unsure'),
    missing: count('missing'),
    wrong: count('wrong'),
    tellable: tellable.length,
    rightOfTellable: tellable.length === 0 ? 1 : rounded(right / tellable.length, 10_000),
  };
}

function tallies(verdicts: readonly Judged[], keysOf: (verdict: Judged) => readonly string[]): { [key: string]: Tally } {
  const groups = new Map<string, Judged[]>();
  for (const verdict of verdicts) for (const key of keysOf(verdict)) groups.set(key, [...(groups.get(key) ?? []), verdict]);
  return Object.fromEntries([...groups].sort(byNumber).map(([key, group]) => [key, tally(group)]));
}

function kindTallies(verdicts: readonly Judged[]): Result['kinds'] {
  const byKind = tallies(verdicts, ({ applied }) => applied.map(({ kind }) => kind));
  const guilty = counts(verdicts.flatMap((verdict) => verdict.guilty ?? []));
  return Object.fromEntries(Object.entries(byKind).map(([kind, one]) => [kind, { ...one, guilty: guilty[kind] ?? 0 }]));
}

function causesOf(bad: readonly Judged[]): Result['causes'] {
  const nameOf = ({ outcome, cause }: Judged) => `${outcome}: ${cause}`;
  const causes = Object.entries(counts(bad.map(nameOf))).map(([name, pages]) => {
    const alone = counts(bad.flatMap((verdict) => (nameOf(verdict) === name ? (verdict.guilty ?? []) : [])));
    return [name, { pages, alone }];
  });
  return Object.fromEntries(causes);
}

function counts(items: readonly string[]): { [item: string]: number } {
  const found: { [item: string]: number } = {};
  for (const item of items) found[item] = (found[item] ?? 0) + 1;
  return Object.fromEntries(Object.entries(found).sort(([, one], [, other]) => other - one));
}

/** 6.9 before 6.10. */
function byNumber([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

function rounded(value: number, places = 10): number {
  return Math.round(value * places) / places;
}
