import type { Board } from '../core/class/board.ts';
import type { Row } from '../core/class/row.ts';
import { heat, type Medians, mediansOf, type StepHeat, stuckness } from '../core/class/stuck.ts';
import { type Arrangement, arrange, type Hand, helpQueue } from '../core/class/view.ts';

/** How the class stands, in numbers. */
export interface Counts {
  readonly people: number;
  readonly here: number;
  readonly dropped: number;
  readonly stuck: number;
  readonly hands: number;
  readonly warned: number;
  readonly done: number;
}

/** All that is worked out of the whole class at once. */
export interface Overview {
  /** The board's clock, milliseconds since 1970. */
  readonly now: number;
  /** The ids of those who are shown, in order. */
  readonly order: readonly string[];
  readonly medians: Medians;
  /** None until the steps of a large class have been gone through. */
  readonly heat: readonly StepHeat[] | undefined;
  readonly queue: readonly { readonly row: Row; readonly hand: Hand }[];
  readonly counts: Counts;
}

/** What somebody shows of a class: rows by themselves too, or only what is worked out of all of it. */
export type Watched = 'rows' | 'class';

/** Before anything was worked out: there nobody is stuck. */
const noMedians: Medians = { steps: new Map(), all: () => Number.POSITIVE_INFINITY };
const nobody = new Map<string, Row>();

/** How often what is worked out of the whole class is worked out anew: less often, the more there are. In milliseconds. */
function pauseFor(people: number): number {
  if (people > 2_000) return 3_000;
  return people > large ? 1_000 : 250;
}

/** So large a class is shown before its steps are gone through. */
const large = 400;
/** From the painting of a first frame until then, so that it is on the screen by that time. In milliseconds. */
const afterPaint = 32;

/** How long changes are gathered: those that come thick and fast, and those that come after a pause. In milliseconds. */
const gathering = { atMost: 100, atLeast: 16 } as const;
/** The same while the page is in the background, where only its title is seen. In milliseconds. */
const gatheringUnseen = 500;

/**
 * Watches a board: rows in sight are told of ten times a second at most, and what needs a pass over the whole class is worked out
 * a few times a second at most.
 */
export class Live {
  readonly board: Board;
  overview: Overview = overviewOf(nobody, { order: [], medians: noMedians, heat: heat(nobody, 0, noMedians), now: 0 });
  #arrangement: Arrangement = { sort: 'longest', filter: 'all', text: '' };
  readonly #listeners = new Map<() => void, Watched>();
  readonly #ending = new AbortController();
  #isDue = false;
  #isMoreDue = false;
  #isWorkLater = false;
  #shown: ReadonlySet<string> | undefined;
  #besides = '';
  /** By the page's own clock, which no one can set back (`performance.now`). */
  #workedAt = Number.NEGATIVE_INFINITY;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #later: ReturnType<typeof setTimeout> | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(board: Board) {
    this.board = board;
    this.overview = this.#work();
    this.#tick();
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** Shows others, or in another order, at once. */
  arrange(change: Partial<Arrangement>): void {
    this.#arrangement = { ...this.#arrangement, ...change };
    this.overview = this.#work();
    this.#tell();
  }

  /** Something besides the rows may have changed: told of soon. */
  touch(): void {
    this.#isMoreDue = true;
    this.touchRows();
  }

