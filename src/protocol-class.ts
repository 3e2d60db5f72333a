import * as v from 'valibot';
import type { CodeProblem } from './core/class/invite.ts';
import { attendeeSchema, type Report } from './core/class/report.ts';
import type { PackProblem } from './core/lab-pack.ts';
import { time } from './core/time-schema.ts';

/** What the panel asks about progress cards and the class; a part of the protocol. */

const code = v.pipe(v.string(), v.maxLength(10_000));
/** The key of a seat, which names its line. */
const line = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

export const classFromPanel = {
  /** The report that would be made now, to be shown before anything leaves. */
  'preview-report': v.strictObject({ attendee: attendeeSchema }),
  /** The participant's progress card, as a code; remembers how they want to be called. */
  'progress-card': v.strictObject({ attendee: attendeeSchema }),
  /** Joins a class by its code or link. The person has seen what is reported, and agreed. */
  'join-class': v.strictObject({ code, attendee: attendeeSchema }),
  /** Leaves it, and erases what the broker holds. */
  'leave-class': v.strictObject({}),
  /** Tries at once to erase what the broker of a class that was left still holds. */
  'try-erasing': v.strictObject({ key: line }),
  /** Gives up erasing it. */
  'stop-erasing': v.strictObject({ key: line }),
  /** Says of a class that an earlier version kept where pages could write whether it is the participant's own. */
  'confirm-class': v.strictObject({ key: line, isOwn: v.boolean() }),
  /** Raises a hand, with the step and the warning of now, or takes it down. */
  'raise-hand': v.strictObject({ up: v.boolean() }),
  /** Takes up the names, the Region and the lab pack that the instructor has set, as of the message that was shown. */
  'use-class-settings': v.strictObject({ sequence: time }),
  /** Tries at once to reach the broker, whatever it last said. */
  'try-class-again': v.strictObject({}),
  /** Said again and again by an open panel, so that Firefox leaves the background awake. */
  'class-awake': v.strictObject({}),
} as const;

/** What the offscreen document, where Chrome holds the line to a broker, tells the background. What was heard is still sealed. */
export const classFromLine = {
  'line-opened': v.strictObject({ line }),
  'line-heard': v.strictObject({
    line,
    topic: v.pipe(v.string(), v.maxLength(200)),
    payload: v.pipe(v.string(), v.maxLength(500_000), v.regex(/^[\w-]*$/)),
    isRetained: v.boolean(),
  }),
  'line-ended': v.strictObject({ line, why: v.picklist(['refused', 'lost', 'closed', 'unanswered']) }),
} as const;

export type FromLine = { readonly [K in keyof typeof classFromLine]: Readonly<v.InferOutput<(typeof classFromLine)[K]>> };

export interface ClassAnswers {
  'preview-report': { readonly report: Report };
  'progress-card': { readonly code: string };
  'join-class': { readonly joined: true } | { readonly joined: false; readonly problem: CodeProblem };
  'leave-class': undefined;
  'try-erasing': undefined;
  'stop-erasing': undefined;
  'confirm-class': undefined;
  'raise-hand': undefined;
  'use-class-settings':
    | { readonly used: true }
    | { readonly used: false; readonly problem: PackProblem }
    /** The instructor has changed it since. */
    | { readonly used: false; readonly isOld: true };
  'try-class-again': undefined;
  'class-awake': undefined;
}
