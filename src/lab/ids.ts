import type { awsPages } from './aws/pages.ts';
import type { azurePages } from './azure/pages.ts';
import type * as model from './model.ts';

/** Ids as the compiler knows them: a misspelt page, target, signal or step does not compile. */

type Pages = typeof awsPages & typeof azurePages;

export type PageId = keyof Pages;
export type TargetId = { [P in PageId]: `${P}.${Extract<keyof Pages[P]['targets'], string>}` }[PageId];
export type SignalId = {
  [P in PageId]: Pages[P] extends { readonly signals: infer S } ? `${P}#${Extract<keyof S, string>}` : never;
}[PageId];
export type Sign = PageId | SignalId | `!${SignalId}`;

export type StepId =
  | `1.${1 | 2 | 3 | 4 | 5 | 6}`
  | `2.${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  | `3.${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | `4.${1 | 2 | 3 | 4 | 5}`
  | `5.${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | `6.${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17}`
  /** The clean-up, which the lab only mentions: the numbers are ours. */
  | `7.${1 | 2 | 3 | 4 | 5 | 6 | 7}`;

export type CaptureId = 'aws-metadata' | 'azure-metadata' | 'scim-endpoint' | 'scim-token' | 'portal-url';

export type Step = model.Step<TargetId, Sign, CaptureId, StepId>;
export type Section = model.Section<Step>;
export type Capture = model.Capture<TargetId>;
export type Mistake = model.Mistake<TargetId, Sign, StepId, CaptureId>;
export type KnownError = model.KnownError<StepId, Sign>;
export type Evidence = model.Evidence<Sign>;
export type Proof = model.Proof<Sign, CaptureId>;
export type Move = model.Move<TargetId, Sign>;
