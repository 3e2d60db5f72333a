import * as v from 'valibot';
import type { Advice } from './core/advise.ts';
import type { CardWords } from './core/card-words.ts';
import type { Diagnosis, Explained } from './core/diagnosis.ts';
import { pageChangeSchema, type ReadPack } from './core/lab-pack.ts';
import type { Problem } from './core/problem.ts';
import type { CaptureSummary } from './core/progress.ts';
import type { WrongPlace } from './core/right-place.ts';
import type { Finding } from './core/scim/preflight.ts';
import { namesSchema, regionSchema } from './core/shared-schemas.ts';
import { sighting } from './core/sighting-schema.ts';
import type { WhatToFind } from './core/what-to-find.ts';
import type { CaptureId, StepId, TargetId } from './lab/ids.ts';
import { lab, pageIds, stepIds } from './lab/lab.ts';
import { type ClassAnswers, classFromPanel } from './protocol-class.ts';
import { type SurvivalAnswers, survivalFromPanel } from './protocol-survival.ts';

/**
 * Every message between the contexts: the shape of what it carries, checked at the door by `background/handlers`,
 * and its answer. Content scripts import types only, so none of this reaches a portal's page.
 */

const targetIds = pageIds.flatMap((page) =>
  Object.keys(lab.pages[page].targets).map((target) => `${page}.${target}` as TargetId),
);
const captureIds = Object.keys(lab.captures) as CaptureId[];

const id = v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{8,64}$/));
const name = v.pipe(v.string(), v.maxLength(64));
const step = v.picklist(stepIds);
const target = v.picklist(targetIds);
const capture = v.picklist(captureIds);
/** A file of metadata in base64, or a line of text. */
const value = v.pipe(v.string(), v.maxLength(1_500_000));

const mark = v.union([
  v.strictObject({ step, as: v.picklist(['done', 'skipped', 'todo']) }),
  v.strictObject({ jumpTo: step }),
  v.strictObject({
    prerequisite: v.picklist(Object.keys(lab.prerequisites) as (keyof typeof lab.prerequisites)[]),
    ticked: v.boolean(),
  }),
  v.strictObject({ names: namesSchema }),
  v.strictObject({ region: v.nullable(regionSchema) }),
  v.strictObject({ forget: capture }),
]);

/** What a content script may ask of the background. No answer ever carries a secret. */
export const fromPortal = {
  /** A frame of the portal has come into sight: bring the guide into it. */
  enter: v.strictObject({}),
  /** What the guide is to look for: the pages of the sender's portal. */
  'what-to-find': v.strictObject({}),
  /** The person pressed "Point at it" on the card. */
  'point-at': v.strictObject({ target }),
  'end-picking': v.strictObject({}),
  /** What the person pointed at, as wordings: besides captures the one thing of the page that is ever told. */
  teach: v.strictObject({ page: v.picklist(pageIds), change: pageChangeSchema }),
  /**
   * What is to be seen in the document; answered with what to show there. `hook`: the event of the hook that the guide
   * has in the page's world, where it has one.
   */
  sighted: v.strictObject({ sighting, id, hook: v.exactOptional(v.pipe(v.string(), v.regex(/^crosswalk-[0-9a-f-]{36}$/))) }),
  /** A value the person chose to keep, or a file seen as it was downloaded. */
  captured: v.strictObject({
    id,
    capture,
    value,
    via: v.picklist(['page', 'download', 'url']),
    account: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}$/))),
  }),
  /** The person pressed Fill on the card: for what is not secret. */
  'fill-here': v.strictObject({ capture, target }),
  /** The person pressed "use this Region" on the card. */
  'keep-region': v.strictObject({ id }),
  /** The person pressed "work on it" or "I've done it" on the card. */
  'mark-step': v.strictObject({ id, step, as: v.picklist(['done', 'current']) }),
  /** The person wants the panel, or the other portal, from the card. */
  'open-panel': v.strictObject({}),
  'go-to-step': v.strictObject({ step }),
} as const;

/** What the extension's own pages may ask of the background. */
export const fromPanel = {
  mark: v.strictObject({ id, mark }),
  /** Read a value from the portal's page that shows it now. */
  keep: v.strictObject({ capture }),
  /** A file or a line of text that the person gave. */
  give: v.strictObject({
    id,
    capture,
    value,
    via: v.picklist(['file', 'paste']),
    fileName: v.exactOptional(v.pipe(v.string(), v.maxLength(255))),
  }),
  /** Fill a value into the portal's page in front. The one way out for a secret. */
  fill: v.strictObject({ capture }),
  /** Ask AWS's endpoint itself, with what was kept. */
  'try-endpoint': v.strictObject({}),
  /** Bring the step's portal to the front. */
  go: v.strictObject({ step }),
  'open-portal-privately': v.strictObject({}),
  'export-progress': v.strictObject({}),
  'import-progress': v.strictObject({ text: v.pipe(v.string(), v.maxLength(4_000_000)) }),
  /** Take a lab pack into use. */
  'use-pack': v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{8,48}$/)),
    text: v.pipe(v.string(), v.maxLength(4_000_000)),
  }),
  'drop-pack': v.strictObject({ pack: name }),
  'pack-file': v.strictObject({ pack: name }),
  /** What is seen where, and why the current step's target is or is not pointed at. */
  diagnose: v.strictObject({}),
  reset: v.strictObject({}),
  ...survivalFromPanel,
  ...classFromPanel,
} as const;

