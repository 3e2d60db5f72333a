import { captures } from '../lab/captures.ts';
import type { Capture } from '../lab/ids.ts';

/** Whether a secret is read or filled in at a target: no pack may say where that is. */
export function takesSecret(target: string): boolean {
  return (Object.values(captures) as Capture[]).some(
    ({ secret, from, to }) => secret && [...from, ...to].some((place) => place.target === target),
  );
}
