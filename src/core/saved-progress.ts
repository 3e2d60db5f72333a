import * as v from 'valibot';
import { captures } from '../lab/captures.ts';
import type { CaptureId, PageId, StepId } from '../lab/ids.ts';
import { lab, stepIds } from '../lab/lab.ts';
import { type MistakeId, mistakes } from '../lab/mistakes.ts';
import { type Edition, editions } from '../lab/model.ts';
import type { Progress } from './progress.ts';
import { time } from './time-schema.ts';

/** The version this code writes and reads. */
export const progressVersion = 2;

export type ReadProblem = 'not-progress' | 'newer-version';
export type ReadResult = { readonly ok: true; readonly value: Progress } | { readonly ok: false; readonly problem: ReadProblem };

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const name = (limit: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limit));
const region = v.pipe(v.string(), v.regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/));

function recordOf<K extends string, S extends v.GenericSchema>(keys: readonly K[], value: S) {
  return v.strictObject(
    Object.fromEntries(keys.map((key) => [key, v.optional(value)])) as { [key in K]: v.OptionalSchema<S, undefined> },
  );
}

const problem = v.strictObject({ code: text(64), detail: v.optional(v.record(text(64), text(2_000))) });

/** GUIDs, as the address had them. */
const application = v.optional(v.strictObject({ objectId: v.optional(text(64)), appId: v.optional(text(64)) }));

const captureRecord = v.strictObject({
  state: v.picklist(['ready', 'filled']),
  at: time,
  from: v.strictObject({
    portal: v.optional(v.picklist(['aws', 'azure'])),
    via: v.picklist(['page', 'download', 'url', 'file', 'paste']),
    region: v.optional(region),
    account: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/))),
    fileName: v.optional(text(255)),
    application,
  }),
  summary: v.strictObject({
    entityId: v.optional(text(2_000)),
    acsUrls: v.optional(v.pipe(v.array(text(2_000)), v.maxLength(64))),
    region: v.optional(text(64)),
    tenant: v.optional(text(64)),
    validUntil: v.optional(v.number()),
    validFrom: v.optional(v.number()),
    thumbprint: v.optional(text(64)),
    sha256: v.optional(text(64)),
    certificateName: v.optional(text(128)),
    keyBits: v.optional(v.number()),
    signedWith: v.optional(text(64)),
    isSigned: v.optional(v.boolean()),
    host: v.optional(text(255)),
    tail: v.optional(text(4)),
    size: v.optional(v.number()),
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
});

const captureIds = Object.keys(captures) as CaptureId[];
const mistakeIds = Object.keys(mistakes) as MistakeId[];

/** Every field that is remembered, as it is stored. */
export const progressSchema = v.strictObject({
  version: v.literal(progressVersion),
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  lab: v.literal(lab.id),
  startedAt: time,
  steps: recordOf<StepId, typeof stepRecord>(stepIds, stepRecord),
  evidence: recordOf(stepIds, v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16))), v.maxLength(16))),
  jumpedTo: v.optional(v.picklist(stepIds)),
  prerequisites: recordOf(Object.keys(lab.prerequisites) as (keyof typeof lab.prerequisites)[], time),
  captures: recordOf(captureIds, captureRecord),
  refused: recordOf(captureIds, v.strictObject({ at: time, problem })),
  names: v.strictObject({ group: name(120), permissionSet: name(64), application: name(120) }),
  region: v.optional(region),
  regionSeen: v.optional(region),
  open: recordOf(mistakeIds, v.strictObject({ at: time, source: text(128) })),
  taken: v.pipe(v.array(text(64)), v.maxLength(256)),
});

/** From each earlier version to the next one: what was stored or exported then can be read for good. */
const migrations: { readonly [from: number]: (old: object) => object } = {
  // Version 2 counts the facts that have changed it.
  1: (old) => ({ ...old, version: 2, revision: 0 }),
};

/** Reads progress that was stored or imported, by this version or an earlier one; nothing in it is trusted. */
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

/** Reads an exported file. A secret is not in it, so a capture of one is dropped: it has to be kept again. */
export function importProgress(file: string): ReadResult {
  let raw: unknown;
  try {
    raw = JSON.parse(file);
  } catch {
    return { ok: false, problem: 'not-progress' };
  }
  if ((raw as { crosswalk?: unknown } | null)?.crosswalk !== 'progress') return { ok: false, problem: 'not-progress' };
  const read = readProgress((raw as { progress?: unknown }).progress);
  if (!read.ok) return read;
  const kept = Object.entries(read.value.captures).filter(([id]) => !captures[id as CaptureId].secret);
  return { ok: true, value: { ...read.value, captures: Object.fromEntries(kept) as Progress['captures'] } };
}
