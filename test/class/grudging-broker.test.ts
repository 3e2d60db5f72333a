import { generate, type Packet } from 'mqtt-packet';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { messageLimit } from '../../src/core/class/limits.ts';
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

describe('a broker that sends what is too large', () => {
  const packet = (length: number) =>
    generate(
      { cmd: 'publish', topic: 'a/b', payload: Buffer.alloc(length), qos: 0, retain: true, dup: false },
      { protocolVersion: 5 },
    );

  it('is asked for nothing larger than the largest message', async () => {
    let asked: number | undefined;
    broker = await startGrudgingBroker((packet) => {
      if (packet.cmd === 'connect') asked = packet.properties?.maximumPacketSize;
      return suback(packet);
    });
    const { line } = await openTestedLine({ ...who, url: broker.url });
    expect(asked).toBe(messageLimit + 2_000);
    await line.close();
  });

  it.each([
    ['in pieces', 60_000],
    ['all at once', Number.POSITIVE_INFINITY],
  ])('is left before 200 MB of it are taken in, sent %s', async (_, pieceLength) => {
    broker = await startGrudgingBroker(suback);
    const { whenEnded, heard } = await openTestedLine({ ...who, url: broker.url });
    const whole = packet(pieceLength === Number.POSITIVE_INFINITY ? 20_000_000 : 200_000_000);
    const before = process.memoryUsage().arrayBuffers;
    for (let at = 0; at < Math.min(whole.length, 100 * pieceLength); at += pieceLength)
      broker.send(whole.subarray(at, Math.min(whole.length, at + pieceLength)));
    expect(await whenEnded).toBe('refused');
    expect(heard).toEqual([]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(45_000_000);
  });

  it('is heard with the largest message there is', async () => {
    broker = await startGrudgingBroker(suback);
    const { line, heard } = await openTestedLine({ ...who, url: broker.url });
    broker.send(packet(messageLimit));
    await expect.poll(() => heard.map(({ payload }) => payload.length)).toEqual([messageLimit]);
    await line.close();
  });
});
