import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Live } from '../../../src/board/live.ts';
import { Board } from '../../../src/core/class/board.ts';
import { reportOfWalker, walkers } from '../../board/people.ts';

const start = 1_790_000_000_000;
const idOf = (index: number) => index.toString(16).padStart(22, '0');

/** Frames come every 16 ms, as on a page in sight. */
beforeEach(() => {
  vi.useFakeTimers({ now: start });
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, 16));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function give(board: Board, count: number): void {
  for (const [index, walker] of walkers(count).entries())
    board.takeReport(idOf(index), reportOfWalker(walker, Date.now() - 1_000, index + 1), 'live', Date.now());
}

/** Somebody gets a step further. */
function change(board: Board, index: number): void {
  const id = idOf(index);
  const report = board.rows.get(id)?.report;
  if (report) board.takeReport(id, { ...report, sequence: report.sequence + 1, at: Date.now() }, 'live', Date.now());
}

/** A class that is watched and was given just now, and how often whom was told of it. */
function watched(count: number) {
  const board = new Board();
  const live = new Live(board);
  const told = { rows: 0, class: 0 };
  live.subscribe(() => told.rows++, 'rows');
  live.subscribe(() => told.class++, 'class');
  give(board, count);
  live.touchRows();
  return { board, live, told };
}

/** A large class that has come to rest, one of it in sight, and how often whom was told of it until then. */
function atRest() {
  const one = watched(3_000);
  // Past the overview of its first second, which comes sooner than those of so large a class.
  vi.advanceTimersByTime(4_500);
  one.live.show(new Set([idOf(7)]));
  return { ...one, before: { ...one.told } };
}

describe('a board that is watched', () => {
  it('shows the people of a large class at once, and how long its steps take after the first painting', () => {
    const { live, told } = watched(401);
    vi.advanceTimersByTime(16);
    expect(told).toEqual({ rows: 1, class: 1 });
    expect(live.overview.order).toHaveLength(401);
    expect(live.overview.counts).toMatchObject({ people: 401, stuck: 0 });
    expect(live.overview.heat).toBeUndefined();
    vi.advanceTimersByTime(100);
    expect(told).toEqual({ rows: 2, class: 2 });
    expect(live.overview.heat?.reduce((sum, { here }) => sum + here, 0)).toBe(401 - live.overview.counts.done);
    expect(live.overview.counts.stuck).toBeGreaterThan(0);
    live.stop();
  });

  it('does so in the background too, where no frame comes', () => {
    vi.stubGlobal('document', { hidden: true });
    vi.stubGlobal('requestAnimationFrame', () => 0);
    const { live } = watched(401);
    vi.advanceTimersByTime(700);
    expect(live.overview.heat).toBeDefined();
    live.stop();
  });

  it('shows all of a small class at once', () => {
    const { live } = watched(40);
    vi.advanceTimersByTime(16);
    expect(live.overview.heat).toBeDefined();
    expect(live.overview.counts.stuck).toBeGreaterThan(0);
    live.stop();
  });

  it('tells of a row in sight within 100 ms, however many change, and whoever shows no rows not at all', () => {
    const { board, live, told, before } = atRest();
    change(board, 7);
    live.touchRows();
    vi.advanceTimersByTime(16);
    expect(told).toEqual({ ...before, rows: before.rows + 1 });
    for (let turn = 0; turn < 10; turn++) {
      change(board, 7);
      live.touchRows();
      vi.advanceTimersByTime(20);
    }
    expect(told.rows - before.rows).toBeLessThanOrEqual(4);
    vi.advanceTimersByTime(100);
    expect(told.class).toBe(before.class);
    live.stop();
  });

  it('renders nothing for who is out of sight before the next overview, which comes by itself', () => {
    const { board, live, told, before } = atRest();
    change(board, 8);
    live.touchRows();
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual(before);
    vi.advanceTimersByTime(3_000);
    expect(told.class).toBeGreaterThan(before.class);
    live.stop();
  });

  it.each([3_600_000, 60 * 86_400_000])('goes on in time after the clock was set back by %d ms', (back) => {
    const { board, live, told, before } = atRest();
    vi.setSystemTime(Date.now() - back);
    change(board, 8);
    live.touchRows();
    vi.advanceTimersByTime(4_000);
    expect(told.class - before.class).toBeGreaterThanOrEqual(1);
    expect(told.class - before.class).toBeLessThanOrEqual(3);
    live.stop();
  });

  it('tells at once of what is arranged, and soon of what is more than rows', () => {
    const { live, told, before } = atRest();
    live.arrange({ filter: 'help' });
    expect(told.class).toBe(before.class + 1);
    live.touch();
    vi.advanceTimersByTime(100);
    expect(told.class).toBe(before.class + 2);
    live.stop();
  });

  it('is silent once it is stopped', () => {
    const { board, live, told } = watched(401);
    live.stop();
    change(board, 3);
    live.touchRows();
    vi.advanceTimersByTime(20_000);
    expect(told).toEqual({ rows: 0, class: 0 });
  });
});
