import Papa from 'papaparse';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Board } from '../../../../src/core/class/board.ts';
import { csvOf } from '../../../../src/core/class/export-csv.ts';
import { statementsOf, uuidOf } from '../../../../src/core/class/export-xapi.ts';
import type { Report } from '../../../../src/core/class/report.ts';
import { labStepIds, stepIds } from '../../../../src/lab/lab.ts';
import { idNumber, minute, reportAfter, start } from './people.ts';

function boardOf(...reports: readonly Report[]): Board {
  const board = new Board();
  for (const [number, report] of reports.entries()) board.takeReport(idNumber(number), report, 'live', report.at);
  return board;
}

describe('the class as CSV', () => {
  const board = boardOf(
    {
      ...reportAfter([1.5, 2], { name: 'Ada "the, 1st"', table: '4', help: { since: start } }),
      warnings: { 'wrong-region': start },
    },
    ...['=1+1', '+1', '-1', '@SUM(A1)', '＝1', "o'ne"].map((name) => reportAfter([], { name })),
  );
  const csv = csvOf(board.rows);
  const { data, errors, meta } = Papa.parse<{ readonly [column: string]: string }>(csv.replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true,
  });

  it('is read by another’s eyes as it was meant', () => {
    expect(errors).toEqual([]);
    expect(meta.fields).toHaveLength(15 + 3 * stepIds.length);
    expect(data[0]).toMatchObject({
      id: idNumber(0),
      name: 'Ada "the, 1st"',
      table: '4',
      'current step': '1.3',
      'steps behind': '2',
      warnings: 'wrong-region',
      'hand raised': new Date(start).toISOString(),
      '1.1 status': 'done',
      '1.1 proof': 'observed',
      '1.1 at': new Date(start + 1.5 * minute).toISOString(),
      '1.3 status': '',
    });
  });

  it('keeps to RFC 4180: each line ends with CR LF and has as many fields', () => {
    const lines = csv.split('\r\n');
    expect(lines).toHaveLength(2 + board.rows.size);
    expect(lines.at(-1)).toBe('');
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv).toContain('"Ada ""the, 1st"""');
  });

  it('holds nothing that a spreadsheet would run', () => {
    expect(data.slice(1).map(({ name }) => name)).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'＝1", "o'ne"]);
    for (const row of data) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  });

  /** Whatever a participant can put into a name, round what a spreadsheet takes for a formula. */
  const hostile = [...';,|\t:~^ "\'()[]/\\.!&%#'].flatMap((separator) =>
    ['=cmd()', '+1', '-1', '@SUM(A1)', '＝1', '﹣1', '=-+@1'].flatMap((formula) => [
      `x${separator}${formula}`,
      `x${separator}"${formula}`,
      `x${separator} "" ${formula}`,
      `${separator}${formula}`,
    ]),
  );
  const withNames = (names: readonly string[]) => {
    const rows = boardOf(reportAfter([])).rows;
    const [row] = rows.values();
    if (!row) throw new Error('There is no row');
    return csvOf(new Map(names.map((name) => [name, { ...row, report: { ...row.report, name, table: name } }])));
  };
  /** How programs take a line apart: at any separator; with quotes that hold it together, or without a thought for them. */
  const readings = (csv: string) =>
    [...';,|\t:~^ '].flatMap((separator) =>
      csv
        .split(/[\r\n]+/)
        .flatMap((line) => [
          ...line.split(separator),
          ...(line.match(new RegExp(`(?:"(?:[^"]|"")*"|[^"\\${separator}])+`, 'g')) ?? []),
        ]),
    );

  it('holds nothing that a spreadsheet would run, whatever it takes for a separator', () => {
    const csv = withNames(hostile);
    const parsed = [...';,\t|'].flatMap((delimiter) => Papa.parse<string[]>(csv, { delimiter }).data.flat());
    const isFormula = (cell: string) => /^[\s"]*[=+\-@＝＋－＠﹣]/.test(cell);
    expect([...readings(csv), ...parsed].filter(isFormula)).toEqual([]);
  });

  it('has every cell in quotes', () => {
    for (const line of withNames(['a', 'b;c']).replace('\uFEFF', '').trim().split('\r\n'))
      expect(line).toMatch(/^"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*$/);
  });

  it('leaves harmless names as they are', () => {
    const names = ['Anna-Maria Müller', 'ada@class.example', 'C++', 'José-é', 'Zoe\u0308-Ann', 'team_-_a', 'x=1'];
    const { data } = Papa.parse<string[]>(withNames(names).replace('\uFEFF', ''));
    expect(data.slice(1, -1).map((row) => row[1])).toEqual(names);
  });
});

