import { raisedAt } from './board-clock.ts';
import type { CardProblem } from './card.ts';
import type { Refusal } from './channel.ts';
import type { Messages } from './messages.ts';
import type { Report } from './report.ts';
import type { Row } from './row.ts';
import {
  type Person,
  type ReadBoard,
  readSavedBoard,
  type SavedBoard,
  type SavedPerson,
  savedPerson,
  withDefined,
} from './saved-board.ts';

/** Why something was not taken onto the board. */
export type BoardRefusal = Refusal | CardProblem | 'too-many' | 'other-topic' | 'shed';

/** What became of something that was given to the board; a refusal is counted by its reason. */
export type Taken = 'taken' | 'stale' | 'too-many';

/** What of a row comes with a report. */
type OfReport = Pick<Row, 'report' | 'source' | 'seenAt' | 'reportedAt' | 'raisedAt' | 'isErased'>;

/** Of whom nothing is known. */
const nobody: Person = {};

/** The largest class; who comes after is refused, so that nobody who was there is crowded out. */
export const boardLimit = 20_000;

/**
 * The board: of each participant the newest report, wherever it came from, and what else is known of them. It judges
 * by sequence alone, so that order and repetition of what comes make no difference; whose word it is, is judged
 * before (`board-door.ts`).
 */
export class Board {
  readonly #rows = new Map<string, Row>();
  readonly #people = new Map<string, Person>();
  readonly #refusals: { [reason in BoardRefusal]?: number } = {};
  #changed = new Set<string>();
  readonly #unsaved = new Set<string>();
  #room: Messages['room'] | undefined;
  #note: Messages['note'] | undefined;

  get rows(): ReadonlyMap<string, Row> {
    return this.#rows;
  }

  /** How much was refused so far, by reason. */
  get refusals(): { readonly [reason in BoardRefusal]?: number } {
    return this.#refusals;
  }

  /** The class as its instructor has set it up, and the announcement to all; of each the newest. */
  get room(): Messages['room'] | undefined {
    return this.#room;
  }

  get note(): Messages['note'] | undefined {
    return this.#note;
  }

  /** The ids of the rows that came, changed or went since this was last asked. */
  changed(): ReadonlySet<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /** Counts what was refused. */
  refuse<R extends BoardRefusal>(reason: R): R {
    this.#refusals[reason] = (this.#refusals[reason] ?? 0) + 1;
    return reason;
  }

