import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { utf8 } from '../../src/core/class/bytes.ts';
import { type Channel, openChannel, sealFor } from '../../src/core/class/channel.ts';
import { type Identity, newIdentity, sign } from '../../src/core/class/identity.ts';
import { messageLimit } from '../../src/core/class/limits.ts';
import type { Messages } from '../../src/core/class/messages.ts';
import { newClass } from '../../src/core/class/new-class.ts';
import { reportOf } from '../../src/core/class/report.ts';
import { topics } from '../../src/core/class/topics.ts';
import { newProgress } from '../../src/core/progress.ts';
import { asInstructor, asParticipant, type ClassInTest, openTestedLine, startClass, type TestedLine } from './class-in-test.ts';
import { differences } from './compare.ts';
import { SimulatedParticipant } from './simulated.ts';
import { type Watching, watch } from './watching.ts';

/** A participant of the class who does what they should not: they have the class code, a key of their own, and the password. */
interface Attacker {
  readonly identity: Identity;
  readonly line: TestedLine['line'] & object;
  readonly heard: TestedLine['heard'];
  /** Where they may write. */
  readonly own: string;
}

/** A message over 4 kB Debian's Mosquitto gives out in pieces, ten a second, so that the largest takes some nine seconds. */
const eventually = <T>(see: () => T) => expect.poll(see);

let taught: ClassInTest;
let victim: SimulatedParticipant;
let watching: Watching;
let attacker: Attacker;
let sequence = Date.now();

beforeEach(async () => {
  taught = await startClass();
  const attendee = { name: 'Ada' };
  const { channel, instructor, keys } = taught;
  const options = { channel, url: taught.broker.url, attendee, instructorId: instructor.id, startedAt: Date.now() };
  victim = await SimulatedParticipant.make(options);
  await victim.join();
  watching = await watch({ channel, address: asInstructor(taught) });
  const identity = await newIdentity();
  const { line, heard } = await openTestedLine({
    ...asParticipant(taught, identity.id),
    subscribeTo: ['#', '+/+/#', '$SYS/#', topics.everything(keys.id), topics.everythingTo(keys.id, victim.identity.id)],
  });
  attacker = { identity, line, heard, own: topics.state(keys.id, identity.id) };
  await eventually(() => watching.board.rows.has(victim.identity.id)).toBe(true);
});
afterEach(async () => {
  await attacker?.line.close();
  await watching?.close();
  await victim?.close();
  await taught?.broker.stop();
});

function report(name = 'Mallory'): Messages['state'] {
  sequence += 1;
  const made = reportOf(newProgress(sequence), { name, sequence, at: sequence });
  return { kind: 'report', report: made } as Messages['state'];
}

/** Everything but what was just tried is as it was: one row, of the victim, as they say themselves. */
async function nothingElse(refusals: { readonly [reason: string]: number }): Promise<void> {
  // What the attacker says last comes last: once it was judged, everything before was.
  const counted = () => Object.values(watching.board.refusals).reduce((sum, count) => sum + count, 0);
  const awaited = Object.values(refusals).reduce((sum, count) => sum + count, 0);
  await eventually(counted).toBeGreaterThanOrEqual(awaited);
  const after = await openTestedLine(asInstructor(taught));
  await after.line.publish(topics.note(taught.keys.id), await note());
  await eventually(() => watching.board.note?.sequence).toBe(sequence);
  await after.line.close();
  await watching.settled();
  expect(watching.board.refusals).toEqual(refusals);
  const expected = { id: victim.identity.id, report: victim.reported, presence: 'here' } as const;
  expect(differences(watching.board, [expected])).toEqual([]);
}

function note(by = taught.instructor, channel = taught.channel): Promise<Uint8Array> {
  sequence += 1;
  return sealFor<'note'>(channel, by, topics.note(taught.keys.id), { sequence, at: sequence, text: 'Hello' });
}

/** Any JSON, sealed and signed as it should be. */
async function sealed(channel: Channel, by: Identity, topic: string, body: string, place = topic): Promise<Uint8Array> {
  return sealedText(channel, topic, JSON.stringify(await sign(by, place, body)));
}

async function sealedText({ key }: Channel, topic: string, text: string): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const content = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(topic) }, key, utf8(text));
  return new Uint8Array([1, ...iv, ...new Uint8Array(content)]);
}