  /** Rows may have changed: told of soon, where one of them is shown. */
  touchRows(): void {
    if (this.#isDue || this.#ending.signal.aborted) return;
    this.#isDue = true;
    // By a timer: a frame that is asked for is made, though most changes of a large class are out of sight.
    const early = gathering.atMost - (performance.now() - this.#lookedAt);
    setTimeout(() => this.#look(), document.hidden ? gatheringUnseen : Math.max(gathering.atLeast, early));
  }

  /** The ids of whom the page shows by themselves; of everybody, while that is not said. */
  show(ids: ReadonlySet<string> | undefined): void {
    this.#shown = ids;
  }

  /** Tells whoever shows rows of every change, and who shows the class alone of those that are of more than rows. */
  subscribe(listener: () => void, watched: Watched = 'rows'): () => void {
    this.#listeners.set(listener, watched);
    return () => this.#listeners.delete(listener);
  }

  stop(): void {
    this.#ending.abort();
    clearTimeout(this.#later);
    clearTimeout(this.#soon);
  }

  #look(): void {
    this.#isDue = false;
    if (this.#ending.signal.aborted) return;
    this.#lookedAt = performance.now();
    const changed = this.board.changed();
    const isFirst = this.overview.counts.people === 0 && changed.size > 0;
    const early = pauseFor(this.board.rows.size) - (performance.now() - this.#workedAt);
    const isWorked = isFirst || early <= 0;
    if (isWorked) this.overview = this.#work();
    else this.#soon ??= setTimeout(() => this.#catchUp(), early);
    if (this.#isBesidesNew() || isWorked) this.#tell();
    else if (this.#isAnyShown(changed)) this.#tell('rows');
  }

  /** Of a large class most changes are out of sight, and need no rendering before the next overview. */
  #isAnyShown(changed: ReadonlySet<string>): boolean {
    const shown = this.#shown;
    return shown === undefined || Array.from(changed).some((id) => shown.has(id));
  }

  #isBesidesNew(): boolean {
    const { room, note, refusals } = this.board;
    const refused = Object.values(refusals).reduce((sum, count) => sum + count, 0);
    const besides = [room?.sequence, note?.sequence, refused].join();
    const isNew = this.#isMoreDue || besides !== this.#besides;
    this.#isMoreDue = false;
    this.#besides = besides;
    return isNew;
  }

  /** What changed shortly after the last time must not wait for another change. */
  #catchUp(): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.overview = this.#work();
    this.#tell();
  }

  /** Time itself makes people stuck. */
  #tick(): void {
    const pause = Math.max(1_000, pauseFor(this.board.rows.size));
    this.#later = setTimeout(() => {
      if (performance.now() - this.#workedAt >= 0.9 * pause) {
        this.#catchUp();
      }
      this.#tick();
    }, pause);
  }

  #tell(changed: Watched = 'class'): void {
    for (const [listener, watched] of this.#listeners) if (changed === 'class' || watched === 'rows') listener();
  }

  #work(): Overview {
    const { rows } = this.board;
    const now = Date.now();
    this.#workedAt = performance.now();
    if (this.overview.counts.people === 0 && rows.size > large) this.#workAfterPaint();
    const isLater = this.#isWorkLater;
    const medians = isLater ? noMedians : mediansOf(rows.values());
    const order = arrange(rows, this.#arrangement, medians, now).map(({ id }) => id);
    return overviewOf(rows, { order, medians, heat: isLater ? undefined : heat(rows, now, medians), now });
  }

  /** Who comes to a large class sees people at once; how long the steps took the class follows within some frames. */
  #workAfterPaint(): void {
    this.#isWorkLater = true;
    const work = () => {
      this.#isWorkLater = false;
      if (!this.#ending.signal.aborted) this.#catchUp();
    };
    // What is asked for in a frame comes before its painting; only what a task asks for after it, after.
    const painted = () => setTimeout(() => setTimeout(work, afterPaint));
    // No frame comes while the page is in the background.
    if (document.hidden) painted();
    else requestAnimationFrame(painted);
  }
}

function overviewOf(rows: ReadonlyMap<string, Row>, known: Pick<Overview, 'order' | 'medians' | 'heat' | 'now'>): Overview {
  const queue = helpQueue(rows);
  return { ...known, queue, counts: { ...countsOf(rows, known.medians, known.now), hands: queue.length } };
}

function countsOf(rows: ReadonlyMap<string, Row>, medians: Medians, now: number): Omit<Counts, 'hands'> {
  const counts = { people: rows.size, here: 0, dropped: 0, stuck: 0, warned: 0, done: 0 };
  for (const row of rows.values()) {
    if (row.presence === 'here') counts.here++;
    if (row.presence === 'dropped') counts.dropped++;
    if (!row.report.current) counts.done++;
    if (Object.keys(row.report.warnings).length > 0) counts.warned++;
    if (stuckness(row, medians, now).isStuck) counts.stuck++;
  }
  return counts;
}
