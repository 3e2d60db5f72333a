import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Board } from '../../../../src/core/class/board.ts';
import { takeCards, takeMessage } from '../../../../src/core/class/board-door.ts';
import { cardOf } from '../../../../src/core/class/card.ts';
import { openFrom, sealFor } from '../../../../src/core/class/channel.ts';
import { csvOf } from '../../../../src/core/class/export-csv.ts';
import { statementsOf } from '../../../../src/core/class/export-xapi.ts';
import { newIdentity } from '../../../../src/core/class/identity.ts';
import { type About, reportOf } from '../../../../src/core/class/report.ts';
import { topics } from '../../../../src/core/class/topics.ts';
import type { Progress } from '../../../../src/core/progress.ts';
import { progressSchema, readProgress } from '../../../../src/core/saved-progress.ts';
import { minute, start, testClass } from './people.ts';

/** A schema, as far as it is walked here. */
interface Schema {
  readonly type: string;
  readonly entries?: { readonly [key: string]: Schema };
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly key?: Schema;
  readonly value?: Schema;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
}

/** What the report is meant to tell: every other field of the state is none of a class's business. */
const told = /^(?:startedAt|steps\/[^/]+\/(?:status|proof|at|edition)|open\/[^/]+\/at)$/;

interface Filled {
  readonly value: unknown;
  /** What must not leave, by the path of its field. */
  readonly marks: Map<string, string>;
  /** Fields of a few known values, which can hold nobody's secret. */
  readonly closed: Set<string>;
}

/** Fills every field of the state with something that is found again wherever it goes. */
function fill(schema: Schema): Filled {
  const marks = new Map<string, string>();
  const closed = new Set<string>();
  let count = 0;
  const mark = (path: string, value: string | number) => {
    if (!told.test(path)) marks.set(path, String(value));
    return value;
  };
  const make = (one: Schema, path: string): unknown => {
    const rule = (type: string) => one.pipe?.find((step) => step.type === type)?.requirement;
    const below = (key: string) => (path ? `${path}/${key}` : key);
    switch (one.type) {
      case 'strict_object':
        return Object.fromEntries(Object.entries(one.entries ?? {}).map(([key, value]) => [key, make(value, below(key))]));
      case 'optional':
      case 'exact_optional':
        return one.wrapped && make(one.wrapped, path);
      case 'array':
        return one.item && [make(one.item, below('0'))];
      case 'record':
        return one.key && one.value && { [String(make(one.key, below('key')))]: make(one.value, below('value')) };
      case 'picklist':
        closed.add(path);
        return one.options?.at(-1);
      case 'literal':
        closed.add(path);
        return one.literal;
      case 'boolean':
        closed.add(path);
        return true;
      case 'number': {
        count++;
        const most = rule('max_value');
        if (typeof most !== 'number' || most > 1_000_000) {
          return mark(path, told.test(path) ? start + count * minute : 7_700_000_000_000 + count * 1_013);
        }
        closed.add(path);
        return most;
      }
      case 'string':
        return mark(path, textFor(++count, rule('max_length'), rule('regex')));
      default:
        throw new Error(`No mark is known for ${one.type} at ${path}`);
    }
  };
  return { value: make(schema, ''), marks, closed };
}

function textFor(number: number, most: unknown, form: unknown): string {
  const letters = [...String(number)].map((digit) => 'qwxzjkvyhg'[Number(digit)]).join('');
  const tries = [
    `https://s3cr3t-${number}.example/${letters}`,
    `zz-${letters}leak-9`,
    `§${letters}`.padEnd(4, '§').slice(0, 4),
    String(9_000 + number).slice(0, 4),
  ];
  const fits = (text: string) =>
    (typeof most !== 'number' || text.length <= most) && (!(form instanceof RegExp) || form.test(text));
  const found = tries.find(fits);
  if (!found) throw new Error(`No mark fits ${form ?? most}`);
  return found;
}

const filled = fill(progressSchema as unknown as Schema);
const progress = filled.value as Progress;
const about: About = {
  name: 'Ada',
  table: '4',
  sequence: 12,
  at: start + 600 * minute,
  help: { since: start + 590 * minute, step: '5.4', warning: 'wrong-region' },
};

