import type { Identity } from '../core/class/identity.ts';
import type { Invite } from '../core/class/invite.ts';
import type { Membership } from '../core/class/membership.ts';
import { stored } from './stored.ts';

/** What this browser keeps of cards and classes; the key that signs for the participant stands elsewhere. */
export const membershipStored = stored<Membership>('local', 'class');

/** A class that was left: what its broker still holds is erased once it can be reached. */
export interface Leaving {
  readonly invite: Invite;
  /** When it was left, milliseconds since 1970. */
  readonly at: number;
}

export const leavingStored = stored<readonly Leaving[]>('local', 'class-leaving');

/** The key that signs for the participant. */
export const identityStored = stored<Identity>('local', 'class-identity');

/** The last sequence that was given to a message. */
export const sequenceStored = stored<number>('local', 'class-sequence');

/** How it stands with the line of a class, by its id: what a background that has just woken must know. */
export interface LineRecord {
  /** How often it has failed in a row. */
  readonly attempts: number;
  /** Not before then it is tried again. */
  readonly nextAt: number;
  /** The sequence by which presence is told on this line, smaller than that of its last will. */
  readonly here?: number;
  /** Presence was told on this line. */
  readonly isHere: boolean;
  /** What the broker has taken of the report last, without its sequence and time. */
  readonly taken?: string;
}

export const lineRecordsStored = stored<{ readonly [classId: string]: LineRecord }>('local', 'class-line');
