import type { Advice } from '../../../src/core/advise.ts';
import type { Progress } from '../../../src/core/progress.ts';
import type { StepId, TargetId } from '../../../src/lab/ids.ts';
import type { FileKind } from '../../../src/lab/model.ts';

/** A console's page as it stood when Crosswalk pointed at something and the participant, following it, got on. */
export interface Specimen {
  /** Edition, step and target: `2026/3.4/aws/choose-identity-source.external`. */
  readonly id: string;
  readonly edition: string;
  readonly step: StepId;
  /** What Crosswalk meant to point at: to say what failed. The truth is marked in the document, not named here. */
  readonly target: TargetId;
  readonly deed: Advice['deed'];
  /** It only leads to the step's page: there may be other ways. */
  readonly onTheWay: boolean;
  /** Several such elements are each as right as the next (the lab's own word): then one more is no ambiguity. */
  readonly each: boolean;
  /** Other targets of the step on the same page, without those that led on from it: to go to one of them first skips nothing. */
  readonly fellows: readonly TargetId[];
  /** The document that holds the ring. */
  readonly at: number;
  /** The tab's page first, then the frames in it that were to be seen. */
  readonly documents: readonly RecordedDocument[];
  /** What the extension had stored, with harmless values in the place of captured ones. */
  readonly progress: Progress;
  /** The kinds of the files that had been chosen by then: portals empty their inputs. */
  readonly fileKinds: readonly (readonly [TargetId, FileKind])[];
}

export interface RecordedDocument {
  readonly address: string;
  /** Of the window or frame, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Self-contained, without scripts; the element at the ring carries `data-truth`. */
  readonly html: string;
}

/** All that was recorded of one edition. */
export interface Recording {
  readonly edition: string;
  /** Where the walk got stuck, if it did: what was recorded before that is not proven right by the end. */
  readonly stuck?: string;
  /** The same of the clean-up, which is a walk of its own: then nothing of it is kept. */
  readonly stuckInCleanUp?: string;
  readonly specimens: readonly Specimen[];
}
