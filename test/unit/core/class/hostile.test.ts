import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { Board } from '../../../../src/core/class/board.ts';
import { takeCards, takeMessage } from '../../../../src/core/class/board-door.ts';
import { toBase64Url } from '../../../../src/core/class/bytes.ts';
import { cardMarkOf, cardOf } from '../../../../src/core/class/card.ts';
import { sealFor } from '../../../../src/core/class/channel.ts';
import { type Identity, newIdentity } from '../../../../src/core/class/identity.ts';
import { messageLimit } from '../../../../src/core/class/limits.ts';
import { type Messages, messageSchemas } from '../../../../src/core/class/messages.ts';
import { nameProblem } from '../../../../src/core/class/report.ts';
import { topics } from '../../../../src/core/class/topics.ts';
import { reportAfter, sealPlain, sealText, start, testClass } from './people.ts';

const [{ channel, instructor }, other] = [await testClass(), await testClass()];
const [ada, mallory] = [await newIdentity(), await newIdentity()];
const classId = channel.invite.id;
const now = start + 3_600_000;
const state = (identity: Identity) => topics.state(classId, identity.id);
const presence = (identity: Identity) => topics.presence(classId, identity.id);
const report = (sequence = 5) => ({ kind: 'report', report: reportAfter([3, 4], { sequence }) }) as Messages['state'];
const deep = (open: string, close = '') => open.repeat(50_000) + close.repeat(50_000);
const withName = (name: unknown) => JSON.stringify({ kind: 'report', report: { ...reportAfter([], { sequence: 9 }), name } });

let board: Board;
beforeAll(async () => {
  await takeMessage(new Board(), channel, state(ada), await sealFor(channel, ada, state(ada), report()), now);
});

/** Ada is on the board; then something comes that must change nothing. */
async function afterGiving(topic: string, payload: Uint8Array) {
  board = new Board();
  await takeMessage(board, channel, state(ada), await sealFor(channel, ada, state(ada), report()), now);
  await takeMessage(
    board,
    channel,
    presence(ada),
    await sealFor(channel, ada, presence(ada), { is: 'here', sequence: 1, at: now }),
    now,
  );
  const before = JSON.stringify(board.saved().people);
  board.changed();
  const entered = await takeMessage(board, channel, topic, payload, now + 1);
  expect(JSON.stringify(board.saved().people)).toBe(before);
  expect([...board.changed()]).toEqual([]);
  expect(board.refusals).toEqual({ [entered]: 1 });
  return entered;
}

