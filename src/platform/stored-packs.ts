import { stored } from './stored.ts';

/** The lab packs as any version stored them; `core/kept-packs` reads them. */
export const packsStored = stored<unknown>('local', 'lab-packs');
