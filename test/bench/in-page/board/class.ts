import type { Report } from '../../../../src/core/class/report.ts';
import { labStepIds } from '../../../../src/lab/lab.ts';
import { chanceFrom, reportOfWalker, walkers } from '../../../board/people.ts';

/** What is known of one participant. */
export interface Person {
  readonly id: string;
  readonly report: Report;
}

/** A class of so many, the same every time but for its clock. */
export function classOf(count: number, now: number): Person[] {
  return walkers(count).map((walker, index) => ({
    id: index.toString(16).padStart(22, '0'),
    report: reportOfWalker(walker, now - 60_000, index + 1),
  }));
}

/** The same participant a step further; who has come to the end begins again. */
export function further(report: Report, now: number): Report {
  const { current, ...rest } = report;
  const of = { ...rest, sequence: report.sequence + 1, at: now, since: now };
  const [first = '1.1'] = labStepIds;
  if (!current) return { ...of, current: first, steps: {} };
  const next = labStepIds[labStepIds.indexOf(current) + 1];
  const steps = { ...report.steps, [current]: { status: 'done', proof: 'observed', at: now } as const };
  return { ...of, steps, ...(next ? { current: next } : {}) };
}

/** Changes somebody so many times a second, by the clock: what a busy page lets wait is caught up. */
export class Feed {
  readonly #timer: ReturnType<typeof setInterval>;
  count = 0;

  constructor(ids: readonly string[], perSecond: number, change: (id: string) => void) {
    const chance = chanceFrom(7);
    const began = performance.now();
    this.#timer = setInterval(() => {
      const due = Math.floor(((performance.now() - began) * perSecond) / 1_000);
      for (; this.count < due; this.count++) change(ids[Math.floor(chance() * ids.length)] ?? '');
    }, 1_000 / perSecond);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