describe('a participant who has the class code', () => {
  it('may write nobody else’s topics, and hears what is for all alone', async () => {
    const { id } = taught.keys;
    const other = victim.identity.id;
    const forbidden = [
      topics.state(id, other),
      topics.presence(id, other),
      topics.note(id),
      topics.room(id),
      topics.noteTo(id, other),
      topics.helpTo(id, other),
      topics.noteTo(id, attacker.identity.id),
      `crosswalk/${id}`,
      'crosswalk/another0class000/all/note',
      'anything',
    ];
    for (const topic of forbidden) {
      await expect(attacker.line.publish(topic, utf8('x')), topic).rejects.toThrow('Not authorized');
      await expect(attacker.line.publish(topic, new Uint8Array()), topic).rejects.toThrow('Not authorized');
    }
    const instructor = await openTestedLine(asInstructor(taught));
    const toVictim = topics.noteTo(id, other);
    sequence += 1;
    const mail = { sequence, at: sequence, text: 'For you alone' };
    await instructor.line.publish(toVictim, await sealFor<'noteTo'>(taught.channel, taught.instructor, toVictim, mail));
    victim.did((progress) => progress);
    await eventually(() => victim.said.noteTo?.text).toBe(mail.text);
    await eventually(() => victim.isSettled).toBe(true);
    await instructor.line.close();
    await nothingElse({});
    // Though it asked for everything, in six ways.
    expect(new Set(attacker.heard.map(({ topic }) => topic))).toEqual(new Set([topics.note(id)]));
  });

  it('gets nothing past the broker that is too large', async () => {
    const tried = attacker.line.publish(attacker.own, new Uint8Array(4 * messageLimit)).then(
      () => 'taken',
      () => 'refused',
    );
    await nothingElse({});
    // Over WebSocket, Mosquitto 2.0.11 says nothing more on this line.
    await attacker.line.close();
    expect(await tried).toBe('refused');
  });

  it('is not heard with what is not sealed, sealed with another class’s key, or for another topic', async () => {
    const { own, identity, line } = attacker;
    const another = await openChannel(await newClass({ name: 'Another', broker: 'ws://127.0.0.1:1' }));
    await line.publish(own, crypto.getRandomValues(new Uint8Array(30_000)).fill(0, 0, 1));
    await line.publish(own, utf8('{"kind":"report"}'));
    await line.publish(own, Uint8Array.from([1]));
    await line.publish(own, new Uint8Array(messageLimit / 3));
    await line.publish(own, await sealFor<'state'>(another, identity, own, report()));
    await line.publish(
      own,
      await sealFor<'state'>(taught.channel, identity, topics.state(taught.keys.id, victim.identity.id), report()),
    );
    await nothingElse({ 'not-sealed': 4, 'other-key': 2 });
  });

  it('can’t speak with another’s key, nor have another’s words count as its own', async () => {
    const { own, identity, line } = attacker;
    const another = await newIdentity();
    // Signed by a key that is not of this topic, though sealed and signed well.
    await line.publish(own, await sealFor<'state'>(taught.channel, another, own, report()));
    // Signed for another topic, and sealed for this.
    const body = JSON.stringify(report());
    await line.publish(own, await sealed(taught.channel, identity, own, body, topics.presence(taught.keys.id, identity.id)));
    // With the victim's public key beside a signature of its own.
    const forged = { ...(await sign(identity, own, body)), key: victim.identity.publicKey };
    await line.publish(own, await sealedText(taught.channel, own, JSON.stringify(forged)));
    await nothingElse({ 'not-theirs': 1, 'not-signed': 2 });
  });

  it('changes nothing by saying the same again, or something older', async () => {
    const { identity, line, own } = attacker;
    const [first, second] = [report(), report()];
    const old = await sealFor<'state'>(taught.channel, identity, own, first);
    const newer = await sealFor<'state'>(taught.channel, identity, own, second);
    for (const payload of [newer, newer, old, newer, old]) await line.publish(own, payload);
    await eventually(() => watching.board.refusals.stale).toBe(4);
    expect(watching.board.rows.get(identity.id)?.report).toEqual(second.kind === 'report' ? second.report : undefined);
    sequence += 1;
    await line.publish(own, await sealFor<'state'>(taught.channel, identity, own, { kind: 'left', sequence }));
    await nothingElse({ stale: 4 });
  });

  it('crashes nothing with what is nested deeply, of the wrong shape, or has markup for a name', async () => {
    const { identity, line, own } = attacker;
    const say = async (body: string) => line.publish(own, await sealed(taught.channel, identity, own, body));
    await say(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    await say(`${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}`);
    await say('');
    await say('null');
    await say('{"kind":"report"}');
    await say(JSON.stringify({ ...report(), extra: 'tenant' }));
    await say(JSON.stringify(report()).replace('"steps":{', '"steps":{"9.9":{"status":"done","proof":"observed","at":1},'));
    await say(JSON.stringify(report()).replace('"steps":{', '"steps":{"__proto__":{"status":"done"},'));
    await say(JSON.stringify(report()).replace('"Mallory"', `"${'M'.repeat(41)}"`));
    await say(JSON.stringify(report()).replace('"Mallory"', '"Mal\u202elory"'));
    await say(JSON.stringify(report()).replace(/"at":\d+/, '"at":1e300'));
    await line.publish(own, await sealedText(taught.channel, own, '['.repeat(50_000)));
    await say(JSON.stringify(report()).replace('"Mallory"', '"<img src=x onerror=alert(1)>"'));
    await nothingElse({ malformed: 12, 'other-key': 1 });
  });

  it('can’t announce, though it knows the key that everything is sealed with', async () => {
    // Only the broker's owner could even bring it to the topic.
    const broker = await openTestedLine(asInstructor(taught));
    await broker.line.publish(topics.note(taught.keys.id), await note(attacker.identity));
    const before = victim.said.note;
    await nothingElse({ 'not-theirs': 1 });
    await eventually(() => victim.said.note?.sequence).toBe(sequence);
    expect(before?.text ?? 'Hello').toBe('Hello');
    await broker.line.close();
  });

  it('may empty what is its own alone, and a client id that would reach further is turned away', async () => {
    const { keys } = taught;
    for (const clientId of ['+', '#', '+/state', `${victim.identity.id}/#`]) {
      const line = await openTestedLine({ ...asParticipant(taught, clientId), subscribeTo: ['#'] }).catch(() => undefined);
      await expect(
        Promise.resolve(line?.line.publish(topics.state(keys.id, victim.identity.id), utf8('x')) ?? Promise.reject(new Error())),
        clientId,
      ).rejects.toThrow();
      expect(line?.heard.filter(({ topic }) => topic !== topics.note(keys.id)) ?? []).toEqual([]);
      await line?.line.close();
    }
    await nothingElse({});
  });
});
