import * as v from 'valibot';
import { anyTime, time } from '../time-schema.ts';
import { type Messages, messageSchemas } from './messages.ts';
import { type Report, reportSchema } from './report.ts';
import type { Row } from './row.ts';

/** A board as it is stored. */
export interface SavedBoard {
  readonly format: 'crosswalk-board';
  readonly version: 1;
  readonly people: readonly SavedPerson[];
  /** How much was refused, by reason. */
  readonly refusals: { readonly [reason: string]: number };
  readonly room?: Messages['room'];
  readonly note?: Messages['note'];
}

export interface SavedPerson {
  readonly id: string;
  readonly row?: {
    readonly report: Report;
    readonly source: 'live' | 'card';
    readonly seenAt: number;
    readonly reportedAt: number;
    readonly raisedAt?: number;
    readonly isErased?: true;
  };
  readonly presence?: Messages['presence'];
  readonly presenceAt?: number;
  readonly helpTo?: Messages['helpTo'];
  readonly noteTo?: Messages['noteTo'];
  /** The sequence of their leave-taking: reports up to it are of before. */
  readonly left?: number;
  /** By how much the board's clock is ahead of theirs, milliseconds. */
  readonly ahead?: number;
}

/** What is known of somebody, a report or not. */
export type Person = Omit<SavedPerson, 'id' | 'row'>;

export type BoardProblem = 'not-a-board' | 'newer-version';
export type ReadBoard<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: BoardProblem };

export const personSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{22}$/)),
  row: v.exactOptional(
    v.strictObject({
      report: reportSchema,
      source: v.picklist(['live', 'card']),
      seenAt: time,
      reportedAt: time,
      raisedAt: v.exactOptional(time),
      isErased: v.exactOptional(v.literal(true)),
    }),
  ),
  presence: v.exactOptional(messageSchemas.presence),
  presenceAt: v.exactOptional(time),
  helpTo: v.exactOptional(messageSchemas.helpTo),
  noteTo: v.exactOptional(messageSchemas.noteTo),
  left: v.exactOptional(time),
  ahead: v.exactOptional(anyTime),
});
export const boardSchema = v.strictObject({
  format: v.literal('crosswalk-board'),
  version: v.literal(1),
  people: v.pipe(v.array(v.unknown()), v.maxLength(60_000)),
  refusals: v.record(v.pipe(v.string(), v.regex(/^[a-z-]{1,32}$/)), v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  room: v.exactOptional(messageSchemas.room),
  note: v.exactOptional(messageSchemas.note),
});

/** One participant as they are stored, of a row only what nothing else says; `undefined` where nothing is known of them. */
export function savedPerson(id: string, person: Person | undefined, row: Row | undefined): SavedPerson | undefined {
  if (!row) return person && { id, ...person };
  const { report, source, seenAt, reportedAt, raisedAt, isErased } = row;
  const rest = { ...(raisedAt === undefined ? {} : { raisedAt }), ...(isErased ? { isErased } : {}) };
  return { id, ...person, row: { report, source, seenAt, reportedAt, ...rest } };
}

/** The same without what is undefined, which a stored board can't hold. */
export function withDefined(person: { readonly [key in keyof Person]: Person[key] | undefined }): Person {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined));
}

/** Reads a stored board; of the people in it those who can be read. */
export function readSavedBoard(raw: unknown): ReadBoard<SavedBoard & { readonly unreadable: number }> {
  const version = typeof raw === 'object' && raw !== null && 'version' in raw ? raw.version : undefined;
  if (typeof version === 'number' && version > 1) return { ok: false, problem: 'newer-version' };
  const read = v.safeParse(boardSchema, raw);
  if (!read.success) return { ok: false, problem: 'not-a-board' };
  const people = read.output.people.flatMap((raw) => {
    const person = v.safeParse(personSchema, raw);
    return person.success ? [person.output as SavedPerson] : [];
  });
  const unreadable = read.output.people.length - people.length;
  return { ok: true, value: { ...(read.output as SavedBoard), people, unreadable } };
}
