import type { CaptureId } from '../lab/ids.ts';
import { stored } from './stored.ts';

/** Secrets lie in session storage, closed to content scripts. Read here only by the vault, and by the panel on a click. */
export const secrets = stored<{ readonly [capture in CaptureId]?: string }>('session', 'vault');
