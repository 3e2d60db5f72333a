import type { Messages } from './messages.ts';
import type { Report } from './report.ts';

/** What the instructor has answered to a raised hand; `about` is the hand's `since`. */
export interface Answer {
  readonly is: 'coming' | 'settled';
  readonly by: string;
  readonly at: number;
  readonly about: number;
}

/** One participant on the board. Never changed: what is new stands in a new row, so that rows can be compared by identity. */
export interface Row {
  readonly id: string;
  readonly report: Report;
  /** How the newest report came. */
  readonly source: 'live' | 'card';
  /** `unknown`: no word of a line to the broker, as with everybody who only gives cards. */
  readonly presence: 'here' | 'away' | 'dropped' | 'unknown';
  /** When the board heard so, by the board's clock, milliseconds since 1970. */
  readonly presenceAt?: number | undefined;
  /** When they last gave a sign, by the board's clock: when it came, or where it had been kept, when it was made. */
  readonly seenAt: number;
  /** When the report came, by the board's clock. */
  readonly reportedAt: number;
  /** By how much the board's clock is ahead of theirs, milliseconds; unknown until something came straight from them. */
  readonly ahead?: number | undefined;
  readonly help?: Answer | undefined;
  /** When their hand was raised, by the board's clock. */
  readonly raisedAt?: number | undefined;
  /** What was announced to them alone. */
  readonly note?: Messages['noteTo'] | undefined;
  /** Somebody emptied their topic, and it was not they who said so. */
  readonly isErased?: true | undefined;
}
