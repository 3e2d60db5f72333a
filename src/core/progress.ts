import type { CaptureId, PageId, StepId, TargetId } from '../lab/ids.ts';
import { defaultNames, lab, labStepIds, stepIds } from '../lab/lab.ts';
import type { MistakeId } from '../lab/mistakes.ts';
import type { Edition, Portal } from '../lab/model.ts';
import type { ApplicationIds } from './portal-address.ts';
import type { Problem } from './problem.ts';
import type { Sighting } from './sighting.ts';

/** Why a step counts as done: the portal showed it, a value was kept, or the person said so. Never blurred. */
export type ProofKind = 'observed' | 'captured' | 'declared';

export interface StepRecord {
  readonly status: 'done' | 'skipped';
  readonly proof: ProofKind;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The page that proved it, and the edition it was seen in. */
  readonly on?: PageId;
  readonly edition?: Edition;
  /** It came with a progress file, and is what that file says: this browser has seen nothing of it. */
  readonly imported?: true;
}

/**
 * How a value came in. `page`: read from the page; `download`: seen as it was downloaded; `url`: fetched from an address
 * the page shows; `file`, `paste`: given by the person; `import`: with a progress file.
 */
export const vias = ['page', 'download', 'url', 'file', 'paste', 'import'] as const;
export type Via = (typeof vias)[number];

/** Where a captured value came from, as far as the browser knows. */
export interface Provenance {
  readonly portal?: Portal;
  readonly via: Via;
  readonly region?: string;
  /** The last four digits of the AWS account. */
  readonly account?: string;
  readonly fileName?: string;
  /** The application in Azure whose page it came from, by the address of the tab. */
  readonly application?: ApplicationIds;
}

/** What is known of a captured value, without the value itself. */
export interface CaptureSummary {
  readonly entityId?: string;
  readonly acsUrls?: readonly string[];
  readonly region?: string;
  readonly tenant?: string;
  /** Milliseconds since 1970: the signing certificate's. */
  readonly validFrom?: number;
  readonly validUntil?: number;
  /** SHA-1 thumbprint of the signing certificate, as Azure shows it, and the same with SHA-256; capital hex. */
  readonly thumbprint?: string;
  readonly sha256?: string;
  /** Whom it was issued to, the size of its RSA key, and the hash it was itself signed with. */
  readonly certificateName?: string;
  readonly keyBits?: number;
  readonly signedWith?: string;
  /** Whether the file carries an XML signature; one that does not hold is refused. */
  readonly isSigned?: boolean;
  readonly host?: string;
  /** The last four characters of a secret. */
  readonly tail?: string;
  readonly size?: number;
}

export interface CaptureRecord {
  readonly state: 'ready' | 'filled';
  readonly at: number;
  readonly from: Provenance;
  readonly summary: CaptureSummary;
  /** What is doubtful about it; it can be used all the same. */
  readonly doubts: readonly Problem[];
  /** The value; base64 of the exact bytes for a file. A secret is never here: it is in the vault. */
  readonly value?: string;
  /** Where it was filled in last, and when; in Azure, on the page of which application. */
  readonly filledAt?: { readonly target: TargetId; readonly at: number; readonly application?: ApplicationIds };
}

/** A value that was refused. What was there before stays. */
export interface Refusal {
  readonly at: number;
  readonly problem: Problem;
}

export interface Names {
  readonly group: string;
  readonly permissionSet: string;
  readonly application: string;
}

export interface OpenMistake {
  readonly at: number;
  readonly source: string;
}

/** A counter that a file brings may be any number: it goes round far below where whole numbers end (2^53). */
export const revisionLimit = 2 ** 52;

/** Everything that is remembered of one walk through the lab. */
export interface Progress {
  readonly version: 3;
  /** How many facts have changed it so far; begins again at 0 beyond `revisionLimit`. */
  readonly revision: number;
  readonly lab: typeof lab.id;
  readonly startedAt: number;
  readonly steps: { readonly [id in StepId]?: StepRecord };
  /** For steps with several pieces of evidence: the indexes of those seen so far. */
  readonly evidence: { readonly [id in StepId]?: readonly number[] };
  readonly jumpedTo?: StepId;
  /** When each prerequisite was ticked. */
  readonly prerequisites: { readonly [id in keyof typeof lab.prerequisites]?: number };
  readonly captures: { readonly [id in CaptureId]?: CaptureRecord };
  readonly refused: { readonly [id in CaptureId]?: Refusal };
  readonly names: Names;
  /** The Region the person chose to keep, and the one last seen. */
  readonly region?: string;
  readonly regionSeen?: string;
  /** Mistakes that are open now: since when, and in which document they were seen. */
  readonly open: { readonly [id in MistakeId]?: OpenMistake };
  /** Ids of the facts taken in last, so that none counts twice. */
  readonly taken: readonly string[];
}

/** Something that happened. `id` is unique; a fact that comes twice changes nothing the second time. */
export type Fact = { readonly id: string; readonly at: number } & (
  | {
      readonly kind: 'sighted';
      readonly sighting: Sighting;
      /** The document it was seen in, as the browser tells them apart. */
      readonly source: string;
      readonly region?: string;
    }
  /** Documents that are no longer there: what they showed wrong is no longer to be seen. */
  | { readonly kind: 'left'; readonly sources: readonly string[] }
  | { readonly kind: 'captured'; readonly capture: CaptureId; readonly record: CaptureRecord }
  | { readonly kind: 'refused'; readonly capture: CaptureId; readonly problem: Problem }
  | {
      readonly kind: 'filled';
      readonly capture: CaptureId;
      readonly target: TargetId;
      readonly application?: ApplicationIds;
    }
  /** A secret that is no longer in the vault; `record` is when the record was made that stood for it. */
  | { readonly kind: 'gone'; readonly capture: CaptureId; readonly record: number; readonly problem: Problem }
  | { readonly kind: 'marked'; readonly mark: Mark }
);

/** What a person can say in the panel. */
export type Mark =
  | { readonly step: StepId; readonly as: 'done' | 'skipped' | 'todo' }
  | { readonly jumpTo: StepId }
  | { readonly prerequisite: keyof typeof lab.prerequisites; readonly ticked: boolean }
  | { readonly names: Names }
  | { readonly region: string | null }
  | { readonly forget: CaptureId };

export function newProgress(at: number): Progress {
  return {
    version: 3,
    revision: 0,
    lab: lab.id,
    startedAt: at,
    steps: {},
    evidence: {},
    prerequisites: {},
    captures: {},
    refused: {},
    names: defaultNames,
    open: {},
    taken: [],
  };
}

/**
 * The step to work on: the one jumped to while it is open, else the first open one of the lab. The clean-up is only
 * gone on with once the person has begun it: nobody is led to take everything away because the lab is done.
 */
export function currentStep(progress: Progress): StepId | undefined {
  const { jumpedTo, steps } = progress;
  if (jumpedTo && !steps[jumpedTo]) return jumpedTo;
  const isLab = (id: StepId) => (labStepIds as readonly StepId[]).includes(id);
  const isCleaningUp = stepIds.some((id) => !isLab(id) && (steps[id] || id === jumpedTo));
  return (isCleaningUp ? stepIds.filter((id) => !isLab(id)) : labStepIds).find((id) => !steps[id]);
}

/** Whether every step of the lab is done or skipped. */
export function finished(progress: Progress): boolean {
  return labStepIds.every((id) => progress.steps[id]);
}
