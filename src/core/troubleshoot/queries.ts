import { appendix1 } from '../../lab/appendix-1.ts';
import { regionCode } from '../console-address.ts';

export type ScimEvent = (typeof appendix1.events)[number];

/** How a CloudTrail table is split: by projection (`timestamp`), by hand (`year`, `month`, `day`), or not at all. */
export type Partitions = 'projected' | 'by-day' | 'none';

/** A question to CloudTrail as a form asks it. Times as `<input type="datetime-local">` gives them, meant in UTC. */
export interface QueryForm {
  /** `table` or `database.table`. */
  readonly table: string;
  readonly partitions: Partitions;
  readonly region: string;
  readonly from: string;
  readonly to: string;
  readonly events: readonly ScimEvent[];
  readonly onlyErrors: boolean;
}

export type QueryProblem = 'table' | 'region' | 'from' | 'to' | 'order' | 'long' | 'no-events';
export type Queries =
  | { readonly ok: true; readonly athena: string; readonly command: string }
  | { readonly ok: false; readonly problem: QueryProblem };

const day = 86_400_000;
/** Event history goes back no further, and a query over more would be dear. */
const longest = 90 * day;
/** CloudTrail delivers a file some minutes after its events, perhaps into the next day's folder. In milliseconds. */
const lateness = 3_600_000;

/** The queries, or which field is wrong. Nothing that is typed reaches one except as a checked name, Region or time. */
export function buildQueries({ table, partitions, region, from, to, events, onlyErrors }: QueryForm): Queries {
  const name = tableName(table);
  if (!name) return { ok: false, problem: 'table' };
  const where = region.trim();
  if (!regionCode.test(where)) return { ok: false, problem: 'region' };
  const [begin, end] = [timeOf(from), timeOf(to)];
  if (begin === undefined) return { ok: false, problem: 'from' };
  if (end === undefined) return { ok: false, problem: 'to' };
  if (begin >= end) return { ok: false, problem: 'order' };
  if (end - begin > longest) return { ok: false, problem: 'long' };
  const known = appendix1.events.filter((event) => events.includes(event));
  if (known.length === 0) return { ok: false, problem: 'no-events' };
  const times = { from: iso(begin), to: iso(end) };
  const more = [
    `awsregion = ${quoted(where)}`,
    ...partitionConditions(partitions, where, begin, end + lateness),
    ...(onlyErrors ? ['errorcode IS NOT NULL'] : []),
  ];
  const named = known.map((event) => `contains(CloudTrailEvent, '"eventName":"${event}"')`).join(' || ');
  const filter = `Events[?${onlyErrors ? `contains(CloudTrailEvent, '"errorCode"') && ` : ''}(${named})].CloudTrailEvent`;
  return {
    ok: true,
    athena: fill(appendix1.query, {
      ...times,
      table: name,
      events: known.map(quoted).join(', '),
      more: more.map((condition) => `\n  AND ${condition}`).join(''),
    }),
    // Double quotes within double quotes, for a shell.
    command: fill(appendix1.command, { ...times, region: where, filter: filter.replaceAll('"', '\\"') }),
  };
}

/** A quoted name; Athena takes letters, digits and underscores (its documentation on names), and a database before a dot. */
function tableName(typed: string): string | undefined {
  const parts = typed
    .trim()
    .split('.')
    .map((part) => part.replace(/^(["`])(.*)\1$/, '$2'));
  if (parts.length > 2 || !parts.every((part) => /^[A-Za-z0-9_]{1,128}$/.test(part))) return undefined;
  return parts.map((part) => `"${part.toLowerCase()}"`).join('.');
}

function partitionConditions(partitions: Partitions, region: string, begin: number, end: number): string[] {
  if (partitions === 'none') return [];
  const [first, last] = [begin, end].map((time) => quoted(iso(time).slice(0, 10).replaceAll('-', '/')));
  if (partitions === 'projected') return [`"timestamp" BETWEEN ${first} AND ${last}`];
  return [`region = ${quoted(region)}`, `year || '/' || month || '/' || day BETWEEN ${first} AND ${last}`];
}

/** Milliseconds since 1970 of a time that exists, in years that CloudTrail can have. */
function timeOf(typed: string): number | undefined {
  const text = /^(20\d\d-\d\d-\d\dT\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z?$/.exec(typed.trim())?.[1];
  const time = Date.parse(`${text}:00Z`);
  // A day that the month does not have would be taken for one of the next.
  return text && Number.isFinite(time) && iso(time).startsWith(text) ? time : undefined;
}

function iso(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** A text of SQL. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function fill(template: string, values: { readonly [name: string]: string }): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
