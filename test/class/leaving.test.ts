import type { Packet } from 'mqtt-packet';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openChannel, openFrom } from '../../src/core/class/channel.ts';
import { type ClassKeys, classCode } from '../../src/core/class/invite.ts';
import { newClass } from '../../src/core/class/new-class.ts';
import { readTopic } from '../../src/core/class/topics.ts';
import { bundleBackground, type Start } from '../soak/histories/bundle.ts';
import { BackgroundInClass } from './background-in-class.ts';
import { type GrudgingBroker, startGrudgingBroker, takesAll } from './grudging-broker.ts';

const attendee = { name: 'Ada' };
const day = 24 * 3_600_000;
const patience = { timeout: 15_000, interval: 30 };
const refusesConnection = (packet: Packet): Packet | undefined =>
  packet.cmd === 'connect' ? { cmd: 'connack', sessionPresent: false, reasonCode: 0x86 } : takesAll(packet);
const refusesMessages = (packet: Packet): Packet | undefined =>
  packet.cmd === 'publish' ? { cmd: 'puback', messageId: packet.messageId ?? 0, reasonCode: 0x87 } : takesAll(packet);
const takesNothing = (packet: Packet): Packet | undefined => (packet.cmd === 'publish' ? undefined : takesAll(packet));

let start: Start;
let background: BackgroundInClass;
let brokers: GrudgingBroker[];
beforeAll(async () => {
  start = await bundleBackground();
});
beforeEach(() => {
  background = new BackgroundInClass(start);
  brokers = [];
});
afterEach(async () => {
  await background.close();
  for (const broker of brokers) await broker.stop();
});

/** A broker whose answers can be changed. */
async function broker(): Promise<GrudgingBroker & { answers: (packet: Packet) => Packet | undefined }> {
  const how = { answers: takesAll };
  const started = await startGrudgingBroker((packet) => how.answers(packet));
  brokers.push(started);
  return Object.assign(how, started);
}

async function join(keys: ClassKeys): Promise<void> {
  expect(await background.ask('join-class', { code: await classCode(keys), attendee })).toEqual({ joined: true });
}

/** What a broker that keeps the newest of each topic holds of participants. */
function held({ published }: GrudgingBroker): string[] {
  const newest = new Map(published.map(({ topic, payload }) => [topic, payload]));
  return [...newest].filter(([topic, payload]) => topic.includes('/p/') && payload.length > 0).map(([topic]) => topic);
}

const states = ({ published }: GrudgingBroker) =>
  published.filter(({ topic, payload }) => topic.endsWith('/state') && payload.length > 0);
const untilReported = (at: GrudgingBroker) => expect.poll(() => states(at).length, patience).toBeGreaterThan(0);
const untilErased = (at: GrudgingBroker) => expect.poll(() => held(at), patience).toEqual([]);

/** Joins, and leaves once the broker holds a report. */
async function joinAndLeave(at: GrudgingBroker & { answers: (packet: Packet) => Packet | undefined }, thenAnswers = takesAll) {
  await join(await newClass({ name: 'Monday', broker: at.url }));
  await untilReported(at);
  await expect.poll(() => background.view.joined?.isPending, patience).toBe(false);
  at.answers = thenAnswers;
  at.cut();
  await background.ask('leave-class');
  expect(held(at)).not.toEqual([]);
}

