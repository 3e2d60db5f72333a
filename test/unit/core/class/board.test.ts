import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Board, boardLimit } from '../../../../src/core/class/board.ts';
import { timeOnStep } from '../../../../src/core/class/stuck.ts';
import { idNumber, minute, reportAfter, start } from './people.ts';

const ada = idNumber(1);
const now = start + 60 * minute;

describe('a row of the board', () => {
  it('shows the newest report, by whichever way it came', () => {
    const board = new Board();
    const say = (sequence: number, source: 'live' | 'card') => board.takeReport(ada, reportAfter([], { sequence }), source, now);
    expect([say(5, 'live'), say(7, 'card'), say(6, 'live'), say(7, 'live'), say(8, 'live'), say(3, 'card')]).toEqual([
      'taken',
      'taken',
      'stale',
      'stale',
      'taken',
      'stale',
    ]);
    expect(board.rows.get(ada)).toMatchObject({ source: 'live', report: { sequence: 8 } });
    expect(board.refusals).toEqual({ stale: 3 });
  });

  it('remembers presence, help and a note that came before the report', () => {
    const board = new Board();
    board.takePresence(ada, { is: 'dropped', sequence: 4, at: start }, now);
    board.takePresence(ada, { is: 'here', sequence: 3, at: start }, now);
    board.takeHelp(ada, { sequence: 2, at: start, about: start, is: 'coming', by: 'Kim' });
    board.takeNoteTo(ada, { sequence: 2, at: start, text: 'Look at 1.2' });
    expect(board.rows.size).toBe(0);
    board.takeReport(ada, reportAfter([]), 'live', now);
    expect(board.rows.get(ada)).toMatchObject({
      presence: 'dropped',
      presenceAt: now,
      help: { is: 'coming', by: 'Kim' },
      note: { text: 'Look at 1.2' },
    });
  });

  it('goes when they leave, stays gone for what is older, and comes back when they rejoin', () => {
    const board = new Board();
    board.takeReport(ada, reportAfter([], { sequence: 5 }), 'live', now);
    board.takePresence(ada, { is: 'here', sequence: 4, at: now }, now);
    expect(board.takeLeft(ada, 3)).toBe('taken');
    expect(board.rows.get(ada)).toMatchObject({ presence: 'here', report: { sequence: 5 } });
    expect(board.takeLeft(ada, 3)).toBe('stale');
    expect(board.takeLeft(ada, 6)).toBe('taken');
    expect(board.rows.size).toBe(0);
    expect(board.takeReport(ada, reportAfter([], { sequence: 5 }), 'card', now)).toBe('stale');
    expect(board.takePresence(ada, { is: 'here', sequence: 4, at: now }, now)).toBe('stale');
    expect(board.takeReport(ada, reportAfter([], { sequence: 7 }), 'live', now)).toBe('taken');
    expect(board.rows.get(ada)?.presence).toBe('unknown');
  });

  it('is kept and marked when somebody empties their topic, until they are heard again', () => {
    const board = new Board();
    board.markErased(ada);
    board.takeReport(ada, reportAfter([], { sequence: 5 }), 'live', now);
    board.markErased(ada);
    expect(board.rows.get(ada)?.isErased).toBe(true);
    board.takeReport(ada, reportAfter([], { sequence: 6 }), 'live', now);
    expect(board.rows.get(ada)?.isErased).toBeUndefined();
  });

  it('can be taken off the board, and is told as changed', () => {
    const board = new Board();
    board.takeReport(ada, reportAfter([]), 'card', now);
    board.takeReport(idNumber(2), reportAfter([]), 'card', now);
    expect([...board.changed()]).toEqual([ada, idNumber(2)]);
    board.takePresence(ada, { is: 'here', sequence: 1, at: now }, now);
    expect([...board.changed()]).toEqual([ada]);
    board.forget(ada);
    expect([...board.changed()]).toEqual([ada]);
    expect([...board.changed()]).toEqual([]);
    expect(board.rows.size).toBe(1);
  });

  it('leaves no room for more than a class can have, and those who are there undisturbed', () => {
    const board = new Board();
    const report = reportAfter([]);
    for (let number = 0; number < boardLimit; number++) board.takeReport(idNumber(number), report, 'live', now);
    expect(board.takeReport(idNumber(boardLimit), report, 'live', now)).toBe('too-many');
    expect(board.takeReport(ada, reportAfter([], { sequence: 2 }), 'live', now)).toBe('taken');
    for (let number = 0; number < 3 * boardLimit; number++) board.takeLeft(idNumber(number + boardLimit), 1);
    expect(board.takePresence(ada, { is: 'here', sequence: 1, at: now }, now)).toBe('taken');
    expect(board.rows.size).toBe(boardLimit);
  });
});

