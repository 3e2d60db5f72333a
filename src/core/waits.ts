/**
 * The longest delay of a timer, in milliseconds. Browsers keep it in 32 bits with a sign, so a longer one fires at once
 * (HTML, "timer initialization steps").
 */
export const longestTimer = 2_147_483_647;

/**
 * How long to wait until a moment that was written down earlier, in milliseconds.
 *
 * @param at The moment, milliseconds since 1970.
 * @param longest No wait that was ever written down is longer. A moment further off comes from a clock that was set back
 *   since: it is dropped, and the answer is 0.
 */
export function waitUntil(at: number, now: number, longest: number): number {
  const wait = at - now;
  return wait >= 0 && wait <= longest ? wait : 0;
}