  /**
   * Takes a report, unless one at least as new is known. `at` is now by the board's clock; `isRetained` where the broker,
   * or a card, kept it until now, so that when it came says nothing about their clock.
   */
  takeReport(id: string, report: Report, source: Row['source'], at: number, isRetained = source === 'card'): Taken {
    const [row, person] = [this.#rows.get(id), this.#people.get(id)];
    if (report.sequence <= Math.max(row?.report.sequence ?? -1, person?.left ?? -1)) return this.refuse('stale');
    if (!row && this.#rows.size >= boardLimit) return this.refuse('too-many');
    // A report that waited for a line says too little about the clock; the quickest one says most.
    const ahead = isRetained ? person?.ahead : Math.min(person?.ahead ?? Number.POSITIVE_INFINITY, at - report.at);
    const when = isRetained ? Math.min(at, report.at + (ahead ?? 0)) : at;
    if (ahead !== undefined && ahead !== person?.ahead) this.#people.set(id, { ...person, ahead });
    const seenAt = Math.max(row?.seenAt ?? 0, when);
    const raised = raisedAt({ report, reportedAt: at, ahead }, row);
    this.#put(this.#rowOf(id, { report, source, seenAt, reportedAt: at, raisedAt: raised }));
    return 'taken';
  }

  /** Takes whether they are connected; kept for the report, where it comes before. */
  takePresence(id: string, presence: Messages['presence'], at: number, isRetained = false): Taken {
    const person = this.#people.get(id);
    if (presence.sequence <= Math.max(person?.presence?.sequence ?? -1, person?.left ?? -1)) return this.refuse('stale');
    // A last will was written when the line was opened; the rest is sent as it is said.
    const ahead = isRetained || presence.is === 'dropped' ? person?.ahead : at - presence.at;
    const when = isRetained ? Math.min(at, presence.at + (ahead ?? 0)) : at;
    return this.#know(id, withDefined({ ...person, presence, presenceAt: at, ahead }), when);
  }

  /**
   * Takes that they have left: their row goes, and nothing of before brings it back. Where they had rejoined by then,
   * as a newer report says, only what was of before goes.
   */
  takeLeft(id: string, sequence: number): Taken {
    const [row, person] = [this.#rows.get(id), this.#people.get(id)];
    if (sequence <= (person?.left ?? -1)) return this.refuse('stale');
    const hasRejoined = row !== undefined && row.report.sequence > sequence;
    if (!hasRejoined && this.#rows.delete(id)) this.#changed.add(id);
    const { presence, presenceAt, ...rest } = person ?? {};
    const isOfNow = presence !== undefined && presence.sequence > sequence;
    return this.#know(id, withDefined({ ...rest, ...(isOfNow ? { presence, presenceAt } : {}), left: sequence }));
  }

  /** Takes what an instructor answered to a raised hand. */
  takeHelp(id: string, helpTo: Messages['helpTo']): Taken {
    const person = this.#people.get(id);
    if (helpTo.sequence <= (person?.helpTo?.sequence ?? -1)) return this.refuse('stale');
    return this.#know(id, { ...person, helpTo });
  }

  /** Takes what an instructor announced to one. */
  takeNoteTo(id: string, noteTo: Messages['noteTo']): Taken {
    const person = this.#people.get(id);
    if (noteTo.sequence <= (person?.noteTo?.sequence ?? -1)) return this.refuse('stale');
    return this.#know(id, { ...person, noteTo });
  }

  takeRoom(room: Messages['room']): Taken {
    if (room.sequence <= (this.#room?.sequence ?? -1)) return this.refuse('stale');
    this.#room = room;
    return 'taken';
  }

  takeNote(note: Messages['note']): Taken {
    if (note.sequence <= (this.#note?.sequence ?? -1)) return this.refuse('stale');
    this.#note = note;
    return 'taken';
  }

  /** Marks that their topic was emptied. Who did it is not known, so the row stays; after a leave-taking there is none. */
  markErased(id: string): void {
    const row = this.#rows.get(id);
    if (row && !row.isErased) this.#put({ ...row, isErased: true });
  }

  /** Takes somebody off the board, with all that is known of them; their next report brings them back. */
  forget(id: string): void {
    this.#people.delete(id);
    this.#unsaved.add(id);
    if (this.#rows.delete(id)) this.#changed.add(id);
  }

  /** Everybody of whom anything is known, a report or not. */
  ids(): ReadonlySet<string> {
    return new Set([...this.#rows.keys(), ...this.#people.keys()]);
  }

  /** The board as JSON, to be stored. */
  saved(): SavedBoard {
    const people = [...this.ids()].flatMap((id) => savedPerson(id, this.#people.get(id), this.#rows.get(id)) ?? []);
    return { ...this.savedHead(), people };
  }

  /** The same without the people. */
  savedHead(): Omit<SavedBoard, 'people'> {
    const [refusals, room, note] = [{ ...this.#refusals }, this.#room, this.#note];
    return { format: 'crosswalk-board', version: 1, refusals, ...(room ? { room } : {}), ...(note ? { note } : {}) };
  }

  /** Of whom anything came, changed or went since this was last asked: as they are to be stored, or `undefined` where nothing is known any more. */
  unsaved(): ReadonlyMap<string, SavedPerson | undefined> {
    const ids = Array.from(this.#unsaved);
    this.#unsaved.clear();
    return new Map(ids.map((id) => [id, savedPerson(id, this.#people.get(id), this.#rows.get(id))]));
  }

  /** Could not be stored: asked for again with the next. */
  markUnsaved(ids: Iterable<string>): void {
    for (const id of ids) this.#unsaved.add(id);
  }

  /** Reads a board that was stored. People who can't be read are left out and counted; the rest are kept. */
  static from(raw: unknown): ReadBoard<Board> {
    const read = readSavedBoard(raw);
    if (!read.ok) return read;
    const { people, unreadable, room, note, refusals } = read.value;
    const board = new Board();
    Object.assign(board.#refusals, refusals);
    for (let count = 0; count < unreadable; count++) board.refuse('malformed');
    board.#room = room;
    board.#note = note;
    for (const { id, row, ...person } of people) {
      board.#people.set(id, person);
      if (row) board.#put(board.#rowOf(id, row));
    }
    board.#unsaved.clear();
    return { ok: true, value: board };
  }

  /** Remembers something of somebody, and shows it where they have a row. */
  #know(id: string, person: Person, at?: number): Taken {
    const row = this.#rows.get(id);
    if (!row && !this.#people.has(id) && this.#people.size >= 2 * boardLimit) return this.refuse('too-many');
    this.#people.set(id, person);
    this.#unsaved.add(id);
    if (!row) return 'taken';
    this.#put(this.#rowOf(id, { ...row, seenAt: at === undefined ? row.seenAt : Math.max(row.seenAt, at) }));
    return 'taken';
  }

  /**
   * The row of somebody: of their report, and what else is known of them. Each has the same fields in the same order,
   * known or not, which lets a large class be gone through several times as fast.
   */
  #rowOf(id: string, { report, source, seenAt, reportedAt, raisedAt, isErased }: OfReport): Row {
    const { presence, presenceAt, ahead, helpTo, noteTo } = this.#people.get(id) ?? nobody;
    const help = helpTo && { is: helpTo.is, by: helpTo.by, at: helpTo.at, about: helpTo.about };
    return {
      id,
      report,
      source,
      presence: presence?.is ?? 'unknown',
      presenceAt,
      seenAt,
      reportedAt,
      ahead,
      help,
      raisedAt,
      note: noteTo,
      isErased,
    };
  }

  #put(row: Row): void {
    this.#rows.set(row.id, row);
    this.#changed.add(row.id);
    this.#unsaved.add(row.id);
  }
}