describe('the time at a step', () => {
  const report = (about: object) => reportAfter([5], { sequence: 9, ...about });
  const onAfter = (skew: number, isRetained: boolean, delay: number) => {
    const board = new Board();
    // Made ten minutes after the last tick.
    const made = start + 15 * minute;
    board.takeReport(ada, { ...report({}), since: start + 5 * minute + skew, at: made + skew }, 'live', made + delay, isRetained);
    const row = board.rows.get(ada);
    return row && timeOnStep(row, made + delay + minute) / minute;
  };

  it('is right with a wrong clock, where the report comes straight', () => {
    expect(onAfter(0, false, 0)).toBe(11);
    expect(onAfter(-3 * 60 * minute, false, 0)).toBe(11);
    expect(onAfter(+3 * 60 * minute, false, 0)).toBe(11);
    expect(onAfter(+3 * 365 * 24 * 60 * minute, false, 0)).toBe(11);
  });

  it('counts what went by while a broker or a card kept the report', () => {
    expect(onAfter(0, true, 20 * minute)).toBe(31);
    // A clock that is ahead can't be told from here; no report comes before it was made.
    expect(onAfter(+3 * 60 * minute, true, 0)).toBe(11);
  });

  it('is not mixed up with when they were last seen', () => {
    const board = new Board();
    const made = start + 15 * minute;
    board.takeReport(ada, report({ at: made }), 'live', made + 20 * minute, true);
    expect(board.rows.get(ada)?.seenAt).toBe(made);
    board.takePresence(ada, { is: 'dropped', sequence: 1, at: made - minute }, made + 20 * minute, true);
    expect(board.rows.get(ada)?.seenAt).toBe(made);
    board.takePresence(ada, { is: 'here', sequence: 2, at: made + 30 * minute }, made + 31 * minute);
    expect(board.rows.get(ada)).toMatchObject({ seenAt: made + 31 * minute, ahead: minute });
  });

  it('learns of a wrong clock from their presence, before or after', () => {
    const skew = -2 * 60 * minute;
    for (const isBefore of [true, false]) {
      const board = new Board();
      const arrives = start + 35 * minute;
      const presence = () => board.takePresence(ada, { is: 'here', sequence: 10, at: arrives + skew }, arrives);
      if (isBefore) presence();
      board.takeReport(ada, { ...report({}), since: start + skew, at: start + 15 * minute + skew }, 'live', arrives, true);
      if (!isBefore) presence();
      const row = board.rows.get(ada);
      expect(row && timeOnStep(row, arrives) / minute).toBe(35);
    }
  });
});

