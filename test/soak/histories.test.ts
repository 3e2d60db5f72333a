import { expect, it } from 'vitest';
import { guards } from './histories/guards.ts';
import { playHistories } from './histories/run.ts';

/**
 * The long run is `npm run soak -- --histories 10000`, and `--guards` takes every guard out in turn. So many here that
 * what the model did not know of a check (within 262 histories on each of six seeds) would have been found.
 */
it('random histories of the background end where the plain model ends', async () => {
  const { divergences, first } = await playHistories(20261123, 300);
  expect(first).toBeUndefined();
  expect(divergences).toBe(0);
});

it.each(['facts are taken in one after the other', 'a fact is answered only once it is written'])(
  'and no longer do where this does not hold: %s',
  async (guard) => {
    expect((await playHistories(7, 200, guards[guard])).divergences).toBe(1);
  },
);
