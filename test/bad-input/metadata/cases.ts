import type { BadInput } from '../bad-input.ts';
import { addressCases } from './addresses.ts';
import { certificateCases } from './certificates.ts';
import { contentCases } from './content.ts';
import { disguiseCases } from './disguises.ts';
import { signatureCases } from './signatures.ts';
import { xmlCases } from './xml.ts';

/** A file given where Azure's metadata is due, or AWS's. */
export interface BadFile extends BadInput<Uint8Array> {
  readonly as: 'azure-metadata' | 'aws-metadata';
  /** It is kept, and this is said of it: a doubt, not a refusal. */
  readonly kept?: true;
}

/** All bad metadata files there are, by what is wrong with them. */
export function badFiles(): BadFile[] {
  return [...disguiseCases(), ...xmlCases(), ...contentCases(), ...addressCases(), ...certificateCases(), ...signatureCases()];
}
