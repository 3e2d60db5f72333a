import { Board } from '../../src/core/class/board.ts';
import { type Identity, newIdentity } from '../../src/core/class/identity.ts';
import { type Report, reportOf } from '../../src/core/class/report.ts';
import { newProgress, type Progress, type StepRecord } from '../../src/core/progress.ts';
import type { StepId } from '../../src/lab/ids.ts';
import { labStepIds } from '../../src/lab/lab.ts';
import type { MistakeId } from '../../src/lab/mistakes.ts';

const minute = 60_000;
const names = [
  'Ada Lovelace', 'Linus T.', 'Grace', 'Björn Östlund', 'María José Carreño Quiñones', 'Nguyễn Thị Minh Khai', '山田太郎', 'Zoë',
  'Olúwaṣeun', 'Kim', 'Anna-Karin', 'Dmitri', 'Fatima Zahra', 'محمد', 'Jean-Luc', 'Priya', 'Tom', 'Søren', 'Chloé', 'Wolfgang Amadeus Maximilian',
]; // biome-ignore format: a table of names is read better packed.

/** Chance that is the same every time. */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface Walker {
  readonly name: string;
  readonly table?: string;
  /** How many steps are behind them. */
  readonly steps: number;
  /** How long they have been at their step, in minutes. */
  readonly on: number;
  readonly warning?: MistakeId;
  readonly hand?: boolean;
}

/** The report of somebody who walks the lab, made at `now`. */
export function reportOfWalker({ name, table, steps: count, on, warning, hand }: Walker, now: number, seed = 1): Report {
  const chance = chanceFrom(seed);
  const ticks: { [id in StepId]?: StepRecord } = {};
  let at = now - on * minute;
  for (const id of labStepIds.slice(0, count).reverse()) {
    const isSkipped = chance() < 0.04;
    ticks[id] = {
      status: isSkipped ? 'skipped' : 'done',
      proof: isSkipped || chance() < 0.1 ? 'declared' : 'observed',
      at: Math.round(at),
      on: id.startsWith('2') ? 'azure/gallery' : 'aws/dashboard',
      edition: id.startsWith('2') ? '2023' : '2026',
    };
    at -= (0.5 + 2 * chance()) * minute;
  }
  const progress: Progress = {
    ...newProgress(Math.round(at)),
    steps: ticks,
    ...(warning ? { open: { [warning]: { at: now - 3 * minute, source: '' } } } : {}),
  };
  const current = labStepIds[count];
  const help =
    hand && current ? { since: now - Math.round(on * 0.6) * minute, step: current, ...(warning ? { warning } : {}) } : undefined;
  return reportOf(progress, { name, ...(table ? { table } : {}), sequence: now, at: now, ...(help ? { help } : {}) });
}

/** So many people, most of them well on their way, some stuck, warned, with a hand up, or done. */
export function walkers(count: number): Walker[] {
  const chance = chanceFrom(count);
  const warnings: MistakeId[] = ['wrong-region', 'account-instance', 'aws-file-to-aws'];
  return Array.from({ length: count }, (_, index) => {
    const isSlow = chance() < 0.14;
    // Two thirds are near each other, as in a class that is led.
    const steps = Math.min(50, Math.floor(chance() < 0.66 ? 20 + 9 * chance() : chance() < 0.15 ? 50 : 50 * chance()));
    const warning = warnings[Math.floor(chance() * warnings.length)];
    const isWarned = chance() < (isSlow ? 0.5 : 0.05);
    return {
      name: `${names[index % names.length]}${index >= names.length ? ` ${Math.floor(index / names.length) + 1}` : ''}`,
      table: String(1 + Math.floor(index / 8)),
      steps,
      on: isSlow ? 6 + 14 * chance() : 2.5 * chance(),
      ...(isWarned && warning ? { warning } : {}),
      hand: isSlow && chance() < 0.5,
    };
  });
}

/** A board with so many people on it, as if they were connected; some dropped, some asleep. */
export async function boardOf(count: number, now: number): Promise<Board> {
  const board = new Board();
  const chance = chanceFrom(count + 1);
  for (const [index, walker] of walkers(count).entries()) {
    const { id }: Identity = await newIdentity();
    const seenAt = now - Math.floor(chance() * 4 * minute);
    board.takeReport(id, reportOfWalker(walker, seenAt, index + 1), 'live', seenAt);
    const is = chance() < 0.05 ? 'dropped' : chance() < 0.06 ? 'away' : 'here';
    board.takePresence(id, { is, sequence: seenAt, at: seenAt }, seenAt);
    if (walker.hand && chance() < 0.4)
      board.takeHelp(id, { sequence: now, at: now, about: board.rows.get(id)?.report.help?.since ?? 0, is: 'coming', by: 'Eva' });
  }
  return board;
}
