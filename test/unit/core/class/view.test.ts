import { describe, expect, it } from 'vitest';
import { Board } from '../../../../src/core/class/board.ts';
import type { Report } from '../../../../src/core/class/report.ts';
import { mediansOf } from '../../../../src/core/class/stuck.ts';
import { type Arrangement, arrange, handOf, helpQueue } from '../../../../src/core/class/view.ts';
import { idNumber, minute, reportAfter, start } from './people.ts';

const now = start + 30 * minute;
const board = new Board();
const take = (number: number, report: Report) => board.takeReport(idNumber(number), report, 'live', report.at);
const { current: _, ...finished } = reportAfter([1, 1, 1, 1], { name: 'Émile' });
take(1, reportAfter([2, 3], { name: 'Zoe', table: '10', help: { since: start + 4 * minute, step: '1.3' } }));
take(2, reportAfter([25], { name: 'ada', table: '9', help: { since: start + 3 * minute } }));
take(3, { ...reportAfter([5, 5, 5], { name: 'Bob', help: { since: start + 7 * minute } }), warnings: { 'wrong-region': start } });
take(4, { ...finished });
take(5, reportAfter([28], { name: 'Čeněk', table: '9', help: { since: start } }));
board.takeHelp(idNumber(3), { is: 'coming', by: 'Kim', about: start + 7 * minute, sequence: 1, at: start });
board.takeHelp(idNumber(5), { is: 'settled', by: 'Kim', about: start, sequence: 1, at: start });
// An answer to a hand that was up before.
board.takeHelp(idNumber(2), { is: 'settled', by: 'Kim', about: start + minute, sequence: 1, at: start });
board.takePresence(idNumber(5), { is: 'dropped', sequence: 1, at: start }, now);

const names = (how: Partial<Arrangement>) =>
  arrange(board.rows, { sort: 'name', filter: 'all', text: '', ...how }, mediansOf(board.rows.values()), now).map(
    ({ report }) => report.name,
  );

describe('the rows, arranged', () => {
  it.each([
    ['name', ['ada', 'Bob', 'Čeněk', 'Émile', 'Zoe']],
    ['table', ['ada', 'Čeněk', 'Zoe', 'Bob', 'Émile']],
    ['longest', ['Zoe', 'Bob', 'ada', 'Čeněk', 'Émile']],
    ['progress', ['ada', 'Čeněk', 'Zoe', 'Bob', 'Émile']],
    ['help', ['ada', 'Zoe', 'Bob', 'Čeněk', 'Émile']],
  ] as const)('by %s', (sort, expected) => expect(names({ sort })).toEqual(expected));

  it.each([
    ['help', ['ada', 'Bob', 'Zoe']],
    ['stuck', ['Bob', 'Zoe']],
    ['dropped', ['Čeněk']],
    ['warning', ['Bob']],
    ['done', ['Émile']],
  ] as const)('only: %s', (filter, expected) => expect(names({ filter })).toEqual(expected));

  it.each([
    ['CENEK', ['Čeněk']],
    ['émi', ['Émile']],
    ['9', ['ada', 'Čeněk']],
    ['1.3', ['Zoe']],
    ['nobody', []],
  ])('with %s in them', (text, expected) => expect(names({ text })).toEqual(expected));
});

describe('the help queue', () => {
  it('is in the order of raising, those without anybody coming first, the settled ones out', () => {
    expect(helpQueue(board.rows).map(({ row, hand }) => [row.report.name, hand.coming])).toEqual([
      ['ada', undefined],
      ['Zoe', undefined],
      ['Bob', 'Kim'],
    ]);
  });

  it('keeps its order where a clock is moved, and believes no hand from before it can have been raised', () => {
    const queue = new Board();
    const say = (number: number, report: Report, at: number) => queue.takeReport(idNumber(number), report, 'live', at);
    const order = () => helpQueue(queue.rows).map(({ row, hand }) => [row.report.name, (hand.raisedAt - start) / minute]);
    say(1, reportAfter([], { name: 'Ada', at: start }), start);
    say(2, reportAfter([], { name: 'Bob', at: start }), start);
    const hand = start + 5 * minute;
    say(2, reportAfter([], { name: 'Bob', sequence: 2, at: hand, help: { since: hand } }), hand);
    // An hour is taken off the clock of Ada, who then raises a hand.
    const off = hand - 60 * minute;
    say(1, reportAfter([], { name: 'Ada', sequence: 2, at: off, help: { since: off } }), hand + minute);
    const first = order();
    expect(first).toEqual([
      ['Ada', 0],
      ['Bob', 5],
    ]);
    // What is learnt of a clock later moves nobody.
    say(2, reportAfter([], { name: 'Bob', sequence: 3, at: hand + 90 * minute, help: { since: hand } }), hand + 2 * minute);
    queue.takePresence(idNumber(1), { is: 'here', sequence: 3, at: off }, hand + 3 * minute);
    expect(order()).toEqual(first);
    const stored = Board.from(JSON.parse(JSON.stringify(queue.saved())));
    expect(stored.ok && helpQueue(stored.value.rows).map(({ hand }) => (hand.raisedAt - start) / minute)).toEqual([0, 5]);
  });

  it('takes a hand raised again for a new one', () => {
    const again = new Board();
    again.takeReport(idNumber(1), reportAfter([], { help: { since: start + 5 } }), 'live', start + 5);
    again.takeHelp(idNumber(1), { is: 'settled', by: 'Kim', about: start + 5, sequence: 1, at: start });
    const hand = () => [...again.rows.values()].map(handOf)[0];
    expect(hand()).toBeUndefined();
    again.takeReport(idNumber(1), reportAfter([], { sequence: 2, help: { since: start + 9 } }), 'live', start + 9);
    expect(hand()?.since).toBe(start + 9);
  });
});
