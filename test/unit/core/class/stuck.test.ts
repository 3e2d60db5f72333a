import { describe, expect, it } from 'vitest';
import { Board } from '../../../../src/core/class/board.ts';
import type { Report } from '../../../../src/core/class/report.ts';
import { durationsOf, heat, mediansOf, stuckLimits, stuckness } from '../../../../src/core/class/stuck.ts';
import { stepIds } from '../../../../src/lab/lab.ts';
import { idNumber, minute, reportAfter, start } from './people.ts';

function boardOf(...reports: readonly Report[]): Board {
  const board = new Board();
  for (const [number, report] of reports.entries()) board.takeReport(idNumber(number), report, 'live', report.at);
  return board;
}

/** How somebody stands who is at the step after these since the last tick, so many minutes later. */
function standing(classmates: readonly Report[], own: Report, minutes: number) {
  const board = boardOf(...classmates, own);
  const row = board.rows.get(idNumber(classmates.length));
  if (!row) throw new Error('They are on the board');
  return stuckness(row, mediansOf(board.rows.values()), own.since + minutes * minute);
}

const warned = (report: Report): Report => ({ ...report, warnings: { 'wrong-region': report.at } });

describe('how long a step took', () => {
  it('is from the latest earlier tick to its own, whatever the order of the lab', () => {
    const report: Report = {
      ...reportAfter([]),
      steps: {
        '1.3': { status: 'done', proof: 'observed', at: start + 2 * minute },
        '1.1': { status: 'done', proof: 'declared', at: start + 5 * minute },
        '1.2': { status: 'skipped', proof: 'declared', at: start + 6 * minute },
        '1.4': { status: 'done', proof: 'observed', at: start + 8 * minute },
        // One page proved both.
        '1.5': { status: 'done', proof: 'observed', at: start + 12 * minute },
        '1.6': { status: 'done', proof: 'observed', at: start + 12 * minute },
      },
    };
    const took = (id: (typeof stepIds)[number]) => (durationsOf(report)[stepIds.indexOf(id)] ?? 0) / minute;
    expect([took('1.1'), took('1.2'), took('1.3'), took('1.4'), took('1.5'), took('1.6')]).toEqual([3, Number.NaN, 2, 2, 2, 2]);
  });

  it('is never negative, whatever a clock says', () => {
    const report: Report = { ...reportAfter([3]), startedAt: start + 60 * minute };
    expect(durationsOf(report)[0]).toBe(0);
  });

  it('has a median once three have done it', () => {
    const { steps, all } = mediansOf(boardOf(reportAfter([1, 10]), reportAfter([9, 20]), reportAfter([2])).rows.values());
    expect(steps.get('1.1')).toEqual({ median: 2 * minute, count: 3 });
    expect(steps.get('1.2')).toEqual({ count: 2 });
    expect(all()).toBe(9 * minute);
  });

  it('has the median that sorting would find', () => {
    for (let size = 3; size < 60; size++) {
      const minutes = Array.from({ length: size }, (_, index) => (index * 7_919) % 13);
      const found = mediansOf(boardOf(...minutes.map((one) => reportAfter([one]))).rows.values()).steps.get('1.1')?.median;
      expect(found).toBe((minutes.toSorted((a, b) => a - b)[(size - 1) >> 1] ?? 0) * minute);
    }
  });
});

describe('stuck', () => {
  const quick = [reportAfter([1, 1]), reportAfter([1, 1]), reportAfter([1, 1])];
  const slow = [reportAfter([1, 10]), reportAfter([1, 10]), reportAfter([1, 10])];
  const own = reportAfter([1]);

  it('is never sooner than the floor', () => {
    expect(standing(quick, own, 3)).toEqual({ on: 3 * minute, isStuck: false, severity: 'no' });
    expect(standing(quick, own, 3.5).severity).toBe('slow');
    expect(standing(quick, own, 4)).toEqual({ on: 4 * minute, isStuck: false, severity: 'slow' });
    expect(standing(quick, own, 4.5)).toEqual({ on: 4.5 * minute, isStuck: true, severity: 'stuck' });
  });

  it('is over a multiple of what the class itself took', () => {
    expect(stuckLimits.stuck.times).toBe(2.5);
    expect([14, 16, 24.9, 25.1].map((minutes) => standing(slow, own, minutes).severity)).toEqual(['no', 'slow', 'slow', 'stuck']);
  });

  it('is sooner with a warning open', () => {
    expect(standing(quick, warned(own), 2).severity).toBe('no');
    expect(standing(quick, warned(own), 2.1)).toMatchObject({ isStuck: true, severity: 'stuck-with-warning' });
    expect([14.9, 15.1].map((minutes) => standing(slow, warned(own), minutes).isStuck)).toEqual([false, true]);
  });

  it('goes by all steps where too few have done this one, and by the floor alone where none have', () => {
    const few = [reportAfter([8]), reportAfter([8]), reportAfter([8])];
    expect([19.9, 20.1].map((minutes) => standing(few, reportAfter([8]), minutes).isStuck)).toEqual([false, true]);
    expect([3.9, 4.1].map((minutes) => standing([], own, minutes).isStuck)).toEqual([false, true]);
  });

  it('is nobody who is done', () => {
    const { current: _, ...done } = reportAfter([1]);
    expect(standing(quick, done, 600)).toEqual({ on: 0, isStuck: false, severity: 'no' });
  });
});

describe('the heat strip', () => {
  it('says for every step where the class is and where it sticks', () => {
    const skipped: Report = {
      ...reportAfter([2, 2]),
      steps: { '1.1': { status: 'skipped', proof: 'declared', at: start } },
    };
    const board = boardOf(reportAfter([2, 2]), reportAfter([2, 3]), reportAfter([2, 4]), skipped, reportAfter([2]));
    const strip = heat(board.rows, start + 7 * minute);
    expect(strip.map(({ id }) => id)).toEqual(stepIds);
    expect(strip.slice(0, 3)).toEqual([
      { id: '1.1', here: 0, stuck: 0, done: 4, skipped: 1, median: 2 * minute },
      { id: '1.2', here: 1, stuck: 0, done: 3, skipped: 0, median: 3 * minute },
      { id: '1.3', here: 4, stuck: 0, done: 0, skipped: 0 },
    ]);
    expect(
      heat(board.rows, start + 30 * minute)
        .map(({ stuck }) => stuck)
        .slice(0, 3),
    ).toEqual([0, 1, 4]);
  });
});
