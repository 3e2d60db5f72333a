import { TrinoSQL } from 'dt-sql-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildQueries, type Partitions, type QueryForm } from '../../../src/core/troubleshoot/queries.ts';
import { appendix1 } from '../../../src/lab/appendix-1.ts';

const form: QueryForm = {
  table: 'cloudtrail_logs_pp',
  partitions: 'projected',
  region: 'eu-north-1',
  from: '2026-11-23T14:00',
  to: '2026-11-23T15:15',
  events: ['CreateUser', 'PatchGroup'],
  onlyErrors: true,
};
/** Athena's engine is Trino; this is its own grammar. */
const trino = new TrinoSQL();
const built = (part: Partial<QueryForm> = {}) => {
  const queries = buildQueries({ ...form, ...part });
  if (!queries.ok) throw new Error(queries.problem);
  return queries;
};

describe('the query for Athena', () => {
  it('asks what was asked, of one partition', () => {
    expect(built().athena).toBe(`SELECT eventname, errorcode, errormessage, count(*) AS totalevents,
       min(eventtime) AS first_seen, max(eventtime) AS last_seen
FROM "cloudtrail_logs_pp"
WHERE eventsource IN ('identitystore-scim.amazonaws.com', 'sso-directory.amazonaws.com')
  AND eventname IN ('CreateUser', 'PatchGroup')
  AND eventtime >= '2026-11-23T14:00:00Z'
  AND eventtime < '2026-11-23T15:15:00Z'
  AND awsregion = 'eu-north-1'
  AND "timestamp" BETWEEN '2026/11/23' AND '2026/11/23'
  AND errorcode IS NOT NULL
GROUP BY eventname, errorcode, errormessage
ORDER BY totalevents DESC`);
  });

  it.each(['projected', 'by-day', 'none'] as const satisfies readonly Partitions[])('is Trino’s SQL, split %s', (partitions) => {
    for (const onlyErrors of [true, false]) {
      const { athena } = built({ partitions, onlyErrors, table: 'My_DB.logs_2026', events: appendix1.events });
      expect(trino.validate(athena)).toEqual([]);
      expect(athena).toContain('FROM "my_db"."logs_2026"');
    }
  });

  it('is judged by a grammar that finds mistakes', () => {
    expect(trino.validate('SELECT count (\\*) FROM t WHERE eventtime \\>= 1')).not.toEqual([]);
  });

  it('takes in the next day’s folder for what comes in late', () => {
    const { athena } = built({ from: '2026-12-31T22:00', to: '2026-12-31T23:30' });
    expect(athena).toContain(`"timestamp" BETWEEN '2026/12/31' AND '2027/01/01'`);
  });
});

describe('the command for CloudShell', () => {
  it('asks Event history for the same', () => {
    const { command } = built();
    expect(command).toContain('--region eu-north-1');
    expect(command).toContain('--start-time 2026-11-23T14:00:00Z --end-time 2026-11-23T15:15:00Z');
    expect(command).toContain('AttributeValue=identitystore-scim.amazonaws.com');
    // In double quotes a shell takes these as they are meant: no quote ends early, no $, ` or ! is there.
    const [, quoted = ''] = /--query "((?:[^"\\]|\\.)*)" --output text$/.exec(command) ?? [];
    expect(quoted).toMatch(/^Events\[\?contains/);
    expect(quoted).not.toMatch(/[$`!]/);
  });
});

describe('a form that is wrong', () => {
  const bad: [string, Partial<QueryForm>, string][] = [
    ['an injection', { table: 'logs; DROP TABLE x --' }, 'table'],
    ['a quote in the table', { table: 'logs" WHERE 1=1 --' }, 'table'],
    ['no table', { table: ' ' }, 'table'],
    ['three parts', { table: 'a.b.c' }, 'table'],
    ['a quote in the Region', { region: "us-east-1' OR '1'='1" }, 'region'],
    ['a command in the Region', { region: 'us-east-1; rm -rf /' }, 'region'],
    ['no beginning', { from: '' }, 'from'],
    ['a day that is none', { from: '2026-02-30T00:00' }, 'from'],
    ['words for a time', { to: "2026-11-23T15:15' OR 1=1" }, 'to'],
    ['the end first', { from: '2026-11-24T00:00' }, 'order'],
    ['too long', { from: '2026-01-01T00:00' }, 'long'],
    ['no event', { events: [] }, 'no-events'],
    ['an event that is none', { events: ["x') OR ('1'='1" as never] }, 'no-events'],
  ];
  it.each(bad)('%s is said', (_, part, problem) => {
    expect(buildQueries({ ...form, ...part })).toEqual({ ok: false, problem });
  });

  it('never gives a query that holds what was typed, but as one quoted name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (table, region, from) => {
        const queries = buildQueries({ ...form, table, region, from });
        if (queries.ok) expect(trino.validate(queries.athena)).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_."'; -]{1,20}$/), (table) => {
        const queries = buildQueries({ ...form, table });
        if (queries.ok) expect(queries.athena).toMatch(/FROM "[a-z0-9_]+"(\."[a-z0-9_]+")?\nWHERE/);
      }),
    );
  });
});
