import type { Board } from '../core/class/board.ts';
import { writeBoardOf } from '../platform/stored-boards.ts';
import type { Numbers } from './numbers.ts';

/** How often the rows are kept while they change. In milliseconds. */
const keepEvery = 3_000;

interface Kept {
  readonly classId: string;
  readonly board: Board;
  readonly numbers: Numbers;
  /** How many people were written, one more than once where they changed. */
  readonly written: number;
  /** Not all that was kept could be read: it is kept anew as a whole. */
  readonly isWhole: boolean;
  /** `false` where something lies there that must not be written over. */
  readonly mayWrite: boolean;
  /** The browser could not keep the rows, or could again. */
  unkeptChanged(): void;
}

/** Keeps a board's rows while they change: of all rows those that changed. */
export class Keeper {
  /** The browser could not keep the rows the last time. */
  isUnkept = false;
  readonly #kept: Kept;
  #isWhole: boolean;
  #isDirty = false;
  #numbered: number;
  #written: number;
  #keeping: Promise<void> = Promise.resolve();
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(kept: Kept) {
    this.#kept = kept;
    this.#isWhole = kept.isWhole;
    this.#numbered = kept.isWhole ? -1 : kept.numbers.count;
    this.#written = kept.written;
  }

  /** Something changed: it is kept within three seconds. */
  changed(): void {
    this.#isDirty = true;
    this.#later ??= setTimeout(() => void this.keep(), keepEvery);
  }

  /** Keeps what changed now. */
  keep(): Promise<void> {
    clearTimeout(this.#later);
    this.#later = undefined;
    if (!this.#isDirty) return this.#keeping;
    this.#isDirty = false;
    this.#keeping = this.#write();
    return this.#keeping;
  }

  async #write(): Promise<void> {
    const { classId, board, numbers, mayWrite } = this.#kept;
    if (!mayWrite) return this.#is(true);
    // What stands there twice and more makes room, before it is more than the class itself.
    this.#isWhole ||= this.#written > 3 * board.rows.size + 1_000;
    if (this.#isWhole) board.markUnsaved(board.ids());
    const people = board.unsaved();
    this.#written = people.size + (this.#isWhole ? 0 : this.#written);
    numbers.give(Array.from(people.keys()).filter((id) => board.rows.has(id)));
    const [numbered, isWhole] = [this.#numbered, this.#isWhole];
    const isNumbered = numbers.count !== numbered;
    this.#numbered = numbers.count;
    this.#isWhole = false;
    try {
      await writeBoardOf(classId, {
        head: board.savedHead(),
        people,
        isWhole,
        ...(isNumbered ? { numbers: numbers.saved() } : {}),
      });
      this.#is(false);
    } catch {
      // All of it is tried again with the next change.
      board.markUnsaved(people.keys());
      if (isNumbered) this.#numbered = -1;
      this.#isWhole ||= isWhole;
      this.#is(true);
    }
  }

  #is(isUnkept: boolean): void {
    const isNew = isUnkept !== this.isUnkept;
    this.isUnkept = isUnkept;
    if (isNew) this.#kept.unkeptChanged();
  }
}
