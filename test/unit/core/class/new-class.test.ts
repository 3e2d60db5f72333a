import { describe, expect, it } from 'vitest';
import { classCode, instructorCode, readClassCode, readInstructorCode } from '../../../../src/core/class/invite.ts';
import { newClass, retryDelay, roomFits } from '../../../../src/core/class/new-class.ts';

describe('a new class', () => {
  it('has codes that can be read, and nothing of the instructor in the participants’', async () => {
    const keys = await newClass({ name: 'Monday', broker: 'wss://broker.example/mqtt' });
    const { privateKey, password, ...invite } = keys;
    expect(await readInstructorCode(await instructorCode(keys))).toEqual({ ok: true, value: keys });
    expect(await readClassCode(await classCode(keys))).toEqual({ ok: true, value: invite });
    expect(atob((await classCode(keys)).slice(4).replaceAll('-', '+').replaceAll('_', '/'))).not.toContain(privateKey);
    expect(password).toHaveLength(43);
    const again = await newClass({ name: 'Monday', broker: 'wss://broker.example/mqtt' });
    for (const part of ['id', 'secret', 'instructor', 'privateKey', 'password'] as const)
      expect(again[part]).not.toBe(keys[part]);
  });
});

describe('what a class is set up as', () => {
  it.each([
    ['a pack of the largest size', 'a'.repeat(200_000), true, true],
    // In the first format each quote is written as four signs by the time it is sealed.
    ['one all of quotes', '"'.repeat(100_000), true, false],
    ['one in a script of three bytes a letter', '工'.repeat(150_000), true, false],
    ['one that can’t be compressed', Array.from({ length: 200_000 }, (_, place) => oddSign(place)).join(''), false, false],
    ['none', undefined, true, true],
  ])('fits into a message or does not: %s', async (_, pack, fits, fitsEarlier) => {
    const keys = await newClass({ name: 'Monday', broker: 'wss://broker.example/mqtt' });
    const { wire: __, ...earlier } = keys;
    const room = { settings: {}, ...(pack === undefined ? {} : { pack }) };
    expect([await roomFits(keys, room), await roomFits(earlier, room)]).toEqual([fits, fitsEarlier]);
  });
});

describe('trying again', () => {
  it('takes longer each time, from a second to a minute, and never for two alike', () => {
    const range = (attempt: number) => [retryDelay(attempt, 0), retryDelay(attempt, 1)];
    expect([0, 1, 2, 3, 5, 6, 7, 1_000].map(range)).toEqual([
      [1_000, 2_000],
      [1_000, 2_000],
      [2_000, 4_000],
      [4_000, 8_000],
      [16_000, 32_000],
      [30_000, 60_000],
      [30_000, 60_000],
      [30_000, 60_000],
    ]);
  });
});

/** One of some thousand signs of three bytes, by chance but the same each time. */
function oddSign(place: number): string {
  return String.fromCodePoint(0x4e00 + ((Math.imul(place + 1, 0x9e3779b1) >>> 12) % 20_000));
}
