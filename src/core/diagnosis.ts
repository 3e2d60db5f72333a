import type { StepId, TargetId } from '../lab/ids.ts';
import type { Portal, Role } from '../lab/model.ts';
import type { PageSighting } from './sighting.ts';

/** One element that could be a target, without anything of the page's own text. */
export interface Explained {
  readonly role: Role;
  readonly score: number;
  /** Which of the target's wordings it says, by place; missing where a pattern or an anchor fits. */
  readonly called?: number;
  readonly visible: boolean;
  readonly covered: boolean;
  /** The part of the page named by `within` holds it. */
  readonly inPart: boolean;
  /** `ring`: it would be pointed at; `rival`: it keeps another from being pointed at. */
  readonly verdict: 'ring' | 'rival' | 'no';
}

export interface FrameDiagnosis {
  readonly tab: number;
  readonly frame: number;
  readonly portal: Portal;
  readonly unknown?: true;
  readonly pages: readonly PageSighting[];
  readonly options: readonly Explained[];
}

/** Ids, editions, scores: nothing of a page's own text. */
export interface Diagnosis {
  readonly step?: StepId;
  readonly target?: TargetId;
  readonly frames: readonly FrameDiagnosis[];
}
