import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { nameProblem } from '../../../src/core/class/report.ts';
import { asSeen, plainText } from '../../../src/core/plain-text.ts';
import { namesSchema } from '../../../src/core/shared-schemas.ts';

/** Each has no glyph: of every kind at least one. */
const unseen = [
  ...['\u0000', '\u0007', '\u001b', '\u007f', '\u009b'],
  ...['\u00ad', '\u061c', '\u180e', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202e', '\u2060', '\u2066'],
  ...['\u2069', '\ufeff', '\ufff9', '\u{e0041}', '\u{e007f}'],
  ...[
    '\u034f',
    '\u115f',
    '\u1160',
    '\u17b4',
    '\u180b',
    '\u2065',
    '\u2800',
    '\u3164',
    '\ufe0f',
    '\uffa0',
    '\u{e0100}',
    '\u{1d173}',
  ],
  ...['\ue000', '\ud800', '\udc00', '\u{f0000}'],
];
const hex = (text: string) => (text.codePointAt(0) ?? 0).toString(16);

describe.each(unseen.map((one) => [hex(one), one] as const))('U+%s, which is not seen,', (_, one) => {
  it('is in no name', () => {
    expect(asSeen(`A${one}da`)).toBe('Ada');
    expect(plainText.test(`A${one}da`)).toBe(false);
    expect(nameProblem(`A${one}da`)).toBe('not-plain');
    expect(v.parse(namesSchema, { group: `A${one}da`, permissionSet: 'a', application: 'b' }).group).toBe('Ada');
  });

  it('is no name', () => {
    expect(asSeen(` ${one}${one}`)).toBe('');
    expect(nameProblem(one)).toMatch(/empty|not-plain/);
    expect(v.is(namesSchema, { group: `${one} ${one}`, permissionSet: 'a', application: 'b' })).toBe(false);
  });
});

describe('a name', () => {
  it.each(['Ada', 'Zoë Ångström', '王小明', 'محمد', 'ज़ोया', 'O’Neill-Šmíd (2)', 'Ada ❤️', '👩🏽', 'ADMIN group'])(
    'may be %s',
    (name) => {
      expect(nameProblem(name)).toBeUndefined();
    },
  );

  it('is one line, with single spaces', () => {
    expect(asSeen('  ADMIN\r\n\t group\u00a0\u3000of all\u2028 ')).toBe('ADMIN group of all');
  });
});
