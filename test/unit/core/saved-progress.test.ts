import { describe, expect, it } from 'vitest';
import { advance } from '../../../src/core/advance.ts';
import { problemCodes } from '../../../src/core/problem.ts';
import { type CaptureRecord, type Fact, newProgress, revisionLimit } from '../../../src/core/progress.ts';
import { exportProgress, importProgress, progressVersion, readProgress } from '../../../src/core/saved-progress.ts';
import { defaultNames } from '../../../src/lab/lab.ts';
import { problems } from '../../../src/ui/strings.ts';
import { marked, page, sighted, sighting } from '../../support/facts.ts';

const now = 1_790_000_000_000;
const record = (value?: string): CaptureRecord => ({
  state: 'ready',
  at: 5,
  from: { portal: 'aws', via: 'page', region: 'us-east-1', account: '3333' },
  summary: { tail: 'abcd' },
  doubts: [{ code: 'odd-endpoint' }],
  ...(value ? { value } : {}),
});
const facts: Fact[] = [
  sighted(sighting('aws/welcome'), { region: 'us-east-1' }),
  marked({ region: 'us-east-1' }),
  marked({ prerequisite: 'region', ticked: true }),
  sighted(sighting(page('aws/users', { signals: ['users-by-scim'] }))),
  { id: 'captured-1', at: 5, kind: 'captured', capture: 'scim-endpoint', record: record('https://scim.example') },
  { id: 'captured-2', at: 5, kind: 'captured', capture: 'scim-token', record: record() },
  marked({ jumpTo: '5.4' }),
];
const progress = facts.reduce(advance, newProgress(1));

describe('progress as it is stored', () => {
  it('is read back as it was written', () => {
    expect(readProgress(JSON.parse(JSON.stringify(progress)))).toEqual({ ok: true, value: progress });
  });

  it('is read from each version before, stored or exported', () => {
    const { revision: _, ...rest } = progress;
    const first = JSON.parse(JSON.stringify({ ...rest, version: 1 }));
    expect(readProgress(first)).toEqual({ ok: true, value: { ...progress, revision: 0 } });
    const second = JSON.parse(JSON.stringify({ ...progress, version: 2 }));
    expect(readProgress(second)).toEqual({ ok: true, value: progress });
    for (const old of [first, second]) {
      const read = importProgress(JSON.stringify({ crosswalk: 'progress', progress: old }), now);
      expect(read.ok && Object.keys(read.value.steps)).toEqual(Object.keys(progress.steps));
      expect(read.ok && read.value.version).toBe(progressVersion);
    }
  });

  it('is refused when it was made by a newer version', () => {
    expect(readProgress({ ...progress, version: progressVersion + 1 })).toEqual({ ok: false, problem: 'newer-version' });
  });

  it('goes on from any revision that can be read', () => {
    for (const revision of [0, 1, revisionLimit - 1, revisionLimit, revisionLimit + 1, Number.MAX_SAFE_INTEGER]) {
      let state = readProgress({ ...progress, revision });
      for (let facts = 0; facts < 3; facts++) {
        if (!state.ok) throw new Error(`${revision} is refused`);
        const next = advance(state.value, marked({ jumpTo: facts % 2 === 0 ? '2.1' : '2.2' }));
        expect(next.revision).not.toBe(state.value.revision);
        state = readProgress(JSON.parse(JSON.stringify(next)));
      }
      expect(state.ok, String(revision)).toBe(true);
    }
  });

  it('has words for every problem, also for one that this version does not know', () => {
    const problem = { code: 'a-code-of-tomorrow', detail: { found: 'x' } };
    const capture = { ...record('x'), doubts: [problem] };
    const read = readProgress({
      ...progress,
      captures: { 'portal-url': capture },
      refused: { 'portal-url': { at: 1, problem } },
    });
    if (!read.ok) throw new Error(read.problem);
    const { captures, refused } = read.value;
    for (const code of [captures['portal-url']?.doubts[0]?.code, refused['portal-url']?.problem.code])
      expect(code).toBe('unknown-problem');
    expect(Object.keys(problems).sort()).toEqual([...problemCodes].sort());
  });

  it('says names as they look, and the lab’s own where nothing is seen', () => {
    const names = { group: 'ADMIN\u202e\u0007 group', permissionSet: '\u200b\u3164', application: ' ' };
    const read = readProgress({ ...progress, names });
    expect(read.ok && read.value.names).toEqual({ ...defaultNames, group: 'ADMIN group' });
  });

  it.each([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { version: 0 },
    { version: 1 },
    { version: 1.5 },
    { version: -1, steps: {} },
    { ...progress, revision: -1 },
    { ...progress, revision: 0.5 },
    { ...progress, revision: 2 ** 53 },
    { ...progress, region: `us${'-east'.repeat(10)}-1` },
    { ...progress, captures: { 'aws-metadata': { ...record('x'), summary: { validFrom: 1e300 } } } },
    { ...progress, captures: { 'aws-metadata': { ...record('x'), summary: { validUntil: 0.5 } } } },
    { ...progress, captures: { 'aws-metadata': { ...record('x'), summary: { keyBits: -1 } } } },
    { ...progress, startedAt: 8.64e15 + 1 },
    { ...progress, steps: { '9.9': {} } },
    { ...progress, steps: { '1.1': { status: 'done', proof: 'magic', at: 1 } } },
    { ...progress, extra: true },
  ])('is refused when damaged: %j', (raw) => {
    expect(readProgress(raw)).toEqual({ ok: false, problem: 'not-progress' });
  });
});

