import * as v from 'valibot';
import { time } from '../time-schema.ts';
import { withoutHidden } from './plain-text.ts';
import { reportSchema } from './report.ts';

const text = (limit: number) => v.pipe(v.string(), v.transform(withoutHidden), v.trim(), v.minLength(1), v.maxLength(limit));

/**
 * What is said in a class, by topic. Every message has a `sequence` that is greater than that of all earlier ones of
 * its sender: one that was seen before, or comes late, changes nothing.
 */
export const messageSchemas = {
  /** A participant's report; `left` when they leave, before their topics are emptied. */
  state: v.variant('kind', [
    v.strictObject({ kind: v.literal('report'), report: reportSchema }),
    v.strictObject({ kind: v.literal('left'), sequence: time }),
  ]),
  /** `away` where the browser has put the extension to sleep, and said so. */
  presence: v.strictObject({ is: v.picklist(['here', 'away', 'dropped']), sequence: time, at: time }),
  /** The class as set up: what is offered to participants, and whether reports are wanted now. */
  room: v.strictObject({
    sequence: time,
    at: time,
    isPaused: v.boolean(),
    settings: v.strictObject({
      region: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/))),
      group: v.exactOptional(text(120)),
      permissionSet: v.exactOptional(text(64)),
    }),
    /** A lab pack as the text of its file. */
    pack: v.exactOptional(v.pipe(v.string(), v.maxLength(200_000))),
  }),
  /** An announcement; an empty text takes it back. */
  note: v.strictObject({ sequence: time, at: time, text: v.pipe(v.string(), v.maxLength(500)) }),
  noteTo: v.strictObject({ sequence: time, at: time, text: v.pipe(v.string(), v.maxLength(500)) }),
  /** Somebody is on their way, or it is settled: about the hand raised at `about`. */
  helpTo: v.strictObject({
    sequence: time,
    at: time,
    about: time,
    is: v.picklist(['coming', 'settled']),
    /** May have been said by a board that looked at it less closely. */
    by: v.pipe(v.string(), v.maxLength(40), v.transform(withoutHidden)),
  }),
};

export type Messages = { readonly [kind in keyof typeof messageSchemas]: v.InferOutput<(typeof messageSchemas)[kind]> };
