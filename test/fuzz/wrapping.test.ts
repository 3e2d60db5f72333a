import { afterEach, describe, expect, it, vi } from 'vitest';
import { foolsOthers, wrappingCampaign, wrappingOf } from './wrapping.ts';

const textOf = (input: number) => new TextDecoder().decode(wrappingOf('npm test', input).input);

/** `npm run fuzz` gives twelve thousand of any seed. */
describe('signatures that were wrapped', () => {
  afterEach(() => vi.restoreAllMocks());

  it('are never called good for what nobody signed, nor left out unsaid', async () => {
    const tally = await wrappingCampaign('npm test', 0, 600);
    expect(tally.found).toEqual([]);
    expect(tally.inputs).toBe(600);
    // Enough get as far as the signature.
    expect(tally.verdicts['signature-elsewhere']).toBeGreaterThan(60);
    expect(tally.verdicts['signature-changed']).toBeGreaterThan(5);
    expect(tally.signed).toBeGreaterThan(0);
    expect(tally.unsigned).toBeGreaterThan(0);
  });

  it('are real attacks: a well-kept library calls some of them good', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const fooled = Array.from({ length: 60 }, (_, input) => textOf(input)).filter(foolsOthers);
    expect(fooled.length).toBeGreaterThan(0);
  });

  it('are the same for the same seed', () => {
    expect(wrappingOf('a', 7).input).toEqual(wrappingOf('a', 7).input);
    expect(wrappingOf('a', 7).input).not.toEqual(wrappingOf('b', 7).input);
  });
});
