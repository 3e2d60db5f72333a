import type { Board } from '../core/class/board.ts';
import { type CardResult, type GivenCard, takeCards } from '../core/class/board-door.ts';
import { cardMarkOf } from '../core/class/card.ts';
import type { Messages } from '../core/class/messages.ts';
import { type BoardAside, dropBoardAsides } from '../platform/stored-boards.ts';
import type { KeptClass } from '../platform/stored-classes.ts';
import { ClassLine, type LineState } from './class-line.ts';
import { Keeper } from './keeper.ts';
import { type KeptBoard, openKeptBoard } from './kept-board.ts';
import { Live } from './live.ts';
import type { Numbers } from './numbers.ts';

/** One class while it is open: its board, its line to the broker, and what is kept of it. */
export class Session {
  readonly kept: KeptClass;
  readonly live: Live;
  readonly numbers: Numbers;
  /** What was kept and could not be read, until the instructor has decided about it. */
  asides: readonly BoardAside[];
  /** What was kept could not even be set aside: it stays, and nothing is kept now. */
  readonly isReadOnly: boolean;
  readonly #line: ClassLine | undefined;
  readonly #keeper: Keeper;

  private constructor(kept: KeptClass, { board, numbers, asides, mayWrite, isWhole, written }: KeptBoard) {
    this.kept = kept;
    this.numbers = numbers;
    this.asides = asides;
    this.isReadOnly = !mayWrite;
    this.live = new Live(board);
    this.#keeper = new Keeper({
      classId: kept.id,
      board,
      numbers,
      isWhole,
      written,
      mayWrite,
      unkeptChanged: () => this.live.touch(),
    });
    // What was set aside is set aside once.
    if (isWhole) this.#keeper.changed();
    const { keys, settings, pack } = kept;
    if (!keys) return;
    this.#line = new ClassLine({
      keys,
      board,
      firstRoom: () => ({ settings, isPaused: false, ...(pack === undefined ? {} : { pack }) }),
      heard: () => this.heard(),
      changed: () => this.#changed(),
      stateChanged: () => this.live.touch(),
    });
    this.#line.start();
  }

  /** Opens a class with what was kept of it. */
  static async open(kept: KeptClass): Promise<Session> {
    return new Session(kept, await openKeptBoard(kept.id));
  }

  get board(): Board {
    return this.live.board;
  }

  get lineState(): LineState {
    return this.#line?.state ?? 'none';
  }

  /** How much the broker has not yet taken. */
  get pending(): number {
    return this.#line?.pending ?? 0;
  }

  get isPaused(): boolean {
    return this.board.room?.isPaused ?? false;
  }

  retry(): void {
    this.#line?.retry();
  }

  async takeCards(cards: readonly GivenCard[]): Promise<CardResult[]> {
    const { keys } = this.kept;
    const results = await takeCards(this.board, cards, Date.now(), keys && (await cardMarkOf(keys)));
    this.#changed();
    this.live.arrange({});
    await this.keep();
    return results;
  }

  pause(isPaused: boolean): void {
    const { settings, pack } = this.kept;
    const room = this.board.room ?? { settings, ...(pack === undefined ? {} : { pack }) };
    this.#line?.sayRoom({ settings: room.settings, isPaused, ...(room.pack === undefined ? {} : { pack: room.pack }) });
  }

  note(text: string, to?: string): void {
    this.#line?.sayNote(text, to);
  }

  /** Answers a raised hand; where there is no line it is noted here alone. */
  answer(id: string, help: Pick<Messages['helpTo'], 'about' | 'is' | 'by'>): void {
    if (this.#line) {
      this.#line.sayHelp(id, help);
      return;
    }
    const at = Math.max(Date.now(), (this.board.rows.get(id)?.help?.at ?? 0) + 1);
    this.board.takeHelp(id, { ...help, sequence: at, at });
    this.#changed();
    this.live.arrange({});
    void this.keep();
  }

  /** Takes somebody off the board, and off the broker. */
  remove(id: string): void {
    this.board.forget(id);
    this.#line?.erase(id);
    this.#keeper.changed();
    // Seen to be gone, it is gone for good, however soon the page is closed.
    void this.keep().then(() => this.live.touch());
  }

  /** The instructor does not need any more what could not be read. */
  async dropAsides(): Promise<void> {
    await dropBoardAsides(this.kept.id);
    this.asides = [];
    this.live.touch();
  }

  /** Keeps the rows now. */
  keep(): Promise<void> {
    return this.#keeper.keep();
  }

  /** The browser could not keep the rows the last time. */
  get isUnkept(): boolean {
    return this.#keeper.isUnkept;
  }

  /** Rows of the board were changed from outside, as by its line to the broker. */
  heard(): void {
    this.#keeper.changed();
    this.live.touchRows();
  }

  async close(): Promise<void> {
    this.live.stop();
    await Promise.all([this.keep(), this.#line?.stop()]);
    // What the line said last.
    await this.keep();
  }

  #changed(): void {
    this.#keeper.changed();
    this.live.touch();
  }
}
