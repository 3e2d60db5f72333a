import type { ClassKeys } from '../core/class/invite.ts';
import type { Messages } from '../core/class/messages.ts';
import { kept } from './kept.ts';

/** A class as its instructor's browser keeps it. Written by the board alone. */
export interface KeptClass {
  /** The class's own id; `cards` for the board that takes cards without any class. */
  readonly id: string;
  readonly name: string;
  /** When it was made or first opened here, milliseconds since 1970. */
  readonly at: number;
  /** None for the board of cards alone, which has no broker. */
  readonly keys?: ClassKeys;
  /** What is offered to participants, until the class's own room says otherwise. */
  readonly settings: Messages['room']['settings'];
  /** A lab pack as the text of its file. */
  readonly pack?: string;
}

export const classesKept = kept<readonly KeptClass[]>('board-classes');
/** The id of the class that is open. */
export const openClassKept = kept<string>('board-open');
/** What participants see as the name of who helps them. */
export const ownNameKept = kept<string>('board-own-name');
