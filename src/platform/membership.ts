import type { Identity } from '../core/class/identity.ts';
import type { ClassView, Membership } from '../core/class/membership.ts';
import { kept } from './kept.ts';
import { stored } from './stored.ts';

/** What this browser keeps of cards and classes, the keys that sign in them among it. */
export const membershipKept = kept<Membership>('class');

/** Signs the cards that are made outside any class. */
export const cardIdentityKept = kept<Identity>('card-identity');

/** The last sequence that was given to a message. */
export const sequenceKept = kept<number>('class-sequence');

/** The state of one line: what a background that has just woken must know. */
export interface LineRecord {
  /** How often it has failed in a row. */
  readonly attempts: number;
  /** Not before then it is tried again. */
  readonly nextAt: number;
  /** The broker may hold something: it has let us in once, or a try was cut off. */
  readonly mayHold: boolean;
  /** The sequence by which presence is told on this line, smaller than that of its last will. */
  readonly here?: number;
  /** Presence was told on this line. */
  readonly isHere: boolean;
  /** What the broker has taken of the report last, without its sequence and time. */
  readonly taken?: string;
}

/** By the keys of their seats. */
export const lineRecordsKept = kept<{ readonly [key: string]: LineRecord }>('class-lines');

/** The membership as the panel watches it. In memory, and closed to content scripts in every browser. */
export const classViewStored = stored<ClassView>('session', 'class');
