import { afterEach, describe, expect, it, vi } from 'vitest';
import { Board, boardLimit } from '../../../../src/core/class/board.ts';
import { takeCards, takeMessage } from '../../../../src/core/class/board-door.ts';
import { toBase64Url } from '../../../../src/core/class/bytes.ts';
import { cardOf } from '../../../../src/core/class/card.ts';
import { openChannel, openFrom, sealFor } from '../../../../src/core/class/channel.ts';
import { idOf, newIdentity, readSigned, sign, signerOf } from '../../../../src/core/class/identity.ts';
import { messageLimit } from '../../../../src/core/class/limits.ts';
import type { Messages } from '../../../../src/core/class/messages.ts';
import { topics } from '../../../../src/core/class/topics.ts';
import { idNumber, minute, reportAfter, sealText, start, testClass } from './people.ts';

const { channel, instructor } = await testClass();
const ada = await newIdentity();
const classId = channel.invite.id;
const now = start + 60 * minute;
const state = topics.state(classId, ada.id);
const presence = topics.presence(classId, ada.id);
const report = (sequence: number, at = start) =>
  ({ kind: 'report', report: reportAfter([], { sequence, at }) }) as Messages['state'];

afterEach(() => vi.restoreAllMocks());

describe('what comes to the board', () => {
  it('marks a row where its state was emptied, not where the presence was', async () => {
    const board = new Board();
    await takeMessage(board, channel, state, await sealFor(channel, ada, state, report(1)), now);
    expect(await takeMessage(board, channel, presence, new Uint8Array(), now)).toBe('erased');
    expect(await takeMessage(board, channel, topics.noteTo(classId, ada.id), new Uint8Array(), now)).toBe('erased');
    expect(await takeMessage(board, channel, topics.room(classId), new Uint8Array(), now)).toBe('erased');
    expect(board.rows.get(ada.id)?.isErased).toBeUndefined();
    await takeMessage(board, channel, state, new Uint8Array(), now);
    expect(board.rows.get(ada.id)?.isErased).toBe(true);
  });

  it('counts as straight from them unless the broker is said to have kept it', async () => {
    const [straight, kept] = [new Board(), new Board()];
    const payload = await sealFor(channel, ada, state, report(1));
    await takeMessage(straight, channel, state, payload, now);
    await takeMessage(kept, channel, state, payload, now, true);
    expect(straight.rows.get(ada.id)).toMatchObject({ source: 'live', ahead: 60 * minute, seenAt: now });
    expect(kept.rows.get(ada.id)).toMatchObject({ source: 'live', ahead: undefined, seenAt: start });
  });

  it('is taken from the instructor for one person too', async () => {
    const board = new Board();
    await takeMessage(board, channel, state, await sealFor(channel, ada, state, report(1)), now);
    const topic = topics.noteTo(classId, ada.id);
    const note = await sealFor<'noteTo'>(channel, instructor, topic, { sequence: 1, at: now, text: 'Look at 1.2' });
    expect(await takeMessage(board, channel, topic, note, now)).toBe('taken');
    expect(board.rows.get(ada.id)?.note?.text).toBe('Look at 1.2');
  });

  it('is malformed, and no error, where it can’t even be opened', async () => {
    const board = new Board();
    const broken = {
      invite: channel.invite,
      password: channel.password,
      get key(): never {
        throw new Error('lost');
      },
    };
    expect(await takeMessage(board, broken, state, await sealFor(channel, ada, state, report(1)), now)).toBe('malformed');
    expect(board.refusals).toEqual({ malformed: 1 });
  });

  it('is a card that is shown as one, and refused where the class is full', async () => {
    const text = await cardOf(ada, reportAfter([]));
    const board = new Board();
    await takeCards(board, [{ name: 'ada.txt', text }], now);
    expect(board.rows.get(ada.id)).toMatchObject({ source: 'card', ahead: undefined });
    const full = new Board();
    const one = reportAfter([]);
    for (let count = 0; count < boardLimit; count++) full.takeReport(idNumber(count), one, 'live', now);
    expect(await takeCards(full, [{ name: 'ada.txt', text }], now)).toEqual([
      { name: 'ada.txt', is: 'refused', problem: 'too-many' },
    ]);
  });
});