// The rules of xAPI 1.0.3, part two, section 2, as far as this export goes; nothing that is not named here may stand in a statement.
const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z\d+.-]*:\/\/[^\s<>"{}|\\^`]+$/));
/** 2.2: a UUID in its usual form; here of version 5 and variant 1. */
const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
/** 4.2: keys are language tags of RFC 5646. */
const languageMap = v.record(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z\d]+)*$/)), v.pipe(v.string(), v.minLength(1)));
/** 4.1: keys are IRIs. */
const extensions = v.record(iri, v.union([v.string(), v.number()]));
/** 2.4.4.1: an Activity has an IRI; its definition a type that is an IRI. */
const activity = v.strictObject({
  objectType: v.literal('Activity'),
  id: iri,
  definition: v.strictObject({ type: iri, name: languageMap }),
});
const statement = v.strictObject({
  id: uuid,
  /** 2.4.2: an Agent has exactly one inverse functional identifier; an account has a home page and a name. */
  actor: v.strictObject({
    objectType: v.literal('Agent'),
    name: v.pipe(v.string(), v.minLength(1)),
    account: v.strictObject({ homePage: iri, name: v.pipe(v.string(), v.minLength(1)) }),
  }),
  verb: v.strictObject({ id: iri, display: languageMap }),
  object: activity,
  result: v.exactOptional(
    v.strictObject({
      completion: v.exactOptional(v.boolean()),
      /** 4.6: a duration of ISO 8601; more than a hundredth of a second is not compared. */
      duration: v.exactOptional(v.pipe(v.string(), v.regex(/^PT\d+(?:\.\d{1,2})?S$/))),
      extensions: v.exactOptional(extensions),
    }),
  ),
  context: v.strictObject({
    registration: uuid,
    /** 2.4.6: these two only where the object is an Activity, as it always is here. */
    platform: v.string(),
    revision: v.string(),
    contextActivities: v.strictObject({ parent: v.exactOptional(v.array(activity)), grouping: v.array(activity) }),
  }),
  /** 4.5: ISO 8601 with a time zone, not negative zero. */
  timestamp: v.pipe(v.string(), v.isoTimestamp(), v.regex(/Z$/)),
});

describe('the class as xAPI', () => {
  const everything = reportAfter(
    labStepIds.map(() => 2),
    { name: '李', sequence: 3 },
  );
  const part: Report = {
    ...reportAfter([1, 2, 3], { name: 'Ada' }),
    steps: {
      '1.1': { status: 'done', proof: 'captured', at: start + minute },
      '1.2': { status: 'skipped', proof: 'declared', at: start + 2 * minute },
    },
  };
  const rows = boardOf(part, everything).rows;
  const options = { classId: 'abcdefgh12345678' };
  const verbsOf = async (given = rows, more = {}) =>
    (await statementsOf(given, { ...options, ...more })).map(
      ({ verb, object }) => `${verb.display.en} ${object.id.split('/lab/')[1]}`,
    );

  it('keeps to the rules of the specification', async () => {
    const statements = JSON.parse(JSON.stringify(await statementsOf(rows, { ...options, endedAt: start + 90 * minute })));
    expect(v.safeParse(v.array(statement), statements).issues).toBeUndefined();
    // Can the rules fail?
    expect(v.safeParse(statement, { ...statements[0], timestamp: 'yesterday' }).success).toBe(false);
    expect(
      v.safeParse(statement, { ...statements[0], actor: { ...statements[0].actor, mbox: 'mailto:a@b.example' } }).success,
    ).toBe(false);
  });

  it('says what happened, in its order', async () => {
    const said = await verbsOf();
    expect(said.slice(0, 4)).toEqual([
      'initialized AdvLab4',
      'completed AdvLab4/step/1.1',
      'skipped AdvLab4/step/1.2',
      'progressed AdvLab4',
    ]);
    expect(said).toHaveLength(4 + labStepIds.length + 2);
    expect(said.at(-1)).toBe('completed AdvLab4');
    expect((await verbsOf(rows, { endedAt: start })).filter((one) => one.startsWith('terminated'))).toHaveLength(1);
    const [, first] = await statementsOf(rows, options);
    expect(first).toMatchObject({
      actor: { name: 'Ada', account: { homePage: 'https://crosswalk.example/class/abcdefgh12345678', name: idNumber(0) } },
      object: { id: 'https://crosswalk.example/lab/AdvLab4/step/1.1' },
      result: { completion: true, duration: 'PT60S', extensions: { 'https://crosswalk.example/xapi/proof': 'captured' } },
      timestamp: new Date(start + minute).toISOString(),
    });
  });

  it('has the same ids for the same, and others for anything else', async () => {
    const ids = async (given = rows, more = {}) => (await statementsOf(given, { ...options, ...more })).map(({ id }) => id);
    expect(await ids()).toEqual(await ids());
    expect(new Set(await ids()).size).toBe((await ids()).length);
    const later = boardOf({
      ...part,
      sequence: 9,
      steps: { ...part.steps, '1.3': { status: 'done', proof: 'observed', at: start + 9 * minute } },
    });
    const before = new Set(await ids(boardOf(part).rows));
    // What was said before is said again as the same: only the new step and how far they are is news.
    expect((await ids(later.rows)).filter((id) => !before.has(id))).toHaveLength(2);
    expect((await ids(rows, { classId: 'zzzzzzzz12345678' })).filter((id) => before.has(id))).toEqual([]);
  });

  it('makes UUIDs as the standard does', async () => {
    // Python: uuid.uuid5(uuid.NAMESPACE_URL, 'https://crosswalk.example')
    expect(await uuidOf('https://crosswalk.example')).toBe('9725e324-4158-5dba-b099-8202464d596a');
  });
});
