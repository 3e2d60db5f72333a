import * as v from 'valibot';
import { expect, it } from 'vitest';
import { reportSchema } from '../../../src/core/class/report.ts';
import { labStepIds } from '../../../src/lab/lab.ts';
import { classOf, further } from '../../bench/in-page/board/class.ts';

it('gives the bench a class whose people stay true participants from change to change', () => {
  const now = 1_800_000_000_000;
  const people = classOf(40, now);
  expect(new Set(people.map(({ id }) => id)).size).toBe(40);
  for (const { report: first } of people) {
    let report = first;
    const seen = new Set([report.current]);
    for (let change = 1; change <= labStepIds.length + 1; change++) {
      const next = further(report, now + change);
      expect(v.is(reportSchema, next)).toBe(true);
      expect(next.sequence).toBeGreaterThan(report.sequence);
      expect(next.current).not.toBe(report.current);
      seen.add(next.current);
      report = next;
    }
    expect(seen.size).toBeGreaterThanOrEqual(labStepIds.length + 1);
  }
});
