import type { LabPack } from '../core/pack-merge.ts';
import { stored } from './stored.ts';

/** A lab pack in use. */
export interface KeptPack {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly pack: LabPack;
}

export const packsStored = stored<readonly KeptPack[]>('local', 'lab-packs');
