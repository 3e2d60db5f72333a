import { stored } from './stored.ts';

/** Why something could not be written: the browser's quota or the disk is full, writing fails for another reason, or it could not be read again. */
export type TroubleKind = 'storage-full' | 'storage-failed' | 'storage-refused';

/** How an error says that something could not be written, also where only its message is left, as in another page. */
export function troubleMessage(kind: TroubleKind): string {
  return `Nothing could be written: ${kind}`;
}

/** Which trouble an error says; `undefined` for any other. */
export function troubleInWords(error: unknown): TroubleKind | undefined {
  const message = error instanceof Error ? error.message : '';
  const kinds: readonly TroubleKind[] = ['storage-full', 'storage-failed', 'storage-refused'];
  return kinds.find((kind) => message.includes(troubleMessage(kind)));
}

/** Stands while nothing can be written, for the panel to say so. In memory: what is full can't be written to. */
export const troubleStored = stored<{ readonly kind: TroubleKind; readonly at: number }>('session', 'storage-trouble');

/** Which trouble an error from a storage area is (Chrome: "QUOTA_BYTES quota exceeded"; Firefox: QuotaExceededError). */
export function troubleOf(error: unknown): TroubleKind {
  const { name = '', message = '' } = (error ?? {}) as { name?: string; message?: string };
  return /quota|no space|disk full/i.test(`${name} ${message}`) ? 'storage-full' : 'storage-failed';
}