describe('leaving a class', () => {
  it('erases what the broker holds, and says nothing more', async () => {
    const at = await broker();
    await join(await newClass({ name: 'Monday', broker: at.url }));
    await untilReported(at);
    await background.ask('leave-class');
    await untilErased(at);
    await expect.poll(() => background.view, patience).toEqual({ attendee, left: [], unconfirmed: [] });
  });

  it.each([
    ['lets nobody in (CONNACK 0x86)', refusesConnection],
    ['takes no message (PUBACK 0x87)', refusesMessages],
  ])('goes on, and is said to, where the broker %s, over restarts, until it does', async (_, refuses) => {
    const at = await broker();
    await joinAndLeave(at, refuses);
    await expect.poll(() => background.view.left.map(({ trouble }) => trouble), patience).toEqual(['refused']);
    const before = at.asked.length;
    await background.restart(700_000);
    await expect.poll(() => at.asked.length, patience).toBeGreaterThan(before);
    await expect.poll(() => background.view.left.map(({ trouble }) => trouble), patience).toEqual(['refused']);
    at.answers = takesAll;
    await background.restart(700_000);
    await untilErased(at);
    await expect.poll(() => background.view.left, patience).toEqual([]);
  });

  it('is said to have failed after a week, and is tried again where the person asks', async () => {
    const at = await broker();
    await joinAndLeave(at, refusesConnection);
    await expect.poll(() => background.view.left[0]?.trouble, patience).toBe('refused');
    await background.restart(8 * day);
    await expect.poll(() => background.view.left[0], patience).toMatchObject({ hasFailed: true, trouble: 'refused' });
    const asked = at.asked.length;
    await background.restart(day);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(at.asked.length).toBe(asked);
    expect(background.view.left).toHaveLength(1);
    at.answers = takesAll;
    await background.ask('try-erasing', { key: background.view.left[0]?.key });
    await untilErased(at);
    await expect.poll(() => background.view.left, patience).toEqual([]);
  });

  it('is given up where the person says so', async () => {
    const at = await broker();
    await joinAndLeave(at, refusesConnection);
    await expect.poll(() => background.view.left[0]?.trouble, patience).toBe('refused');
    await background.ask('stop-erasing', { key: background.view.left[0]?.key });
    expect(background.view.left).toEqual([]);
    const asked = at.asked.length;
    await background.restart(day);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(at.asked.length).toBe(asked);
  });

  it('has nothing to erase, nor to say, where the broker was never reached', async () => {
    await join(await newClass({ name: 'Monday', broker: 'ws://127.0.0.1:9' }));
    await expect.poll(() => background.view.joined?.link, patience).toBe('waiting');
    await background.ask('leave-class');
    await expect.poll(() => background.view.left, patience).toEqual([]);
  });

  it('is followed by no report that was on its way', async () => {
    const at = await broker();
    await join(await newClass({ name: 'Monday', broker: at.url }));
    await untilReported(at);
    for (let round = 0; round < 3; round++) {
      void background
        .ask('mark', { id: `message-${round}`, mark: { step: '1.1', as: round % 2 ? 'todo' : 'done' } })
        .catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await background.ask('leave-class');
    await untilErased(at);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(held(at)).toEqual([]);
  });
});

describe('joining another class of the same id while the broker’s answers are late', () => {
  it.each(['at another broker', 'at the same broker'])('%s: each has a line and an identity of its own', async (where) => {
    const first = await broker();
    const second = where === 'at the same broker' ? first : await broker();
    const monday = await newClass({ name: 'Monday', broker: first.url });
    const tuesday = { ...(await newClass({ name: 'Tuesday', broker: second.url })), id: monday.id };
    await join(monday);
    await untilReported(first);
    const [before] = states(first);
    first.answers = (packet) => (second === first ? takesAll(packet) : takesNothing(packet));
    await join(tuesday);
    await expect.poll(() => background.view.joined?.invite.name, patience).toBe('Tuesday');
    await expect.poll(() => states(second).filter(({ client }) => client !== before?.client).length, patience).toBeGreaterThan(0);
    // What was said with the second class's key went over no line of the first.
    const channels = { monday: await openChannel(monday), tuesday: await openChannel(tuesday) };
    for (const at of new Set([first, second]))
      for (const { client, topic, payload } of states(at)) {
        const opened = await openFrom(client === before?.client ? channels.monday : channels.tuesday, 'state', topic, payload);
        expect(opened).toMatchObject({ ok: true, by: client });
        expect(readTopic(topic, monday.id)?.id).toBe(client);
      }
    first.answers = takesAll;
    await background.restart(60_000);
    const ofFirst = () => held(first).filter((topic) => topic.includes(before?.client ?? 'nobody'));
    await expect.poll(ofFirst, patience).toEqual([]);
    await expect.poll(() => background.view.left, patience).toEqual([]);
    await expect.poll(() => background.view.joined?.link, patience).toBe('open');
  });
});

it('two classes can’t tell that it is the same participant, nor can their cards', async () => {
  const at = await broker();
  const clients = new Set<string>();
  for (const name of ['Monday', 'Tuesday', 'Monday again']) {
    await join(await newClass({ name, broker: at.url }));
    await expect.poll(() => states(at).filter(({ client }) => !clients.has(client)).length, patience).toBeGreaterThan(0);
    for (const { client } of at.published) clients.add(client);
  }
  expect(clients.size).toBe(3);
});
