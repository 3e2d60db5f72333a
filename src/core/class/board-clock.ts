import type { Row } from './row.ts';

/**
 * When something happened, by the board's clock: a time of theirs, moved by as much as the board's clock is ahead.
 * While that is not known their clock counts as right, except that no report comes before it was made.
 */
export function onBoardClock(
  { report, reportedAt, ahead = 0 }: Pick<Row, 'report' | 'reportedAt' | 'ahead'>,
  theirs: number,
): number {
  return theirs + Math.min(ahead, reportedAt - report.at);
}

/**
 * When the hand of a new row was raised, by the board's clock; `undefined` where none is up. It is worked out when the
 * hand is first seen and stays, so that nobody changes places in the queue: not after it came, and not before the report
 * that had no hand yet was made, however their clock was moved in between.
 */
export function raisedAt(next: Pick<Row, 'report' | 'reportedAt' | 'ahead'>, before: Row | undefined): number | undefined {
  const { help } = next.report;
  if (!help) return undefined;
  if (before?.raisedAt !== undefined && before.report.help?.since === help.since) return before.raisedAt;
  const earliest = before && !before.report.help ? onBoardClock(before, before.report.at) : 0;
  return Math.max(0, Math.min(next.reportedAt, Math.max(earliest, onBoardClock(next, help.since))));
}
