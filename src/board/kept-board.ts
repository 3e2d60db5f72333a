import { Board } from '../core/class/board.ts';
import { type BoardAside, readBoardAsides, readBoardOf, setBoardAside } from '../platform/stored-boards.ts';
import { Numbers } from './numbers.ts';

/** What was kept of a class, read again. */
export interface KeptBoard {
  readonly board: Board;
  readonly numbers: Numbers;
  /** How many people stand in all lists together, one more than once where they changed. */
  readonly written: number;
  /** Not all that was kept could be read: it is written as a whole. */
  readonly isWhole: boolean;
  /** What could not be read, now or earlier, was set aside. */
  readonly asides: readonly BoardAside[];
  /** `false`: what is there could be neither read nor set aside, so nothing may be written over it. */
  readonly mayWrite: boolean;
}

/**
 * Reads what was kept of a class. What this version can't read, all of it or some people, may be a newer version's: it is
 * set aside as it was before anything is written in its place.
 */
export async function openKeptBoard(classId: string): Promise<KeptBoard> {
  const raw = await readBoardOf(classId).catch(() => failed);
  const { board, numbers, written = 0 } = (raw ?? {}) as Stored;
  const read = board === undefined ? undefined : Board.from(board);
  const taken = read?.ok ? read.value : new Board();
  const people = board?.people?.length ?? 0;
  const isUnread = read?.ok === false || (read?.ok === true && taken.refusals.malformed !== refusedBefore(board));
  const isAside = !isUnread || (await setAside(classId, { at: Date.now(), board }));
  const asides = await readBoardAsides(classId).catch(() => []);
  return {
    board: taken,
    numbers: Numbers.from(numbers),
    written,
    isWhole: isUnread || taken.ids().size !== people,
    asides,
    mayWrite: raw !== failed && isAside,
  };
}

interface Stored {
  readonly board?: { readonly people?: readonly unknown[]; readonly refusals?: { readonly malformed?: unknown } };
  readonly numbers?: unknown;
  readonly written?: number;
}

/** The database can't be opened, for example since a newer version has changed its form. */
const failed = Symbol('failed');

/** People who can't be read are counted as malformed, beside those messages that were. */
function refusedBefore(board: Stored['board']): unknown {
  return board?.refusals?.malformed;
}

async function setAside(classId: string, aside: BoardAside): Promise<boolean> {
  try {
    await setBoardAside(classId, aside);
    return true;
  } catch {
    return false;
  }
}
