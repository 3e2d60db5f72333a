import { describe, expect, it } from 'vitest';
import { advance } from '../../../src/core/advance.ts';
import { type CaptureRecord, type Fact, newProgress } from '../../../src/core/progress.ts';
import { exportProgress, importProgress, readProgress } from '../../../src/core/saved-progress.ts';
import { marked, page, sighted, sighting } from '../../support/facts.ts';

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

  it('is read from the version before, stored or exported', () => {
    const { revision: _, ...rest } = progress;
    const old = JSON.parse(JSON.stringify({ ...rest, version: 1 }));
    expect(readProgress(old)).toEqual({ ok: true, value: { ...progress, revision: 0 } });
    const file = JSON.stringify({ crosswalk: 'progress', progress: old });
    expect(importProgress(file)).toMatchObject({ ok: true, value: { version: 2, steps: progress.steps } });
  });

  it('is refused when it was made by a newer version', () => {
    expect(readProgress({ ...progress, version: 3 })).toEqual({ ok: false, problem: 'newer-version' });
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
    { ...progress, steps: { '9.9': {} } },
    { ...progress, steps: { '1.1': { status: 'done', proof: 'magic', at: 1 } } },
    { ...progress, extra: true },
  ])('is refused when damaged: %j', (raw) => {
    expect(readProgress(raw)).toEqual({ ok: false, problem: 'not-progress' });
  });
});

describe('progress as a file', () => {
  it('comes back as it left, but for the secret’s record', () => {
    const read = importProgress(exportProgress(progress));
    const { 'scim-token': _, ...captures } = progress.captures;
    expect(read).toEqual({ ok: true, value: { ...progress, captures, open: {}, taken: [] } });
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
    expect(importProgress(text)).toEqual({ ok: false, problem: 'not-progress' });
  });
});
