import * as v from 'valibot';
import { captures } from '../lab/captures.ts';
import type { CaptureId, PageId, StepId } from '../lab/ids.ts';
import { defaultNames, lab, stepIds } from '../lab/lab.ts';
import { type MistakeId, mistakes } from '../lab/mistakes.ts';
import { type Edition, editions } from '../lab/model.ts';
import { asSeen } from './plain-text.ts';
import { problemCodes } from './problem.ts';
import { type CaptureRecord, type Progress, revisionLimit, type StepRecord, vias } from './progress.ts';
import { nameLimits, regionSchema } from './shared-schemas.ts';
import { anyTime, time } from './time-schema.ts';

/** The version this code writes and reads. */
export const progressVersion = 3;

export type ReadProblem = 'not-progress' | 'newer-version';
export type ReadResult = { readonly ok: true; readonly value: Progress } | { readonly ok: false; readonly problem: ReadProblem };

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A name as it looks; the lab's own where nothing of it is seen. */
const name = (limit: number, otherwise: string) =>
  v.pipe(
    text(limit),
    v.transform((one) => asSeen(one) || otherwise),
  );

function recordOf<K extends string, S extends v.GenericSchema>(keys: readonly K[], value: S) {
  return v.strictObject(
    Object.fromEntries(keys.map((key) => [key, v.optional(value)])) as { [key in K]: v.OptionalSchema<S, undefined> },
  );
}

/** A code that this version has no words for is no reason to refuse everything else. */
const problem = v.strictObject({
  code: v.fallback(v.picklist(problemCodes), 'unknown-problem'),
  detail: v.optional(v.record(text(64), text(2_000))),
});

/** GUIDs, as the address had them. */
const application = v.optional(v.strictObject({ objectId: v.optional(text(64)), appId: v.optional(text(64)) }));

const captureRecord = v.strictObject({
  state: v.picklist(['ready', 'filled']),
  at: time,
  from: v.strictObject({
    portal: v.optional(v.picklist(['aws', 'azure'])),
    via: v.picklist(vias),
    region: v.optional(regionSchema),
    account: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/))),
    fileName: v.optional(v.pipe(text(255), v.transform(asSeen))),
    application,
  }),
  summary: v.strictObject({
    entityId: v.optional(text(2_000)),
    acsUrls: v.optional(v.pipe(v.array(text(2_000)), v.maxLength(64))),
    region: v.optional(text(64)),
    tenant: v.optional(text(64)),
    validUntil: v.optional(anyTime),
    validFrom: v.optional(anyTime),
    thumbprint: v.optional(text(64)),
    sha256: v.optional(text(64)),
    certificateName: v.optional(text(128)),
    keyBits: v.optional(whole),
    signedWith: v.optional(text(64)),
    isSigned: v.optional(v.boolean()),
    host: v.optional(text(255)),
    tail: v.optional(text(4)),
    size: v.optional(whole),
  }),
  doubts: v.pipe(v.array(problem), v.maxLength(16)),
  value: v.optional(text(1_500_000)),
  filledAt: v.optional(v.strictObject({ target: text(128), at: time, application })),
});

const stepRecord = v.strictObject({
  status: v.picklist(['done', 'skipped']),
  proof: v.picklist(['observed', 'captured', 'declared']),
  at: time,
  on: v.optional(v.picklist(Object.keys(lab.pages) as PageId[])),
  edition: v.optional(v.picklist([...editions.aws, ...editions.azure] as Edition[])),
  imported: v.optional(v.literal(true)),
});

const captureIds = Object.keys(captures) as CaptureId[];
const mistakeIds = Object.keys(mistakes) as MistakeId[];

/**
 * Every field that is remembered, as it is stored. No value that passes may be more than the rest of the code can show,
 * or can go on from: what passes is rendered with extreme values in `test/rendering`.
 */
