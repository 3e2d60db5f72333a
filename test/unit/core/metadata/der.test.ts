import { describe, expect, it } from 'vitest';
import { readDer, readTime } from '../../../../src/core/metadata/der.ts';

const utc = 0x17;
const generalized = 0x18;

function time(tag: number, text: string): number | undefined {
  const der = new Uint8Array([tag, text.length, ...new TextEncoder().encode(text)]);
  const element = readDer(der, 0, der.length);
  return element && readTime(der, element);
}

describe('a time in a certificate', () => {
  it.each([
    [utc, '261123120000Z', '2026-11-23T12:00:00Z'],
    [utc, '491231235959Z', '2049-12-31T23:59:59Z'],
    [utc, '500101000000Z', '1950-01-01T00:00:00Z'],
    [utc, '280229000000Z', '2028-02-29T00:00:00Z'],
    [utc, '000229000000Z', '2000-02-29T00:00:00Z'],
    [generalized, '20261123120000Z', '2026-11-23T12:00:00Z'],
    [generalized, '20500101000000Z', '2050-01-01T00:00:00Z'],
    [generalized, '99991231235959Z', '9999-12-31T23:59:59Z'],
    [generalized, '00991231235959Z', '0099-12-31T23:59:59Z'],
    [generalized, '24000229000000Z', '2400-02-29T00:00:00Z'],
  ])('of tag %i, %s, is %s', (tag, text, iso) => {
    expect(time(tag, text)).toBe(Date.parse(iso));
  });

  it.each([
    '260230000000Z', // 30 February
    '260229000000Z', // no leap year
    '260231000000Z',
    '260431000000Z',
    '260631000000Z',
    '260931000000Z',
    '261131000000Z',
    '260100000000Z',
    '260132000000Z',
    '260001000000Z',
    '261301000000Z',
    '269901000000Z',
    '260101240000Z', // midnight has one name
    '260101250000Z',
    '260101006000Z',
    '260101000060Z', // leap seconds are not X.509's (RFC 5280, 4.1.2.5)
    '260101000099Z',
  ])('of %s is none, of either tag', (text) => {
    expect(time(utc, text)).toBeUndefined();
    expect(time(generalized, `20${text}`)).toBeUndefined();
  });

  it.each([
    [utc, '2611231200Z'],
    [utc, '261123120000'],
    [utc, '261123120000+0000'],
    [utc, '261123120000z'],
    [utc, '26112312000 Z'],
    [utc, '-61123120000Z'],
    [utc, '20261123120000Z'],
    [generalized, '261123120000Z'],
    [generalized, '20261123120000.5Z'],
    [generalized, '21000229000000Z'],
    [0x16, '261123120000Z'],
    [utc, ''],
  ])('of tag %i, %j, is none', (tag, text) => {
    expect(time(tag, text)).toBeUndefined();
  });
});
