import { describe, expect, it } from 'vitest';
import { azureFile } from '../bad-input/metadata/files.ts';
import { campaign, fileOf } from './campaign.ts';
import { judge } from './judge.ts';
import { readByReference } from './reference.ts';

describe('parsers given mutated files', () => {
  it('neither crash, nor take what libxml2 or OpenSSL refuse, nor read it otherwise, nor call it signed', async () => {
    const tally = await campaign('npm test', 0, 1_500);
    expect(tally.found).toEqual([]);
    expect(tally.inputs).toBe(1_500);
    // Enough of them got past the first refusal to mean something.
    expect(tally.compared).toBeGreaterThan(200);
    expect(tally.verdicts.kept).toBeGreaterThan(20);
  });

  it('are given the same files for the same seed', () => {
    expect(fileOf('a', 7).input).toEqual(fileOf('a', 7).input);
    expect(fileOf('a', 7).input).not.toEqual(fileOf('b', 7).input);
  });

  it('are judged by references that do refuse', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(readByReference(bytes('<a><b></a>'))).toMatchObject({ ok: false });
    expect(readByReference(bytes('<x:a/>'))).toMatchObject({ ok: false });
    expect(readByReference(bytes('<a  b = "1"/>'))).toEqual({ ok: true, canonical: '<a b="1"></a>' });
    // A signed file nobody is known to have signed counts as forged.
    const input = bytes(azureFile());
    expect(await judge({ name: '', as: 'azure-metadata', input }, new Set())).toMatchObject({ fault: { kind: 'forged' } });
  });
});