describe('a stored board', () => {
  const board = new Board();
  board.takeReport(ada, reportAfter([3, 4], { sequence: 5, table: '7' }), 'live', now);
  board.takePresence(ada, { is: 'away', sequence: 2, at: start }, now + 1);
  board.takeHelp(ada, { sequence: 2, at: start, about: start, is: 'settled', by: 'Kim' });
  board.takeReport(idNumber(2), reportAfter([], { sequence: 5 }), 'card', now);
  board.markErased(idNumber(2));
  board.takeLeft(idNumber(3), 8);
  board.takeRoom({ sequence: 1, at: start, isPaused: true, settings: { region: 'eu-west-1' } });
  board.takeNote({ sequence: 1, at: start, text: 'Coffee' });
  board.refuse('other-key');

  it('is read as it was', () => {
    const read = Board.from(JSON.parse(JSON.stringify(board.saved())));
    expect(read.ok && read.value.rows).toEqual(board.rows);
    expect(read.ok && read.value.saved()).toEqual(board.saved());
    expect(read.ok && read.value.takeReport(idNumber(3), reportAfter([], { sequence: 8 }), 'live', now)).toBe('stale');
  });

  it('says of whom anything is new since it was stored, until it was', () => {
    const read = Board.from(board.saved());
    if (!read.ok) throw new Error('It could not be read');
    const { value } = read;
    expect(value.unsaved()).toEqual(new Map());
    value.takeReport(idNumber(4), reportAfter([], { sequence: 1 }), 'live', now);
    value.takeHelp(idNumber(3), { sequence: 9, at: start, about: start, is: 'coming', by: 'Kim' });
    value.takeReport(ada, reportAfter([], { sequence: 1 }), 'live', now);
    value.forget(idNumber(2));
    const saved = new Map(value.saved().people.map((person) => [person.id, person]));
    const unsaved = value.unsaved();
    expect(unsaved).toEqual(new Map([4, 3, 2].map((number) => [idNumber(number), saved.get(idNumber(number))])));
    expect(unsaved.get(idNumber(2))).toBeUndefined();
    expect(value.unsaved().size).toBe(0);
    value.markUnsaved(unsaved.keys());
    expect(value.unsaved()).toEqual(unsaved);
  });

  it('is refused with the reason, or read without those who can’t be', () => {
    const saved = board.saved();
    expect(Board.from(undefined)).toEqual({ ok: false, problem: 'not-a-board' });
    expect(Board.from({ ...saved, people: 'x' })).toEqual({ ok: false, problem: 'not-a-board' });
    expect(Board.from({ ...saved, version: 2 })).toEqual({ ok: false, problem: 'newer-version' });
    const read = Board.from({ ...saved, people: [...saved.people, { id: 'x' }, null] });
    expect(read.ok && read.value.rows).toEqual(board.rows);
    expect(read.ok && read.value.refusals).toEqual({ 'other-key': 1, malformed: 2 });
  });
});

describe('whatever the order, and however often', () => {
  it('each participant’s newest stands on the board', () => {
    const message = fc.record({
      who: fc.integer({ min: 0, max: 4 }),
      sequence: fc.integer({ min: 0, max: 30 }),
      kind: fc.constantFrom('report', 'left', 'presence', 'help'),
    });
    // What somebody says under one sequence they always say alike.
    const said = fc.uniqueArray(message, { maxLength: 60, selector: ({ who, sequence }) => `${who} ${sequence}` });
    const orders = said.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length }),
        all.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...all), { maxLength: 30 }),
      ),
    );
    fc.assert(
      fc.property(orders, ([all, shuffled, again]) => {
        const board = new Board();
        // Some come again before all have come, some after.
        for (const one of [...again.slice(0, 10), ...shuffled, ...again.slice(10)]) give(board, one);
        for (let who = 0; who < 5; who++) {
          const own = all.filter((one) => one.who === who);
          const newest = (kind: string) =>
            Math.max(-1, ...own.filter((one) => one.kind === kind).map(({ sequence }) => sequence));
          const [report, left, presence, help] = ['report', 'left', 'presence', 'help'].map(newest) as [
            number,
            number,
            number,
            number,
          ];
          const row = board.rows.get(idNumber(who));
          expect(row?.report.sequence ?? -1).toBe(report > left ? report : -1);
          if (!row) continue;
          expect(row.presence).toBe(presence > left ? 'here' : 'unknown');
          expect(row.help?.at ?? -1).toBe(help);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

interface Said {
  readonly who: number;
  readonly sequence: number;
  readonly kind: string;
}

function give(board: Board, { who, sequence, kind }: Said): void {
  const id = idNumber(who);
  if (kind === 'report') board.takeReport(id, reportAfter([], { sequence }), 'live', now);
  else if (kind === 'left') board.takeLeft(id, sequence);
  else if (kind === 'presence') board.takePresence(id, { is: 'here', sequence, at: now }, now);
  else board.takeHelp(id, { is: 'coming', by: 'Kim', about: start, sequence, at: sequence });
}
