import type { StepId, TargetId } from '../lab/ids.ts';
import type { MistakeId } from '../lab/mistakes.ts';
import type { Offer } from './advise.ts';

/** The words of the card beside a target, ready to show. The card adds only what it reads in the page itself. */
export interface CardWords {
  readonly title: string;
  readonly text: string;
  /** "The lab says … · here it is called …", where they differ. */
  readonly renamed?: string;
  readonly caution?: string;
  /** Warnings to show at once, and those to show when the person comes near their targets. */
  readonly open: readonly Warning[];
  readonly ahead: readonly (Warning & { readonly at: readonly string[] })[];
  readonly buttons: readonly CardButton[];
}

export interface Warning {
  readonly mistake: MistakeId;
  readonly title: string;
  readonly say: string;
}

export interface CardButton {
  readonly label: string;
  readonly does:
    | { readonly kind: 'offers'; readonly offers: readonly Offer[] }
    | { readonly kind: 'open-panel' }
    | { readonly kind: 'point-at'; readonly target: TargetId }
    | { readonly kind: 'step'; readonly step: StepId; readonly to: 'work-on' | 'done' | 'go' };
}