/** The marks that stand in a text, by the path of their field. */
function leaks(text: string): string[] {
  const holds = (mark: string) =>
    // Four digits stand in many a time.
    /^\d{4}$/.test(mark) ? new RegExp(`(?<![\\w-])${mark}(?![\\w-])`).test(text) : text.includes(mark);
  return [...filled.marks].filter(([, mark]) => holds(mark)).map(([path]) => path);
}

describe('a state with a secret in every field', () => {
  it('is a state, with no field forgotten', () => {
    expect(readProgress(progress)).toEqual({ ok: true, value: progress });
    for (const path of [
      'captures/scim-token/value',
      'captures/scim-token/summary/tail',
      'captures/aws-metadata/summary/acsUrls/0',
      'region',
      'names/group',
      'taken/0',
      'captures/portal-url/doubts/0/detail/value',
      'captures/azure-metadata/from/account',
      'open/wrong-region/source',
    ])
      expect(filled.marks.has(path), path).toBe(true);
    // Fields without a mark: of a few known values each, and what the report is meant to tell.
    const kinds = new Set([...filled.closed].map((path) => path.replace(/^(steps|evidence|captures|refused)\/[^/]+/, '$1/*')));
    expect([...kinds].sort()).toEqual([
      'captures/*/doubts/0/code',
      'captures/*/from/portal',
      'captures/*/from/via',
      'captures/*/state',
      'captures/*/summary/isSigned',
      'evidence/*/0',
      'jumpedTo',
      'lab',
      'refused/*/problem/code',
      'steps/*/edition',
      'steps/*/imported',
      'steps/*/on',
      'steps/*/proof',
      'steps/*/status',
      'version',
    ]);
  });

  it('has marks that are found where they are', () => {
    expect(leaks(JSON.stringify(progress))).toEqual([...filled.marks.keys()]);
  });
});

describe('nothing but the report leaves', () => {
  it('in the report, the card, the message, the board, and both exports', async () => {
    const report = reportOf(progress, about);
    expect(Object.keys(report.steps).length).toBeGreaterThan(50);
    // Its key can't be read, so it can stand in nothing.
    const identity = await newIdentity();
    await expect(crypto.subtle.exportKey('pkcs8', identity.signingKey)).rejects.toThrow();
    const { channel } = await testClass();

    const card = await cardOf(identity, report);
    const packed = inflateRawSync(Buffer.from(card.slice('CWP1.'.length), 'base64url')).toString();
    expect(packed).toContain('Ada');

    const topic = topics.state(channel.invite.id, identity.id);
    const sealed = await sealFor(channel, identity, topic, { kind: 'report', report });
    const opened = await openFrom(channel, 'state', topic, sealed);
    expect(opened.ok).toBe(true);

    const board = new Board();
    expect(await takeCards(board, [{ name: 'card', text: card }], about.at)).toMatchObject([{ is: 'taken' }]);
    await takeMessage(
      board,
      channel,
      topic,
      await sealFor(channel, identity, topic, { kind: 'report', report: { ...report, sequence: 13 } }),
      about.at,
    );
    const csv = csvOf(board.rows);
    const statements = JSON.stringify(await statementsOf(board.rows, { classId: channel.invite.id, endedAt: about.at }));
    const saved = JSON.stringify(board.saved());

    const all = {
      report: JSON.stringify(report),
      packed,
      opened: JSON.stringify(opened),
      csv,
      statements,
      saved,
    };
    for (const [what, text] of Object.entries(all)) {
      expect(leaks(text), what).toEqual([]);
      // Which page, and what of it was seen, is nobody's business either.
      expect(text, what).not.toMatch(/aws\/|azure\/|evidence|captures|jumpedTo/);
    }
  });

  it('not even where more is given than asked for', () => {
    const secret = 'https://s3cr3t.example';
    const more = { ...about, token: secret, invite: { secret } };
    expect(JSON.stringify(reportOf({ ...progress, token: secret } as Progress, more))).not.toContain(secret);
    const help = { since: 1, token: secret };
    expect(() => reportOf(progress, { ...about, help })).toThrow();
    const step = { ...progress.steps['1.1'], status: secret };
    expect(() => reportOf({ ...progress, steps: { '1.1': step } } as unknown as Progress, about)).toThrow();
    const edition = { ...progress.steps['1.1'], edition: secret };
    const odd = reportOf({ ...progress, steps: { '1.1': edition } } as unknown as Progress, about);
    expect(JSON.stringify(odd)).not.toContain(secret);
  });
});
