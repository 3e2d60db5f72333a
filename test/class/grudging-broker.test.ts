import type { Packet } from 'mqtt-packet';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openTestedLine, testedLine } from './class-in-test.ts';
import { type GrudgingBroker, startGrudgingBroker } from './grudging-broker.ts';

/** How long a broker may take to answer; in milliseconds. */
const answerTimeout = 40_000;
const who = { clientId: 'a', username: 'a', password: 'a', subscribeTo: [] };
const bytes = Uint8Array.of(1);
const suback = (packet: Packet): Packet | undefined =>
  packet.cmd === 'subscribe' ? { cmd: 'suback', messageId: packet.messageId ?? 0, granted: [1] } : undefined;

let broker: GrudgingBroker | undefined;
afterEach(async () => {
  vi.useRealTimers();
  await broker?.stop();
});

describe('a broker that answers that it is there, and little else', () => {
  it.each([
    ['what is published', suback, 'publish'],
    ['a subscription', () => undefined, 'subscribe'],
  ] as const)('is given up for lost where it never answers %s', async (_, answers, asked) => {
    broker = await startGrudgingBroker(answers);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = testedLine({ ...who, url: broker.url, subscribeTo: ['a/#'] });
    const line = asked === 'publish' ? (await opening).line : undefined;
    const publishing = expect(line?.publish('a/b', bytes) ?? Promise.reject(new Error())).rejects.toThrow();
    await vi.waitFor(() => expect(broker?.asked).toContain(asked), { interval: 20 });
    await vi.advanceTimersByTimeAsync(answerTimeout - 1_000);
    let hasEnded = false;
    const ended = opening.then(async ({ whenEnded }) => {
      const why = await whenEnded;
      hasEnded = true;
      return why;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(hasEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await ended).toBe('lost');
    await publishing;
  });

  it('says no to one message, and the line goes on', async () => {
    broker = await startGrudgingBroker((packet) =>
      packet.cmd === 'publish' && packet.topic === 'a/no'
        ? { cmd: 'puback', messageId: packet.messageId ?? 0, reasonCode: 0x97 }
        : packet.cmd === 'publish'
          ? { cmd: 'puback', messageId: packet.messageId ?? 0, reasonCode: 0 }
          : suback(packet),
    );
    const { line } = await openTestedLine({ ...who, url: broker.url });
    await expect(line.publish('a/no', bytes)).rejects.toThrow('Quota exceeded');
    await line.publish('a/yes', bytes);
    await line.close();
  });

  it('refuses where a message is too large for it', async () => {
    broker = await startGrudgingBroker((packet) =>
      packet.cmd === 'publish' ? { cmd: 'disconnect', reasonCode: 0x95 } : suback(packet),
    );
    const { line, whenEnded } = await openTestedLine({ ...who, url: broker.url });
    await expect(line.publish('a/b', bytes)).rejects.toThrow();
    expect(await whenEnded).toBe('refused');
  });
});