describe('progress as a file', () => {
  it('comes back without the secret’s record, and says of all else that it came with a file', () => {
    const read = importProgress(exportProgress(progress), now);
    const from = { via: 'import' };
    expect(read).toEqual({
      ok: true,
      value: {
        ...progress,
        regionSeen: undefined,
        steps: Object.fromEntries(
          Object.entries(progress.steps).map(([id, { status, at }]) => [id, { status, at, proof: 'declared', imported: true }]),
        ),
        captures: { 'scim-endpoint': { ...record('https://scim.example'), at: now, from } },
        evidence: {},
        refused: {},
        open: {},
        taken: [],
      },
    });
  });

  it('brings nothing that only this browser can know', () => {
    const forged = {
      ...progress,
      steps: {
        '1.1': { status: 'done', proof: 'observed', at: 5, on: 'aws/welcome', edition: '2026' },
        '1.2': { status: 'skipped', proof: 'captured', at: 5 },
      },
      evidence: { '3.1': [0] },
      captures: {
        'portal-url': {
          ...record('https://d-1.awsapps.com/start'),
          state: 'filled',
          from: { portal: 'aws', via: 'page', region: 'us-east-1', account: '3333', fileName: 'AWS\u202elmx.exe' },
          filledAt: { target: 'azure/connectivity.tenant-url', at: 5 },
        },
      },
      refused: { 'aws-metadata': { at: 5, problem: { code: 'is-html' } } },
      regionSeen: 'eu-west-1',
      open: { 'wrong-region': { at: 5, source: '1:0:x' } },
      taken: ['fact'],
    };
    const read = importProgress(JSON.stringify({ crosswalk: 'progress', progress: forged }), now);
    if (!read.ok) throw new Error(read.problem);
    const { value } = read;
    expect(value.steps).toEqual({
      '1.1': { status: 'done', proof: 'declared', at: 5, imported: true },
      '1.2': { status: 'skipped', proof: 'declared', at: 5, imported: true },
    });
    expect(value.captures['portal-url']).toMatchObject({ state: 'ready', from: { via: 'import' } });
    expect(JSON.stringify(value)).not.toMatch(
      /observed|captured"|awsapps.*account|lmx|filledAt|eu-west-1|is-html|wrong-region|"fact"/,
    );
  });

  it('brings no time that is yet to come', () => {
    const late = now + 86_400_000;
    const forged = {
      ...progress,
      startedAt: late,
      steps: { '1.1': { status: 'done', proof: 'declared', at: late } },
      prerequisites: { region: 8.64e15 },
    };
    const read = importProgress(JSON.stringify({ crosswalk: 'progress', progress: forged }), now);
    expect(read).toMatchObject({ value: { startedAt: now, steps: { '1.1': { at: now } }, prerequisites: { region: now } } });
  });

  it('is still from a file when it is exported and imported once more, also once it was stored', () => {
    const first = importProgress(exportProgress(progress), now);
    if (!first.ok) throw new Error(first.problem);
    expect(readProgress(JSON.parse(JSON.stringify(first.value)))).toEqual(first);
    expect(importProgress(exportProgress(first.value), now)).toEqual(first);
  });

  it.each([
    '',
    'no json',
    '{}',
    '{"crosswalk":"progress"}',
    '[]',
    'null',
    '{"crosswalk":"pack","progress":{}}',
    '{"__proto__":{"crosswalk":"progress"}}',
  ])('is refused when it is none: %j', (text) => {
    expect(importProgress(text, now)).toEqual({ ok: false, problem: 'not-progress' });
  });
});
