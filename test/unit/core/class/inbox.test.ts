import { describe, expect, it } from 'vitest';
import { Inbox, type InboxLimits } from '../../../../src/core/class/inbox.ts';

const limits: InboxLimits = { perSender: 3, messages: 10, bytes: 1_000 };

/** An inbox whose messages are taken when the test says so. */
function held(own: InboxLimits = limits, atOnce = 1) {
  const taken: string[] = [];
  const shed: string[] = [];
  const waiting: (() => void)[] = [];
  const inbox = new Inbox<string>(
    (item) => {
      taken.push(item);
      return new Promise<void>((resolve) => waiting.push(resolve));
    },
    own,
    atOnce,
    (item) => shed.push(item),
  );
  const finish = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      next();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { inbox, taken, shed, finish };
}

describe('an inbox', () => {
  it('takes all in order where nothing is too much', async () => {
    const { inbox, taken, finish, shed } = held();
    for (const item of ['1', '2', '3', '4']) inbox.put('Ada', item, 10);
    await finish();
    expect([taken, shed, inbox.size]).toEqual([['1', '2', '3', '4'], [], 0]);
  });

  it('takes of each sender in turn, and sheds the oldest of one who floods', async () => {
    const { inbox, taken, finish, shed } = held();
    for (let number = 0; number < 30_000; number++) inbox.put('Mallory', `m${number}`, 1);
    inbox.put('Ada', 'a1', 10);
    inbox.put('Ada', 'a2', 10);
    inbox.put('Björn', 'b1', 10);
    expect(inbox.size).toBeLessThanOrEqual(7);
    await finish();
    expect(taken).toEqual(['m0', 'm29997', 'a1', 'b1', 'm29998', 'a2', 'm29999']);
    expect(shed).toHaveLength(30_003 - taken.length);
  });

  it.each([
    ['messages', { ...limits, messages: 4 }, 1],
    ['bytes', { ...limits, bytes: 400 }, 100],
  ])(
    'keeps to its limit of %s: who has several waiting loses the oldest, else the newcomer is turned away',
    async (_, own, bytes) => {
      const { inbox, taken, finish } = held(own);
      inbox.put('first', 'in hand', bytes);
      for (const item of ['m1', 'm2', 'm3']) inbox.put('Mallory', item, bytes);
      for (const name of ['Ada', 'Björn', 'Chloé', 'Dmitri']) inbox.put(name, name, bytes);
      expect(inbox.size).toBe(5);
      await finish();
      expect(taken).toEqual(['in hand', 'm3', 'Ada', 'Björn', 'Chloé']);
    },
  );

  it('goes on where taking one has failed, and takes as many at once as it may', async () => {
    let most = 0;
    let now = 0;
    const inbox = new Inbox<number>(
      async (item) => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setImmediate(resolve));
        now--;
        if (item % 2) throw new Error('odd');
      },
      { perSender: 99, messages: 99, bytes: 99 },
      4,
    );
    for (let item = 0; item < 50; item++) inbox.put(`of ${item % 7}`, item, 1);
    await expect.poll(() => inbox.size).toBe(0);
    expect(most).toBe(4);
  });

  it('holds one message that is larger than all that may wait for no longer than it takes to see it', () => {
    const { inbox, shed } = held();
    inbox.put('Ada', 'in hand', 1);
    inbox.put('Mallory', 'huge', 5_000);
    expect([inbox.size, shed]).toEqual([1, ['huge']]);
  });

  it('keeps to its limits however many senders there are', () => {
    const { inbox } = held({ perSender: 4, messages: 4_000, bytes: 1e9 });
    for (let number = 0; number < 20_000; number++) inbox.put(`of ${number % 10_000}`, 'x', 1);
    expect(inbox.size).toBe(4_001);
  });
});
