import type * as Knockout from 'knockout';

/** Knockout, once `loadKnockout` is done; import nothing that imports this before. */
export const ko = (globalThis as unknown as { ko: typeof Knockout }).ko;

export type { Observable, ObservableArray } from 'knockout';