describe('the keys of a class', () => {
  it('are the same for everybody with its code, and those of no other class', async () => {
    const again = await openChannel(channel.invite);
    expect(again.password).toBe(channel.password);
    const payload = await sealFor(channel, ada, state, report(1));
    expect(await openFrom(again, 'state', state, payload)).toMatchObject({ ok: true, by: ada.id });
    const other = await openChannel({ ...channel.invite, id: '0123456789abcdef' });
    expect(other.password).not.toBe(channel.password);
    expect(await openFrom(other, 'state', state, payload)).toEqual({ ok: false, problem: 'other-key' });
  });

  it('are made from the secret for one purpose each, as other software would make them', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const secret = Uint8Array.from(Buffer.from(channel.invite.secret, 'base64url'));
    const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
    const derived = async (info: string) => {
      const parameters = { name: 'HKDF', hash: 'SHA-256', salt: bytes(classId), info: bytes(info) };
      return new Uint8Array(await crypto.subtle.deriveBits(parameters, material, 256));
    };
    expect(channel.password).toBe(toBase64Url(await derived('crosswalk broker')));
    const key = await crypto.subtle.importKey('raw', await derived('crosswalk content'), 'AES-GCM', false, ['encrypt']);
    const payload = await sealText({ ...channel, key }, ada, state, JSON.stringify(report(3)));
    expect(await openFrom(channel, 'state', state, payload)).toMatchObject({ ok: true, by: ada.id });
  });

  it('can’t be taken out again, nor can those that sign and verify', async () => {
    const imported = vi.spyOn(crypto.subtle, 'importKey');
    const { key } = await openChannel(channel.invite);
    expect(key.extractable).toBe(false);
    const someone = await newIdentity();
    const payload = await sealFor(channel, someone, topics.state(classId, someone.id), report(1));
    await openFrom(channel, 'state', topics.state(classId, someone.id), payload);
    expect(someone.signingKey.extractable).toBe(false);
    expect(imported.mock.calls.length).toBeGreaterThanOrEqual(2);
    for (const [, , , isExtractable] of imported.mock.calls) expect(isExtractable).toBe(false);
  });
});

describe('a sealed message', () => {
  it('may be as large as the limit, and as small as a seal', async () => {
    const problem = async (length: number) => {
      const opened = await openFrom(channel, 'state', state, new Uint8Array(length).fill(1));
      return opened.ok ? 'ok' : opened.problem;
    };
    expect(await problem(messageLimit)).toBe('other-key');
    expect(await problem(messageLimit + 1)).toBe('too-large');
    expect(await problem(1 + 12 + 16)).toBe('other-key');
    expect(await problem(1 + 12 + 15)).toBe('not-sealed');
  });
});

describe('a signature', () => {
  it('holds for its text and its place, and names the key that made it', async () => {
    const signed = await sign(ada, 'here', 'text');
    expect(await signerOf(signed, 'here')).toBe(ada.id);
    expect(await signerOf(signed, 'there')).toBeUndefined();
    expect(await signerOf({ ...signed, body: 'text!' }, 'here')).toBeUndefined();
    expect(ada.id).toBe(await idOf(Uint8Array.from(Buffer.from(ada.publicKey, 'base64url'))));
  });

  it.each<[string, (signed: { key: string; signature: string }) => object]>([
    ['a key that is no text of bytes', () => ({ key: '*' })],
    ['a key that is too short', ({ key }) => ({ key: key.slice(0, -4) })],
    ['a signature that is no text of bytes', () => ({ signature: '*' })],
    ['a signature that is too short', ({ signature }) => ({ signature: signature.slice(0, -4) })],
  ])('is not even tried with %s', async (_, change) => {
    const verify = vi.spyOn(crypto.subtle, 'importKey');
    const signed = await sign(ada, 'here', 'text');
    verify.mockClear();
    expect(await signerOf({ ...signed, ...change(signed) }, 'here')).toBeUndefined();
    expect(verify).not.toHaveBeenCalled();
  });

  it('does not hold where the browser can’t verify it', async () => {
    const signed = await sign(ada, 'here', 'text');
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no', 'DataError'));
    expect(await signerOf(signed, 'here')).toBeUndefined();
  });

  it('is none in what is no text', () => {
    expect(readSigned(Uint8Array.of(0xff, 0xfe))).toBeUndefined();
  });
});