describe('a message that nobody honest sends changes nothing, and is counted', () => {
  const cases: { readonly [name: string]: readonly [string, string, () => Promise<Uint8Array> | Uint8Array] } = {
    'sealed with the keys of another class': ['other-key', state(ada), () => sealFor(other.channel, ada, state(ada), report(9))],
    'sealed for another topic': ['other-key', state(ada), () => sealFor(channel, ada, state(mallory), report(9))],
    'signed for another topic': [
      'not-signed',
      state(ada),
      () => sealText(channel, ada, state(ada), JSON.stringify(report(9)), state(mallory)),
    ],
    'signed by another': ['not-theirs', state(ada), () => sealFor(channel, mallory, state(ada), report(9))],
    'a leave-taking by another': [
      'not-theirs',
      state(ada),
      () => sealFor(channel, mallory, state(ada), { kind: 'left', sequence: 99 }),
    ],
    'the presence of another': [
      'not-theirs',
      presence(ada),
      () => sealFor(channel, mallory, presence(ada), { is: 'dropped', sequence: 9, at: now }),
    ],
    'a participant’s state by the instructor': [
      'not-theirs',
      state(ada),
      () => sealFor(channel, instructor, state(ada), report(9)),
    ],
    'another’s key, with one’s own signature': ['not-signed', state(ada), () => borrowedKey()],
    'not signed at all': ['other-key', state(ada), () => sealPlain(channel, state(ada), JSON.stringify(report(9)))],
    'an announcement by a participant': [
      'not-theirs',
      topics.note(classId),
      () => sealFor(channel, mallory, topics.note(classId), { sequence: 9, at: now, text: 'Go home' }),
    ],
    'the room by a participant': [
      'not-theirs',
      topics.room(classId),
      () => sealFor(channel, mallory, topics.room(classId), { sequence: 9, at: now, isPaused: true, settings: {} }),
    ],
    'help by a participant': [
      'not-theirs',
      topics.helpTo(classId, ada.id),
      () => sealFor(channel, ada, topics.helpTo(classId, ada.id), { sequence: 9, at: now, about: now, is: 'settled', by: 'M' }),
    ],
    'mail by a participant': [
      'not-theirs',
      topics.noteTo(classId, ada.id),
      () => sealFor(channel, mallory, topics.noteTo(classId, ada.id), { sequence: 9, at: now, text: 'x' }),
    ],
    'the same again': ['stale', state(ada), () => sealFor(channel, ada, state(ada), report(5))],
    'an older one': ['stale', state(ada), () => sealFor(channel, ada, state(ada), report(4))],
    'an older presence': [
      'stale',
      presence(ada),
      () => sealFor(channel, ada, presence(ada), { is: 'dropped', sequence: 0, at: now }),
    ],
    'too large': ['too-large', state(ada), () => new Uint8Array(messageLimit + 1).fill(1)],
    noise: ['not-sealed', state(ada), () => crypto.getRandomValues(new Uint8Array(500)).fill(7, 0, 1)],
    'one byte': ['not-sealed', state(ada), () => Uint8Array.of(1)],
    'a flipped bit': ['other-key', state(ada), async () => flipped(await sealFor(channel, ada, state(ada), report(9)))],
    'cut short': ['other-key', state(ada), async () => (await sealFor(channel, ada, state(ada), report(9))).slice(0, -9)],
    'JSON that never closes': ['malformed', state(ada), () => sealText(channel, ada, state(ada), deep('['))],
    'JSON 50,000 deep': ['malformed', state(ada), () => sealText(channel, ada, state(ada), deep('[', ']'))],
    'objects 20,000 deep': [
      'malformed',
      state(ada),
      () => sealText(channel, ada, state(ada), `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
    ],
    'deep where the signature should be': ['other-key', state(ada), () => sealPlain(channel, state(ada), deep('[', ']'))],
    'no UTF-8 inside': ['malformed', state(ada), () => sealText(channel, ada, state(ada), '\uD800')],
    null: ['malformed', state(ada), () => sealText(channel, ada, state(ada), 'null')],
    'a field too many': [
      'malformed',
      state(ada),
      () => sealText(channel, ada, state(ada), JSON.stringify({ ...report(9), token: 'x' })),
    ],
    'a report of another version': [
      'malformed',
      state(ada),
      () => sealText(channel, ada, state(ada), withName('Ada').replace('"version":1', '"version":2')),
    ],
    'a sequence beyond all time': [
      'malformed',
      state(ada),
      () => sealText(channel, ada, state(ada), withName('Ada').replace('"sequence":9', '"sequence":1e300')),
    ],
    'a sequence below all': [
      'malformed',
      state(ada),
      () => sealText(channel, ada, state(ada), withName('Ada').replace('"sequence":9', '"sequence":-1')),
    ],
    'markup in the name': [
      'malformed',
      state(ada),
      () => sealText(channel, ada, state(ada), withName('<img src=x onerror=alert(1)>')),
    ],
    'a name that turns the direction': [
      'malformed',
      state(ada),
      () => sealText(channel, ada, state(ada), withName('Ada\u202Egnp.exe')),
    ],
    'a name with control characters': [
      'malformed',
      state(ada),
      () => sealText(channel, ada, state(ada), withName('Ada\u0000\u001B[2J')),
    ],
    'a name of a megabyte’s kind': [
      'malformed',
      state(ada),
      () => sealText(channel, ada, state(ada), withName('A'.repeat(100_000))),
    ],
    'a name that is a list': ['malformed', state(ada), () => sealText(channel, ada, state(ada), withName(['Ada']))],
    'a topic of another class': [
      'other-topic',
      topics.state(other.channel.invite.id, ada.id),
      () => sealFor(channel, ada, state(ada), report(9)),
    ],
    'a topic of nothing': ['other-topic', `${state(ada)}/more`, () => sealFor(channel, ada, state(ada), report(9))],
    'a topic with an id like none': [
      'other-topic',
      topics.state(classId, '__proto__'),
      () => sealFor(channel, ada, state(ada), report(9)),
    ],
  };
  it.each(Object.entries(cases))('%s', async (_, [reason, topic, payload]) => {
    expect(await afterGiving(topic, await payload())).toBe(reason);
  });

  it.each(['__proto__', 'constructor', 'toString'])('the key %s', async (key) => {
    const body = withName('Ada').replace('"steps":{', `"steps":{"${key}":{"status":"done","proof":"observed","at":1},`);
    expect(await afterGiving(state(ada), await sealText(channel, ada, state(ada), body))).toBe('malformed');
    const outside = withName('Ada').replace('{"kind"', `{"${key}":{"isAdmin":true},"kind"`);
    expect(await afterGiving(state(ada), await sealText(channel, ada, state(ada), outside))).toBe('malformed');
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });

  it('an emptied topic marks the row, and takes nothing away', async () => {
    board = new Board();
    await takeMessage(board, channel, state(ada), await sealFor(channel, ada, state(ada), report()), now);
    expect(await takeMessage(board, channel, state(ada), new Uint8Array(), now)).toBe('erased');
    expect(board.rows.get(ada.id)).toMatchObject({ isErased: true, report: { name: 'Ada' } });
    await takeMessage(board, channel, state(ada), await sealFor(channel, ada, state(ada), { kind: 'left', sequence: 6 }), now);
    expect(await takeMessage(board, channel, state(ada), new Uint8Array(), now)).toBe('erased');
    expect(board.rows.size).toBe(0);
  });

  it('what the instructor says is taken, in their own topics', async () => {
    board = new Board();
    const say = async <K extends keyof Messages>(topic: string, message: Messages[K]) =>
      takeMessage(board, channel, topic, await sealFor<K>(channel, instructor, topic, message), now);
    expect(await say<'note'>(topics.note(classId), { sequence: 1, at: now, text: 'Coffee' })).toBe('taken');
    expect(await say<'room'>(topics.room(classId), { sequence: 1, at: now, isPaused: true, settings: {} })).toBe('taken');
    expect(await say<'helpTo'>(topics.helpTo(classId, ada.id), { sequence: 1, at: now, about: 1, is: 'coming', by: 'Kim' })).toBe(
      'taken',
    );
    expect([board.note?.text, board.room?.isPaused, board.refusals]).toEqual(['Coffee', true, {}]);
  });
});

describe('honest messages, all at once', () => {
  it('end at each participant’s newest, whatever order they came and were opened in', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, newIdentity));
    const messages = await Promise.all(
      people.flatMap((identity, who) => [
        ...[1, 2, 3].map(
          async (sequence) => [state(identity), await sealFor(channel, identity, state(identity), report(sequence))] as const,
        ),
        ...[4, 5].map(async (sequence) => {
          const is = sequence === 5 ? 'dropped' : 'here';
          return [presence(identity), await sealFor(channel, identity, presence(identity), { is, sequence, at: now })] as const;
        }),
        ...(who === 3
          ? [
              sealFor(channel, identity, state(identity), { kind: 'left', sequence: 6 }).then(
                (payload) => [state(identity), payload] as const,
              ),
            ]
          : []),
      ]),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(messages, { minLength: messages.length }),
        fc.subarray(messages),
        async (all, again) => {
          const board = new Board();
          await Promise.all([...all, ...again].map(([topic, payload]) => takeMessage(board, channel, topic, payload, now)));
          const seen = Array.from(board.rows.values(), ({ id, presence, report: { sequence } }) => [id, presence, sequence]);
          expect(seen.sort()).toEqual(
            people
              .slice(0, 3)
              .map(({ id }) => [id, 'dropped', 3])
              .sort(),
          );
          expect(Object.keys(board.refusals)).toEqual(board.refusals.stale ? ['stale'] : []);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('cards, many at once', () => {
  it('are taken where they can be, and refused one by one with the reason', async () => {
    const [good, newer] = [await cardOf(ada, reportAfter([3])), await cardOf(ada, reportAfter([3, 4], { sequence: 2 }))];
    const packed = (value: unknown) => `CWP1.${toBase64Url(deflateRawSync(JSON.stringify(value)))}`;
    const texts = {
      newer,
      good,
      truncated: newer.slice(0, -20),
      empty: ' \n',
      foreign: 'Dear Sir or Madam',
      image: `\u0089PNG\r\n\u001A\n${'\u0000'.repeat(50)}`,
      future: good.replace('CWP1.', 'CWP3.'),
      oversized: `CWP1.${'A'.repeat(9_000)}`,
      huge: 'A'.repeat(1_000_000),
      bomb: `CWP1.${toBase64Url(deflateRawSync(Buffer.alloc(5_000_000)))}`,
      forged: packed({ body: '{}', key: ada.publicKey, signature: 'A'.repeat(86) }),
      deep: packed({ body: deep('['), key: ada.publicKey, signature: 'A'.repeat(86) }),
    };
    const board = new Board();
    const results = await takeCards(
      board,
      Object.entries(texts).map(([name, text]) => ({ name, text })),
      now,
    );
    expect(Object.fromEntries(results.map((one) => [one.name, one.is === 'refused' ? one.problem : one.is]))).toEqual({
      newer: 'taken',
      good: 'stale',
      truncated: 'truncated',
      empty: 'empty',
      foreign: 'not-a-card',
      image: 'not-a-card',
      future: 'newer-version',
      oversized: 'too-large',
      huge: 'too-large',
      bomb: 'too-large',
      forged: 'forged',
      deep: 'too-large',
    });
    expect(board.rows.size).toBe(1);
    expect(board.rows.get(ada.id)?.report.sequence).toBe(2);
    expect(Object.values(board.refusals).reduce((sum, count) => sum + count, 0)).toBe(11);
  });
});

describe('a card of one board', () => {
  const boards = { 'of its class': channel.invite, 'of another class': other.channel.invite, 'of cards alone': undefined };
  const giveTo = async (card: string, of: { readonly id: string; readonly secret: string } | undefined) => {
    const board = new Board();
    const [result] = await takeCards(board, [{ name: 'card', text: card }], now, of && (await cardMarkOf(of)));
    return result?.is === 'refused' ? result.problem : result?.is;
  };

  it.each([
    ['of its class', 'taken', 'of-no-class'],
    ['of another class', 'other-class', 'of-no-class'],
    ['of cards alone', 'of-a-class', 'taken'],
  ] as const)('on the board %s: made for its class %s, made for none %s', async (which, ofClass, ofNone) => {
    expect(await giveTo(await cardOf(ada, reportAfter([3]), await cardMarkOf(channel.invite)), boards[which])).toBe(ofClass);
    expect(await giveTo(await cardOf(ada, reportAfter([3])), boards[which])).toBe(ofNone);
  });

  it('is not taken on the board of a class with the same id and another secret', async () => {
    const { id } = channel.invite;
    const { secret } = other.channel.invite;
    const card = await cardOf(ada, reportAfter([3]), await cardMarkOf(channel.invite));
    expect(await giveTo(card, { id, secret })).toBe('other-class');
  });

  it('can’t be made over for another board: the class is signed, and a card of a class is none of version 1', async () => {
    const card = await cardOf(ada, reportAfter([3]), await cardMarkOf(channel.invite));
    expect(await giveTo(card.replace('CWP2.', 'CWP1.'), undefined)).toBe('forged');
    const plain = await cardOf(ada, reportAfter([3]));
    expect(await giveTo(plain.replace('CWP1.', 'CWP2.'), channel.invite)).toBe('forged');
    const signed = JSON.parse(inflateRawSync(Buffer.from(card.slice('CWP2.'.length), 'base64url')).toString()) as {
      body: string;
    };
    const body = signed.body.replace(await cardMarkOf(channel.invite), await cardMarkOf(other.channel.invite));
    const forged = `CWP2.${toBase64Url(deflateRawSync(JSON.stringify({ ...signed, body })))}`;
    expect(await giveTo(forged, other.channel.invite)).toBe('forged');
  });
});

describe('a name', () => {
  it.each([
    ['Ada Lovelace', undefined],
    ['Łukasz 李小龍 O’Neill & Bob', undefined],
    ['   ', 'empty'],
    ['A'.repeat(41), 'too-long'],
    ['<b>Ada</b>', 'markup'],
    ['Ada\u202E', 'not-plain'],
    ['Ada\u200B', 'not-plain'],
    ['Ada\u0007', 'not-plain'],
    ['A\u2028da', 'not-plain'],
    ['❤\uFE0F Ada', undefined],
    ['สวัสดี नमस्ते שלום Việt', undefined],
  ])('%j: %s', (name, problem) => expect(nameProblem(name)).toBe(problem));

  // Hangul fillers, a blank of Braille, joiners, selectors, tags, a note without a head, marks alone.
  const invisible =
    '\u3164 \u115F\u1160 \uFFA0 \u2800\u2800 \u034F \uFE0F \u{E0041} \u{E0100} \u17B4 \u180B \u{1D159} \u0301'.split(' ');
  it.each(invisible)('%j has nothing to see', (name) => expect(nameProblem(name)).toBe('not-plain'));

  // They would make two names look alike, turn a line round, or cover other lines.
  const hidden = [
    '\u3164',
    '\u2800',
    '\u034F',
    '\uFE0F',
    '\u{E0100}',
    '\u200D',
    '\u2060',
    '\uFEFF',
    '\u061C',
    '\u2069',
    '\u00AD',
    '\uFFF9',
  ];
  it.each([...hidden, '\u0378', '\u0336\u0489'.repeat(8)])('Ad%ja hides something', (one) =>
    expect(nameProblem(`Ad${one}a`)).toBe('not-plain'),
  );
});

it('what an instructor is called, and offers, is read without what can’t be seen in it', () => {
  const help = { sequence: 1, at: 1, about: 1, is: 'coming', by: 'Gr\u202Eace\u200B' };
  expect(v.parse(messageSchemas.helpTo, help).by).toBe('Grace');
  const room = { sequence: 1, at: 1, isPaused: false, settings: { group: 'Class\u2066 42\u3164' } };
  expect(v.parse(messageSchemas.room, room).settings.group).toBe('Class 42');
});

async function borrowedKey(): Promise<Uint8Array> {
  return sealFor(channel, { ...mallory, publicKey: ada.publicKey }, state(ada), report(9));
}

function flipped(payload: Uint8Array): Uint8Array {
  return payload.map((byte, index) => (index === 40 ? byte ^ 1 : byte));
}
