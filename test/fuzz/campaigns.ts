import { campaign, type Found, fileOf } from './campaign.ts';
import { certificateCampaign, certificateOf } from './certificates.ts';
import { wrappingCampaign, wrappingOf } from './wrapping.ts';

/** What every campaign counts, whatever else; and what it found, at most fifty. */
export interface AnyTally {
  readonly inputs: number;
  readonly found: readonly Found[];
}

export interface Campaign {
  run(seed: string, from: number, count: number, each: (input: number) => void): Promise<AnyTally>;
  /** The bytes of one input, the same for the same seed. */
  inputOf(seed: string, input: number): Uint8Array;
  /** How many there are unless told. */
  readonly inputs: number;
}

/** Whole files mutated; certificates mutated as DER; signed files wrapped. */
export const campaigns = {
  files: { run: campaign, inputOf: (seed, input) => fileOf(seed, input).input, inputs: 100_000 },
  certificates: { run: certificateCampaign, inputOf: certificateOf, inputs: 12_000 },
  wrappings: { run: wrappingCampaign, inputOf: (seed, input) => wrappingOf(seed, input).input, inputs: 12_000 },
} as const satisfies { readonly [kind: string]: Campaign };

export type Kind = keyof typeof campaigns;
