import type { Invite } from './invite.ts';
import type { Messages } from './messages.ts';
import type { Attendee, Help } from './report.ts';

/** How the line to the class's broker stands. `waiting`: it will be tried again; `refused`: the broker knows no such class. */
export type LinkState = 'connecting' | 'open' | 'waiting' | 'refused';

/** What a participant's own browser keeps of cards and classes. Written by the background alone; holds no private key. */
export interface Membership {
  /** How the participant wants to be called. */
  readonly attendee?: Attendee;
  /** The hand they have raised. */
  readonly help?: Help;
  readonly joined?: Joined;
}

export interface Joined {
  readonly invite: Invite;
  /** When they joined, milliseconds since 1970. */
  readonly at: number;
  readonly link: LinkState;
  /** Since when the line stands so. */
  readonly since: number;
  /** The newest change has not yet been taken by the broker. */
  readonly isPending: boolean;
  /** What the instructor has said: of each the newest. */
  readonly room?: Messages['room'];
  readonly note?: Messages['note'];
  readonly noteTo?: Messages['noteTo'];
  readonly helpTo?: Messages['helpTo'];
}
