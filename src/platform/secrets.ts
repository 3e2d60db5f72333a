import type { Sealed, Secrets } from '../core/seal.ts';
import { stored } from './stored.ts';

/** Secrets lie in session storage, closed to content scripts. Read here only by the vault, and by the panel on a click. */
export const secrets = stored<Secrets>('session', 'vault');

/** The vault a person has turned on: the secrets once more, sealed with a passphrase, for when the browser has been closed. */
export const sealedStored = stored<Sealed>('local', 'vault-sealed');

/**
 * When a vault is to be wiped that names no time, or one too far off: it was sealed while the clock was wrong, or by another
 * version. Milliseconds since 1970.
 */
export const wipeByStored = stored<number>('local', 'vault-wipe-by');

/** The sealed vault's key while it is unlocked: beside the secrets themselves, in memory as they are. */
export const vaultKey = stored<string>('session', 'vault-key');
