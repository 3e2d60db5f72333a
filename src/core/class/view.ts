import { labStepIds } from '../../lab/lab.ts';
import { onBoardClock } from './board-clock.ts';
import type { Help } from './report.ts';
import type { Row } from './row.ts';
import { type Medians, stuckness, timeOnStep } from './stuck.ts';

export const sorts = ['longest', 'name', 'table', 'progress', 'help'] as const;
export const filters = ['all', 'help', 'stuck', 'dropped', 'warning', 'done'] as const;

export interface Arrangement {
  readonly sort: (typeof sorts)[number];
  readonly filter: (typeof filters)[number];
  /** Searched for in name, table and step; empty for everybody. */
  readonly text: string;
}

/** A hand that is up: since when by the board's clock, and who said to be on their way. */
export interface Hand extends Help {
  readonly raisedAt: number;
  readonly coming?: string;
}

/** The hand somebody has up; none where it was settled. */
export function handOf(row: Row): Hand | undefined {
  const { help } = row.report;
  if (!help) return undefined;
  const answer = row.help?.about === help.since ? row.help : undefined;
  if (answer?.is === 'settled') return undefined;
  return { ...help, raisedAt: row.raisedAt ?? onBoardClock(row, help.since), ...(answer ? { coming: answer.by } : {}) };
}

/** Who waits for help: whom nobody is coming to yet first, and of those who raised their hand first. */
export function helpQueue(rows: ReadonlyMap<string, Row>): { readonly row: Row; readonly hand: Hand }[] {
  return Array.from(rows.values())
    .flatMap((row) => {
      const hand = handOf(row);
      return hand ? [{ row, hand }] : [];
    })
    .sort((a, b) => byHand(a.hand, b.hand) || byId(a.row, b.row));
}

/** How many steps of the lab are behind somebody, done or skipped. */
export function stepsBehind({ report }: Row): number {
  let count = 0;
  for (const id of labStepIds) if (report.steps[id]) count++;
  return count;
}

/** Who is shown, and in which order; equal ones in the order of their names, so that nobody jumps about. */
export function arrange(rows: ReadonlyMap<string, Row>, how: Arrangement, medians: Medians, now: number): Row[] {
  const wanted = plain(how.text);
  const shown: Row[] = [];
  for (const row of rows.values()) if (isWanted(row, how.filter, medians, now) && holds(row, wanted)) shown.push(row);
  // Worked out once for each, and sorted by place: a class of thousands is sorted several times a minute.
  const keys = Float64Array.from(shown, (row) => keyOf(row, how.sort, now));
  const hands = how.sort === 'help' ? shown.map(handOf) : [];
  const places = shown.map((_, place) => place);
  places.sort(
    (a, b) =>
      (keys[a] ?? 0) - (keys[b] ?? 0) ||
      byHand(hands[a], hands[b]) ||
      (how.sort === 'table' ? byText(shown[a]?.report.table, shown[b]?.report.table) : 0) ||
      byText(shown[a]?.report.name, shown[b]?.report.name) ||
      byId(shown[a], shown[b]),
  );
  return places.map((place) => shown[place] as Row);
}

function isWanted(row: Row, filter: Arrangement['filter'], medians: Medians, now: number): boolean {
  if (filter === 'help') return handOf(row) !== undefined;
  if (filter === 'stuck') return stuckness(row, medians, now).isStuck;
  if (filter === 'dropped') return row.presence === 'dropped';
  if (filter === 'warning') return Object.keys(row.report.warnings).length > 0;
  return filter === 'all' || !row.report.current;
}

function holds({ report: { name, table = '', current } }: Row, wanted: string): boolean {
  return wanted === '' || plain(name).includes(wanted) || plain(table) === wanted || current === wanted;
}

/** What is sorted by first, smallest first; the others come after. */
function keyOf(row: Row, sort: Arrangement['sort'], now: number): number {
  if (sort === 'longest') return -timeOnStep(row, now);
  // Who is furthest behind needs the instructor most.
  return sort === 'progress' ? stepsBehind(row) : 0;
}

function byHand(a: Hand | undefined, b: Hand | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return Number(a.coming !== undefined) - Number(b.coming !== undefined) || a.raisedAt - b.raisedAt;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Who has no table comes last. */
function byText(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return collator.compare(a, b);
}

function byId(a: Row | undefined, b: Row | undefined): number {
  if (!a || !b) return 0;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** As it is compared: no case, no accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
