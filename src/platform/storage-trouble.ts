import { stored } from './stored.ts';

/** Why nothing can be written now: the browser's quota or the disk is full, or writing fails for another reason. */
export type TroubleKind = 'storage-full' | 'storage-failed';

/** Stands while nothing can be written, for the panel to say so. In memory: what is full can't be written to. */
export const troubleStored = stored<{ readonly kind: TroubleKind; readonly at: number }>('session', 'storage-trouble');

/** Which trouble an error from a storage area is (Chrome: "QUOTA_BYTES quota exceeded"; Firefox: QuotaExceededError). */
export function troubleOf(error: unknown): TroubleKind {
  const { name = '', message = '' } = (error ?? {}) as { name?: string; message?: string };
  return /quota|no space|disk full/i.test(`${name} ${message}`) ? 'storage-full' : 'storage-failed';
}
