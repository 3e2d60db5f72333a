import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { topics } from '../../src/core/class/topics.ts';
import type { BrokerMessage } from '../../src/platform/broker.ts';
import { asInstructor, asParticipant, type ClassInTest, openTestedLine, startClass, testedLine } from './class-in-test.ts';

let taught: ClassInTest;
let one = 0;
beforeAll(async () => {
  taught = await startClass();
});
afterAll(() => taught?.broker.stop());

/** A client id of its own for each test, in the form of an identity's. */
function newId(): string {
  return (++one).toString(16).padStart(22, '0');
}

const bytes = (...values: number[]) => Uint8Array.from(values);
const told = (messages: readonly BrokerMessage[]) =>
  messages.map(({ topic, payload, isRetained }) => [topic.split('/').slice(2).join('/'), [...payload], isRetained]);

describe('the line to a broker', () => {
  it('is refused with a wrong password and a wrong name, and says where nobody answers', async () => {
    const wrong = await testedLine({ ...asParticipant(taught, newId()), password: 'wrong' });
    expect([wrong.line, await wrong.whenEnded]).toEqual([undefined, 'refused']);
    const stranger = await testedLine({ ...asParticipant(taught, newId()), username: 'stranger' });
    expect([stranger.line, await stranger.whenEnded]).toEqual([undefined, 'refused']);
    const nobody = await testedLine({ ...asParticipant(taught, newId()), url: 'ws://127.0.0.1:9' });
    expect([nobody.line, await nobody.whenEnded]).toEqual([undefined, 'unanswered']);
  });

  it('carries a message to who is there, and keeps it for who comes later', async () => {
    const id = newId();
    const state = topics.state(taught.keys.id, id);
    const everything = topics.everything(taught.keys.id);
    const early = await openTestedLine({ ...asInstructor(taught), subscribeTo: [everything] });
    const participant = await openTestedLine(asParticipant(taught, id));
    await participant.line.publish(state, bytes(1));
    await expect.poll(() => told(early.heard)).toEqual([[`p/${id}/state`, [1], false]]);
    const late = await openTestedLine({ ...asInstructor(taught), subscribeTo: [everything] });
    await expect.poll(() => told(late.heard)).toEqual([[`p/${id}/state`, [1], true]]);
    await participant.line.publish(state, bytes());
    await expect.poll(() => told(late.heard)).toContainEqual([`p/${id}/state`, [], false]);
    const later = await openTestedLine({ ...asInstructor(taught), subscribeTo: [everything] });
    await later.line.publish(topics.note(taught.keys.id), bytes());
    await expect.poll(() => told(later.heard)).toEqual([['all/note', [], false]]);
    for (const { line } of [early, participant, late, later]) await line.close();
    expect(await participant.whenEnded).toBe('closed');
  });

  it('leaves the last will when it is cut, and none when it is closed', async () => {
    const board = await openTestedLine({ ...asInstructor(taught), subscribeTo: [topics.everything(taught.keys.id)] });
    const withWill = (id: string) => ({ topic: topics.presence(taught.keys.id, id), payload: bytes(9) });
    const [orderly, cut] = [newId(), newId()];
    const closed = await openTestedLine({ ...asParticipant(taught, orderly), will: withWill(orderly) });
    await closed.line.close();
    const first = await openTestedLine({ ...asParticipant(taught, cut), will: withWill(cut) });
    // The same client comes a second time: the broker ends the first line, and carries out its will.
    const second = await openTestedLine({ ...asParticipant(taught, cut) });
    expect(await first.whenEnded).toBe('lost');
    await expect.poll(() => told(board.heard)).toEqual([[`p/${cut}/presence`, [9], false]]);
    await board.line.publish(topics.presence(taught.keys.id, cut), bytes());
    for (const { line } of [second, board]) await line.close();
  });

  it('says what the access list denies, and stays open', async () => {
    const [id, other] = [newId(), newId()];
    const participant = await openTestedLine({ ...asParticipant(taught, id), subscribeTo: [topics.everything(taught.keys.id)] });
    await expect(participant.line.publish(topics.state(taught.keys.id, other), bytes(1))).rejects.toThrow('Not authorized');
    await participant.line.publish(topics.state(taught.keys.id, id), bytes(1));
    const board = await openTestedLine(asInstructor(taught));
    await board.line.publish(topics.note(taught.keys.id), bytes(2));
    await board.line.publish(topics.noteTo(taught.keys.id, other), bytes(3));
    await board.line.publish(topics.noteTo(taught.keys.id, id), bytes(4));
    // It asked for everything, and is given what it may read.
    await expect
      .poll(() => told(participant.heard))
      .toEqual([
        ['all/note', [2], false],
        [`to/${id}/note`, [4], false],
      ]);
    for (const { line } of [participant, board]) await line.close();
  });

  it('is lost with the broker, along with what was under way; the broker comes back with what it kept', async () => {
    const id = newId();
    const state = topics.state(taught.keys.id, id);
    const participant = await openTestedLine(asParticipant(taught, id));
    await participant.line.publish(state, bytes(1));
    await taught.broker.restart();
    expect(await participant.whenEnded).toBe('lost');
    await expect(participant.line.publish(state, bytes(2))).rejects.toThrow('The line has ended');
    await participant.line.close();
    const silent = await openTestedLine({ ...asParticipant(taught, id), subscribeTo: [] });
    taught.broker.pause();
    const underWay = expect(silent.line.publish(state, bytes(3))).rejects.toThrow();
    await taught.broker.kill();
    await underWay;
    expect(await silent.whenEnded).toBe('lost');
    await taught.broker.restart();
    const board = await openTestedLine({ ...asInstructor(taught), subscribeTo: [topics.everything(taught.keys.id)] });
    await expect.poll(() => told(board.heard)).toContainEqual([`p/${id}/state`, [1], true]);
    await board.line.close();
  });

  it('is closed within seconds though the broker has fallen silent', async () => {
    const id = newId();
    const participant = await openTestedLine(asParticipant(taught, id));
    taught.broker.pause();
    const underWay = expect(participant.line.publish(topics.state(taught.keys.id, id), bytes(3))).rejects.toThrow();
    await participant.line.close();
    await underWay;
    expect(await participant.whenEnded).toBe('closed');
    await taught.broker.kill();
    await taught.broker.restart();
  });
});
