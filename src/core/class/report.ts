import * as v from 'valibot';
import type { StepId } from '../../lab/ids.ts';
import { lab, stepIds } from '../../lab/lab.ts';
import { type MistakeId, mistakes } from '../../lab/mistakes.ts';
import { type Edition, editions, type Portal } from '../../lab/model.ts';
import { plainText, visibleText } from '../plain-text.ts';
import { currentStep, type Progress, type ProofKind } from '../progress.ts';
import { time } from '../time-schema.ts';

/** How the participant wants to be called on the board. */
export interface Attendee {
  readonly name: string;
  readonly table?: string;
}

/** A raised hand: since when, and what the participant was at when they raised it. */
export interface Help {
  /** Milliseconds since 1970, as every time here. */
  readonly since: number;
  readonly step?: StepId;
  readonly warning?: MistakeId;
}

/**
 * What an instructor may see of one participant, and all that ever leaves: ids of steps, statuses, times, codes of
 * warnings and editions, the chosen name and table, the raised hand. Nothing of a value, an address, an account.
 */
export interface Report {
  readonly format: 'crosswalk-report';
  readonly version: 1;
  readonly lab: { readonly id: typeof lab.id; readonly version: string };
  readonly name: string;
  readonly table?: string;
  /** Greater than that of every earlier report of the same participant. */
  readonly sequence: number;
  /** When it was made. */
  readonly at: number;
  readonly startedAt: number;
  /** The step the participant is at; none when the lab is done. */
  readonly current?: StepId;
  /** Since when they are at it: since the last step was ticked. */
  readonly since: number;
  readonly steps: { readonly [id in StepId]?: ReportedStep };
  /** Warnings that are open, since when. */
  readonly warnings: { readonly [id in MistakeId]?: number };
  /** The edition of each portal's page that proved a step last. */
  readonly editions: { readonly [portal in Portal]?: (typeof editions)[portal][number] };
  readonly help?: Help;
}

export interface ReportedStep {
  readonly status: 'done' | 'skipped';
  readonly proof: ProofKind;
  readonly at: number;
}

const nameLimit = 40;
const mistakeIds = Object.keys(mistakes) as MistakeId[];
/** No markup, and nothing that can't be seen. */
const plainName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'empty'),
  v.maxLength(nameLimit, 'too-long'),
  v.regex(plainText, 'not-plain'),
  v.regex(visibleText, 'not-plain'),
  v.regex(/^[^<>]*$/, 'markup'),
);

/** What is wrong with a name or a table. */
export type NameProblem = 'empty' | 'too-long' | 'not-plain' | 'markup';

/** Why something can't be used as a name or a table; `undefined` where it can. */
export function nameProblem(name: string): NameProblem | undefined {
  return v.safeParse(plainName, name).issues?.[0].message as NameProblem | undefined;
}

function someOf<K extends string, S extends v.GenericSchema>(keys: readonly K[], value: S) {
  return v.strictObject(
    Object.fromEntries(keys.map((key) => [key, v.exactOptional(value)])) as { [key in K]: v.ExactOptionalSchema<S, undefined> },
  );
}

export const attendeeSchema = v.strictObject({ name: plainName, table: v.exactOptional(plainName) });

export const helpSchema = v.strictObject({
  since: time,
  step: v.exactOptional(v.picklist(stepIds)),
  warning: v.exactOptional(v.picklist(mistakeIds)),
});

export const reportSchema = v.strictObject({
  format: v.literal('crosswalk-report'),
  version: v.literal(1),
  lab: v.strictObject({ id: v.literal(lab.id), version: v.pipe(v.string(), v.regex(/^[\w.-]{1,32}$/)) }),
  name: plainName,
  table: v.exactOptional(plainName),
  sequence: time,
  at: time,
  startedAt: time,
  current: v.exactOptional(v.picklist(stepIds)),
  since: time,
  steps: someOf(
    stepIds,
    v.strictObject({
      status: v.picklist(['done', 'skipped']),
      proof: v.picklist(['observed', 'captured', 'declared']),
      at: time,
    }),
  ),
  warnings: someOf(mistakeIds, time),
  editions: v.strictObject({
    aws: v.exactOptional(v.picklist(editions.aws)),
    azure: v.exactOptional(v.picklist(editions.azure)),
  }),
  help: v.exactOptional(helpSchema),
});

/** What was given besides the progress. */
export interface About extends Attendee {
  readonly help?: Help;
  readonly sequence: number;
  readonly at: number;
}

/** The one function that makes a report. What the schema does not list can't get in: it is checked before it is given out. */
export function reportOf(progress: Progress, { name, table, help, sequence, at }: About): Report {
  const steps = stepIds.flatMap((id) => {
    const record = progress.steps[id];
    return record ? [[id, { status: record.status, proof: record.proof, at: record.at }] as const] : [];
  });
  const current = currentStep(progress);
  return v.parse(reportSchema, {
    format: 'crosswalk-report',
    version: 1,
    lab: { id: lab.id, version: lab.version },
    name,
    ...(table === undefined ? {} : { table }),
    sequence,
    at,
    startedAt: progress.startedAt,
    ...(current ? { current } : {}),
    since: Math.max(progress.startedAt, ...steps.map(([, record]) => record.at)),
    steps: Object.fromEntries(steps),
    warnings: Object.fromEntries(
      mistakeIds.flatMap((id) => {
        const open = progress.open[id];
        return open ? [[id, open.at] as const] : [];
      }),
    ),
    editions: editionsSeen(progress),
    ...(help ? { help } : {}),
  }) as Report;
}

function editionsSeen({ steps }: Progress): Report['editions'] {
  const last: { [portal in Portal]?: { readonly at: number; readonly edition: Edition } } = {};
  for (const record of Object.values(steps)) {
    const portal = record.on?.split('/')[0] as Portal | undefined;
    const { edition, at } = record;
    // What was stored may name a page of one portal with an edition of the other, which no report could say.
    if (!portal || !edition || !isOf(portal, edition) || at < (last[portal]?.at ?? 0)) continue;
    last[portal] = { at, edition };
  }
  return Object.fromEntries(Object.entries(last).map(([portal, { edition }]) => [portal, edition]));
}

function isOf(portal: Portal, edition: Edition): boolean {
  return (editions[portal] as readonly Edition[]).includes(edition);
}
