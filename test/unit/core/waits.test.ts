import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../../src/core/waits.ts';

const now = 1_790_000_000_000;

describe('a wait until a moment that was written down', () => {
  it.each([
    [now + 500, 500],
    [now + 1_000, 1_000],
    [now, 0],
    [now - 500, 0],
    // The clock was set back since.
    [now + 1_001, 0],
    [now + 2 ** 31, 0],
    [Number.MAX_SAFE_INTEGER, 0],
    [Number.POSITIVE_INFINITY, 0],
    [Number.NEGATIVE_INFINITY, 0],
    [Number.NaN, 0],
  ])('until %d is %d ms', (at, wait) => {
    expect(waitUntil(at, now, 1_000)).toBe(wait);
  });
});