export const progressSchema = v.strictObject({
  version: v.literal(progressVersion),
  revision: v.pipe(
    whole,
    v.transform((revision) => Math.min(revision, revisionLimit)),
  ),
  lab: v.literal(lab.id),
  startedAt: time,
  steps: recordOf<StepId, typeof stepRecord>(stepIds, stepRecord),
  evidence: recordOf(stepIds, v.pipe(v.array(v.pipe(whole, v.maxValue(16))), v.maxLength(16))),
  jumpedTo: v.optional(v.picklist(stepIds)),
  prerequisites: recordOf(Object.keys(lab.prerequisites) as (keyof typeof lab.prerequisites)[], time),
  captures: recordOf(captureIds, captureRecord),
  refused: recordOf(captureIds, v.strictObject({ at: time, problem })),
  names: v.strictObject({
    group: name(nameLimits.group, defaultNames.group),
    permissionSet: name(nameLimits.permissionSet, defaultNames.permissionSet),
    application: name(nameLimits.application, defaultNames.application),
  }),
  region: v.optional(regionSchema),
  regionSeen: v.optional(regionSchema),
  open: recordOf(mistakeIds, v.strictObject({ at: time, source: text(128) })),
  taken: v.pipe(v.array(text(64)), v.maxLength(256)),
});

/** From each earlier version to the next one: what was stored or exported then can be read for good. */
const migrations: { readonly [from: number]: (old: object) => object } = {
  // Version 2 counts the facts that have changed it.
  1: (old) => ({ ...old, version: 2, revision: 0 }),
  // Version 3 knows steps and values that came with a file.
  2: (old) => ({ ...old, version: 3 }),
};

/** Reads progress that was stored, by this version or an earlier one; nothing in it is trusted. */
export function readProgress(raw: unknown): ReadResult {
  if (versionOf(raw) > progressVersion) return { ok: false, problem: 'newer-version' };
  let current = raw;
  for (let from = versionOf(current); from < progressVersion; from++) {
    const migrate = migrations[from];
    if (!migrate) return { ok: false, problem: 'not-progress' };
    current = migrate(current as object);
  }
  const parsed = v.safeParse(progressSchema, current);
  return parsed.success ? { ok: true, value: parsed.output as unknown as Progress } : { ok: false, problem: 'not-progress' };
}

/** The version something says it is of; that of this code where it says none, for the schema to refuse. */
function versionOf(raw: unknown): number {
  const version = typeof raw === 'object' && raw !== null && 'version' in raw ? raw.version : undefined;
  return typeof version === 'number' ? version : progressVersion;
}

/** What a person takes along to another browser. Secrets are in the vault, so there is none in here to leave out. */
export function exportProgress(progress: Progress): string {
  const { open: _, taken: __, ...rest } = progress;
  return `${JSON.stringify({ crosswalk: 'progress', progress: { ...rest, open: {}, taken: [] } }, null, 2)}\n`;
}

/**
 * Reads an exported file. Anyone may have written it, so what it says was seen, downloaded or filled in is only said:
 * each step and value is marked as imported, and what only this browser can know (evidence, warnings, refusals, the
 * Region in sight) is left out. A secret is not in it, so a capture of one is dropped: it has to be kept again.
 *
 * @param now Milliseconds since 1970. Times beyond it come from a clock that was wrong, and become it.
 */
export function importProgress(file: string, now: number): ReadResult {
  let raw: unknown;
  try {
    raw = JSON.parse(file);
  } catch {
    return { ok: false, problem: 'not-progress' };
  }
  if ((raw as { crosswalk?: unknown } | null)?.crosswalk !== 'progress') return { ok: false, problem: 'not-progress' };
  const read = readProgress((raw as { progress?: unknown }).progress);
  return read.ok ? { ok: true, value: asImported(read.value, now) } : read;
}

function asImported({ regionSeen: _, ...progress }: Progress, now: number): Progress {
  const past = (time: number) => Math.min(time, now);
  const step = ({ status, at }: StepRecord): StepRecord => ({ status, proof: 'declared', at: past(at), imported: true });
  const capture = ({ summary, doubts, value }: CaptureRecord): CaptureRecord => ({
    state: 'ready',
    at: now,
    from: { via: 'import' },
    summary,
    doubts,
    ...(value === undefined ? {} : { value }),
  });
  const ours = Object.entries(progress.captures).filter(([id]) => !captures[id as CaptureId].secret);
  return {
    ...progress,
    startedAt: past(progress.startedAt),
    steps: mapped(progress.steps, step),
    evidence: {},
    prerequisites: mapped(progress.prerequisites, past),
    captures: mapped(Object.fromEntries(ours) as Progress['captures'], capture),
    refused: {},
    open: {},
    taken: [],
  };
}

/** The same keys, with the values that are there changed. */
function mapped<T extends object>(record: T, change: (value: NonNullable<T[keyof T]>) => T[keyof T]): T {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, change(value)]])),
  ) as T;
}
