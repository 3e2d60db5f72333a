import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../robustness/in-page/random.ts';
import { asInstructor, type ClassInTest, startClass } from './class-in-test.ts';
import { differences } from './compare.ts';
import { Crowd } from './crowd.ts';
import { Disturbing } from './disturbing.ts';
import { type Watching, watch } from './watching.ts';

const seed = 'a short class';
/** A lost line is tried again within a second. */
const haste = 10;
let taught: ClassInTest;
let crowd: Crowd;
let watching: Watching;
beforeAll(async () => {
  taught = await startClass();
  watching = await watch({ channel: taught.channel, address: asInstructor(taught), haste });
  crowd = await Crowd.make({ keys: taught.keys, url: taught.broker.url, count: 20, seed, haste });
  await crowd.join();
});
afterAll(async () => {
  await crowd?.close();
  await watching?.close();
  await taught?.broker.stop();
});

async function boardsAgree(): Promise<void> {
  await crowd.settled();
  const late = await watch({ channel: taught.channel, address: asInstructor(taught), haste });
  for (const { board } of [watching, late]) await expect.poll(() => differences(board, crowd.expected())).toEqual([]);
  await late.close();
}

describe('a class on a real broker', () => {
  it('shows the truth after cuts, a broker that fails, and messages that come twice or late', async () => {
    const disturbing = new Disturbing(asInstructor(taught), taught.keys.id, new Random(seed), haste);
    await disturbing.open();
    crowd.begin(60, 4);
    disturbing.begin(40);
    await wait(4_000);
    await taught.broker.kill();
    await taught.broker.restart();
    await wait(4_000);
    disturbing.stop();
    // What the broker holds by now may be old; on a new line everybody says the newest.
    await taught.broker.kill();
    await taught.broker.restart();
    await wait(1_000);
    await crowd.stop();
    await boardsAgree();
    // Each repetition was seen, and changed nothing.
    expect([crowd.cuts, disturbing.repeated, watching.board.refusals.stale ?? 0].map((count) => count > 10)).toEqual([
      true,
      true,
      true,
    ]);
    await expect.poll(() => disturbing.repeat(50).then(() => true)).toBe(true);
    await watching.settled();
    expect(differences(watching.board, crowd.expected())).toEqual([]);
    expect(Object.keys(watching.board.refusals)).toEqual(['stale']);
    await disturbing.close();
  });

  it('marks everybody who is cut as dropped, and nobody else', async () => {
    // On new lines, so that nothing old that was said above is what the broker holds.
    await taught.broker.kill();
    await taught.broker.restart();
    await expect.poll(() => crowd.expected().length).toBe(20);
    await wait(1_500);
    await crowd.settled();
    const cut = crowd.cutForGood(5);
    expect(cut.length).toBe(5);
    await boardsAgree();
    const dropped = [...watching.board.rows.values()].filter(({ presence }) => presence === 'dropped');
    expect(dropped.map(({ id }) => id).sort()).toEqual([...cut].sort());
  });
});
