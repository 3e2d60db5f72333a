import { describe, expect, it } from 'vitest';
import { readDateTime } from '../../../../src/core/metadata/calendar.ts';
import { checkAzureMetadata } from '../../../../src/core/metadata/check-metadata.ts';
import { azureFile } from '../../../bad-input/metadata/files.ts';
import { bytes, now } from '../../../support/metadata.ts';

describe('a time in XML', () => {
  it.each([
    ['2026-11-23T12:00:00Z', '2026-11-23T12:00:00Z'],
    [' 2026-11-23T12:00:00.1234567Z\n', '2026-11-23T12:00:00Z'],
    ['2026-11-23T12:00:00', '2026-11-23T12:00:00Z'],
    ['2026-11-23T12:00:00+02:00', '2026-11-23T10:00:00Z'],
    ['2026-11-23T12:00:00-05:30', '2026-11-23T17:30:00Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59Z'],
  ])('%j is %s', (text, iso) => {
    expect(readDateTime(text)).toBe(Date.parse(iso));
  });

  it.each([
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01T00:00:00+15:00',
    '2026-01-01T00:00:00+01:60',
    '2026-01-01',
    '2026-01-01 00:00:00Z',
    '2026-1-1T00:00:00Z',
    'Mon, 23 Nov 2026 12:00:00 GMT',
    '1790000000000',
    '',
  ])('%j is none', (text) => {
    expect(readDateTime(text)).toBeUndefined();
  });

  it.each(['2027-02-30T00:00:00Z', 'tomorrow', ''])('refuses metadata that is valid until no date: %j', async (text) => {
    const file = azureFile({ attributes: ` validUntil="${text}"` });
    expect(await checkAzureMetadata(bytes(file), { now })).toMatchObject({ ok: false, problem: { code: 'odd-date' } });
  });
});
