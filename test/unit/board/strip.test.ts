import { describe, expect, it } from 'vitest';
import { Numbers } from '../../../src/board/numbers.ts';
import { stripOf, stripSize } from '../../../src/board/strip.ts';
import { labStepIds } from '../../../src/lab/lab.ts';
import { shortTime, tinyTime } from '../../../src/ui/words-for-time.ts';
import { reportOfWalker } from '../../board/people.ts';

const now = 1_790_000_000_000;
const report = (steps: number) => reportOfWalker({ name: 'Ada', steps, on: 1 }, now, 7);

const shapes = (path: string) => path.split('z').length - 1;

describe('the strip', () => {
  it('says in words what it shows', () => {
    expect(stripOf(report(0)).words).toBe('0 done, 0 skipped, at 1.1');
    expect(stripOf(report(50)).words).toMatch(/^\d+ done, \d+ skipped, all done$|, at 7\.1$/);
  });

  it('shows each step once: as done, skipped, to do, or where they are', () => {
    for (const steps of [0, 12, 49, 50]) {
      const of = report(steps);
      const { paths } = stripOf(of);
      const status = (wanted: string) => labStepIds.filter((id) => of.steps[id]?.status === wanted).length;
      expect([paths.done, paths.skipped].map(shapes)).toEqual([status('done'), status('skipped')]);
      expect(shapes(paths.todo)).toBe(labStepIds.length - steps - (of.current ? 1 : 0));
    }
  });

  it('has a mark where they are, from one end to the other, and none after the last step', () => {
    // The step they are at and the mark above it.
    const at = (steps: number) => Number.parseFloat(stripOf(report(steps)).paths.here.slice(1));
    expect(shapes(stripOf(report(12)).paths.here)).toBe(2);
    expect(at(0)).toBe(0);
    expect(at(49)).toBe(stripSize.width - 5);
    expect(shapes(stripOf(report(50)).paths.here)).toBe(0);
    for (let steps = 1; steps < 50; steps++) expect(at(steps)).toBeGreaterThan(at(steps - 1));
  });

  it('is worked out once for a report', () => {
    const one = report(12);
    expect(stripOf(one)).toBe(stripOf(one));
  });
});

describe('the numbers that stand for people', () => {
  const ids = [1, 2, 3].map((number) => number.toString(16).padStart(22, '0'));

  it('are given in the order they come, and never to another', () => {
    const numbers = new Numbers();
    numbers.give(ids);
    expect(ids.map((id) => numbers.of(id))).toEqual([1, 2, 3]);
    const again = Numbers.from(JSON.parse(JSON.stringify(numbers.saved())));
    expect(again.of('f'.repeat(22))).toBe(4);
    expect(again.of(ids[1] ?? '')).toBe(2);
  });

  it.each([undefined, null, 'x', [1, {}], { length: 3 }])('begin anew where what was kept is %j', (raw) => {
    expect(Numbers.from(raw).saved()).toEqual([]);
  });
});

describe('a length of time', () => {
  it.each([
    [0, '< 1 min', '0s'],
    [59_999, '< 1 min', '1m'],
    [9 * 60_000, '9 min', '9m'],
    [80 * 60_000, '1 h 20', '80m'],
    [26 * 3_600_000, '1 d', '26h'],
  ])('of %i ms is %s, or %s', (milliseconds, short, tiny) => {
    expect([shortTime(milliseconds), tinyTime(milliseconds)]).toEqual([short, tiny]);
  });
});