/** What the background asks of the guide. */
export interface ToGuide {
  /** Progress has changed elsewhere: look again. */
  look: { readonly kind: 'look' };
  /** Does the document still stand, and in sight? */
  here: { readonly kind: 'here' };
  /** Read the value shown at a target. */
  read: { readonly kind: 'read'; readonly capture: CaptureId; readonly target: TargetId };
  /** Put a value into a field, provided it is still the one that was looked at. */
  write: {
    readonly kind: 'write';
    readonly target: TargetId;
    readonly text?: string;
    readonly file?: { readonly name: string; readonly base64: string };
    /** The host that the document must be of, where the value is a secret. */
    readonly host?: string;
  };
  focus: { readonly kind: 'focus'; readonly what: 'target' | 'card' };
  /** The person does not let this page be seen any more. */
  leave: { readonly kind: 'leave' };
}

/** What it asks of the script that is brought in only when wordings are mended. */
export interface ToMend {
  /** Let the person point at a target. */
  pick: { readonly kind: 'pick'; readonly target: TargetId };
  'end-pick': { readonly kind: 'end-pick' };
  /** What was found of a target and why. */
  explain: { readonly kind: 'explain'; readonly target: TargetId };
}

export interface ToPortal extends ToGuide, ToMend {}

export interface PortalAnswers {
  look: undefined;
  here: { readonly inSight: boolean };
  read: { readonly value: string; readonly account?: string } | { readonly missing: true };
  write: { readonly kept: boolean } | { readonly missing: true };
  focus: undefined;
  leave: undefined;
  pick: undefined;
  'end-pick': undefined;
  explain: { readonly options: readonly Explained[] };
}

/** What a document is to show. */
export interface Shown {
  readonly advice: Advice;
  readonly words: CardWords;
  /** The names that `{group}` and the like stand for. */
  readonly names: { readonly [placeholder: string]: string };
  /** The version of what is to be found; with another than its own a guide asks for it again. */
  readonly version: string;
  /** While the current step is a download: the event by which the hook in the page's world hands a file over. */
  readonly downloadEvent?: string;
}

export type Kept =
  | { readonly kept: true; readonly summary: CaptureSummary; readonly doubts: readonly Problem[] }
  | { readonly kept: false; readonly problem: Problem; readonly say: string };

/** Why a value could not be filled in. */
export type FillFailure =
  | WrongPlace
  | 'not-kept'
  | 'locked'
  | 'no-field'
  | 'not-in-front'
  | 'moved-on'
  | 'page-refused'
  | 'no-longer-good';
export type Filled =
  | { readonly filled: true }
  /** `say`: the same as a sentence, for whoever only shows it. */
  | { readonly filled: false; readonly why: FillFailure; readonly say: string };

/** Why an endpoint was not even tried out. */
export type NotTried = 'no-endpoint' | 'no-token' | 'endpoint-not-good' | 'not-allowed';
export type Tried = { readonly why: NotTried } | { readonly findings: readonly Finding[] };

/** Every answer, by message. */
export interface Answers extends SurvivalAnswers, ClassAnswers {
  enter: { readonly brought: boolean };
  'what-to-find': WhatToFind;
  sighted: Shown;
  captured: Kept;
  'fill-here': Filled;
  'keep-region': undefined;
  'point-at': undefined;
  'end-picking': undefined;
  teach: { readonly taught: boolean };
  'mark-step': undefined;
  'open-panel': { readonly opened: boolean };
  'go-to-step': undefined;
  mark: undefined;
  keep: Kept;
  give: Kept;
  fill: Filled;
  'try-endpoint': Tried;
  go: undefined;
  'open-portal-privately': { readonly opened: boolean };
  'export-progress': { readonly text: string };
  'import-progress':
    | { readonly imported: true }
    | { readonly imported: false; readonly problem: 'not-progress' | 'newer-version' };
  'use-pack': ReadPack;
  'drop-pack': undefined;
  'pack-file': { readonly text: string; readonly title: string } | undefined;
  diagnose: Diagnosis;
  reset: undefined;
}

/** Messages are read, never changed. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export type FromPortal = { readonly [K in keyof typeof fromPortal]: Frozen<v.InferOutput<(typeof fromPortal)[K]>> };
export type FromPanel = { readonly [K in keyof typeof fromPanel]: Frozen<v.InferOutput<(typeof fromPanel)[K]>> };

/** A message as it travels. */
export interface Envelope {
  readonly type: string;
  readonly body: unknown;
}

/** What the background tells the panel about a private window: never stored, so it comes as a message. */
export interface SeenPrivately {
  readonly type: 'seen-privately';
  /** The id of the window. */
  readonly window: number;
  /** None once the window has been closed. */
  readonly steps: readonly StepId[];
}
