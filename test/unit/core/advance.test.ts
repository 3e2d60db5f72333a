import { describe, expect, it } from 'vitest';
import { advance } from '../../../src/core/advance.ts';
import { type CaptureRecord, currentStep, type Fact, newProgress, type Progress } from '../../../src/core/progress.ts';
import type { CaptureId, StepId } from '../../../src/lab/ids.ts';
import { labStepIds } from '../../../src/lab/lab.ts';
import { marked, page, sighted, sighting } from '../../support/facts.ts';

const start = newProgress(0);
const progressAfter = (...facts: readonly Fact[]) => facts.reduce(advance, start);
const done = (progress: Progress, id: StepId) => progress.steps[id]?.proof;
const withDone = (...ids: readonly StepId[]) => ids.map((step) => marked({ step, as: 'done' }));
const captured = (capture: CaptureId): Fact => {
  const record: CaptureRecord = { state: 'ready', at: 1, from: { via: 'page' }, summary: {}, doubts: [] };
  return { id: `captured-${capture}`, at: 1, kind: 'captured', capture, record };
};

describe('what is seen', () => {
  it('proves a step by the page that it opens', () => {
    expect(done(progressAfter(sighted(sighting('aws/welcome'))), '1.1')).toBe('observed');
  });

  it('proves several steps at once where one page can only follow from all of them', () => {
    const dashboard = sighting('aws/dashboard', page('aws/identity-center-navigation', { signals: ['multi-account'] }));
    const progress = progressAfter(sighted(dashboard, { region: 'us-east-1' }));
    for (const id of ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6'] as const) expect(done(progress, id), id).toBe('observed');
  });

  it('does not take an account instance for the organization’s', () => {
    const dashboard = sighting('aws/dashboard', page('aws/identity-center-navigation', { signals: ['no-multi-account'] }));
    expect(done(progressAfter(sighted(dashboard)), '1.4')).toBeUndefined();
  });

  it('counts a page seen before only once the steps it returns after are done', () => {
    const dashboard = sighted(sighting('aws/dashboard'));
    expect(done(progressAfter(dashboard), '3.1')).toBeUndefined();
    expect(done(progressAfter(...withDone('2.8'), sighted(sighting('aws/dashboard'))), '3.1')).toBe('observed');
  });

  it('remembers pieces of evidence that are seen at different times', () => {
    const users = sighted(sighting(page('aws/users', { signals: ['users-by-scim'] })));
    const groups = sighted(sighting(page('aws/groups', { signals: ['group-listed'] })));
    expect(done(progressAfter(users), '5.7')).toBeUndefined();
    expect(done(progressAfter(users, groups), '5.7')).toBe('observed');
    expect(done(progressAfter(groups, users), '5.7')).toBe('observed');
  });

  it('takes what is missing as missing only on a page that has come to rest', () => {
    const signals = ['work-phone-mapped', 'external-id-is-object-id'];
    expect(
      done(progressAfter(sighted(sighting(page('azure/user-mapping', { signals, settled: false })))), '5.5'),
    ).toBeUndefined();
    expect(done(progressAfter(sighted(sighting(page('azure/user-mapping', { signals })))), '5.5')).toBe('observed');
    expect(
      done(progressAfter(sighted(sighting(page('azure/user-mapping', { signals: [...signals, 'mobile-mapped'] })))), '5.5'),
    ).toBeUndefined();
    expect(
      done(progressAfter(sighted(sighting(page('azure/user-mapping', { signals: [...signals, 'unsaved'] })))), '5.5'),
    ).toBeUndefined();
  });

  it('keeps the edition that it was seen in', () => {
    expect(progressAfter(sighted(sighting(page('azure/saml', { edition: '2020' })))).steps['2.7']).toMatchObject({
      edition: '2020',
    });
  });
});

describe('the Region', () => {
  it('is kept by the person, and then step 1.2 is done', () => {
    const progress = progressAfter(sighted(sighting('aws/welcome'), { region: 'eu-west-1' }), marked({ region: 'eu-west-1' }));
    expect(progress.region).toBe('eu-west-1');
    expect(done(progress, '1.2')).toBe('observed');
  });

  it('is kept by itself where Identity Center runs', () => {
    expect(progressAfter(sighted(sighting('aws/settings'), { region: 'eu-north-1' })).region).toBe('eu-north-1');
  });

  it('is not kept by merely opening the console', () => {
    expect(progressAfter(sighted(sighting('aws/welcome'), { region: 'eu-north-1' })).region).toBeUndefined();
  });
});

describe('captures', () => {
  it('prove a step once all of its values are kept', () => {
    expect(done(progressAfter(captured('scim-endpoint')), '5.2')).toBeUndefined();
    expect(done(progressAfter(captured('scim-endpoint'), captured('scim-token')), '5.2')).toBe('captured');
  });

  it('stay as they were when another value is refused', () => {
    const progress = progressAfter(captured('aws-metadata'), {
      id: 'refused-1',
      at: 2,
      kind: 'refused',
      capture: 'aws-metadata',
      problem: { code: 'is-html' },
    });
    expect(progress.captures['aws-metadata']?.state).toBe('ready');
    expect(progress.refused['aws-metadata']?.problem.code).toBe('is-html');
  });

  it('clear an earlier refusal', () => {
    const progress = progressAfter(
      { id: 'refused-1', at: 2, kind: 'refused', capture: 'aws-metadata', problem: { code: 'is-html' } },
      captured('aws-metadata'),
    );
    expect(progress.refused['aws-metadata']).toBeUndefined();
  });

  it('are forgotten on the person’s word', () => {
    expect(progressAfter(captured('portal-url'), marked({ forget: 'portal-url' })).captures['portal-url']).toBeUndefined();
  });
});

describe('the current step', () => {
  it('is the first open one of the lab', () => {
    expect(currentStep(start)).toBe('1.1');
    expect(currentStep(progressAfter(...withDone('1.1', '1.2')))).toBe('1.3');
  });

  it('is the one jumped to until that is done', () => {
    const progress = progressAfter(marked({ jumpTo: '5.1' }));
    expect(currentStep(progress)).toBe('5.1');
    expect(currentStep(advance(progress, sighted(sighting('aws/inbound-provisioning'))))).toBe('1.1');
  });

  it('is none once all are done or skipped; the clean-up waits to be asked for', () => {
    const progress = progressAfter(...labStepIds.map((step) => marked({ step, as: 'skipped' })));
    expect(currentStep(progress)).toBeUndefined();
    expect(currentStep(advance(progress, marked({ jumpTo: '7.1' })))).toBe('7.1');
  });

  it('returns to a step that is undone', () => {
    const progress = progressAfter(...withDone('1.1', '1.2', '1.3'), marked({ step: '1.2', as: 'todo' }));
    expect(currentStep(progress)).toBe('1.2');
    expect(progress.steps['1.2']).toBeUndefined();
  });
});

describe('facts', () => {
  it('count once, however often they come', () => {
    const fact = marked({ step: '1.1', as: 'done' });
    expect(progressAfter(fact, fact)).toEqual(progressAfter(fact));
  });

  it('that change nothing leave progress the very same', () => {
    const progress = progressAfter(sighted(sighting('aws/welcome')));
    expect(advance(progress, sighted(sighting('aws/welcome')))).toBe(progress);
  });

  it('never weaken a proof: what was observed stays observed', () => {
    const progress = progressAfter(sighted(sighting('aws/welcome')));
    expect(advance(progress, sighted(sighting('aws/dashboard'))).steps['1.1']).toEqual(progress.steps['1.1']);
  });
});

describe('the clean-up', () => {
  const cleaning = advance(newProgress(0), marked({ jumpTo: '7.5' }));
  const ready = [marked({ step: '6.4', as: 'done' }), marked({ step: '7.4', as: 'done' })].reduce(advance, cleaning);
  const listed = sighting(page('aws/permission-sets', { signals: ['set-listed'] }));
  const gone = sighting(page('aws/permission-sets'));

  it('takes an absence as proof only after what came before it', () => {
    const early = [sighted(gone), sighted(listed)].reduce(advance, ready);
    expect(early.steps['7.5']).toBe(undefined);
    const asked = sighted(sighting('aws/permission-sets', 'aws/delete-permission-set'));
    const later = [sighted(listed), asked, sighted(gone)].reduce(advance, ready);
    expect(later.steps['7.5']).toMatchObject({ proof: 'observed' });
  });

  it('does not take what lies under a dialog as gone', () => {
    const covered = page('aws/permission-sets', { targets: { 'permission-set': { states: ['present'], hidden: true } } });
    const asked = sighted(sighting(covered, 'aws/delete-permission-set'));
    expect([sighted(listed), asked, asked].reduce(advance, ready).steps['7.5']).toBe(undefined);
    expect([sighted(listed), asked, sighted(gone)].reduce(advance, ready).steps['7.5']).toMatchObject({ proof: 'observed' });
  });

  it('takes what lies under a dialog for what it is, where that is known', () => {
    const test = (state: 'enabled' | 'disabled') => ({
      'test-application': { states: ['present', state], hidden: true } as const,
    });
    const saved = (state: 'enabled' | 'disabled') =>
      sighted(sighting(page('azure/saml', { signals: ['identifier-is-aws'], targets: test(state) }), 'azure/basic-saml'));
    expect(done(progressAfter(saved('disabled')), '4.1')).toBeUndefined();
    expect(done(progressAfter(saved('enabled')), '4.1')).toBe('observed');
  });

  it('is not gone on with by itself, but once begun goes on to its end', () => {
    expect(currentStep(ready)).toBe('7.5');
    expect(currentStep(advance(ready, marked({ step: '7.5', as: 'done' })))).toBe('7.1');
  });
});

it('a mistake is closed with the document it was seen in', () => {
  const made = sighted(sighting(page('azure/create-app', { signals: ['register-chosen'] })), { source: '1:0:a' });
  const open = advance(newProgress(0), made);
  expect(Object.keys(open.open)).toEqual(['register-application']);
  const left = (source: string): Fact => ({ id: `left ${source}`, at: 2, kind: 'left', sources: [source] });
  expect(Object.keys(advance(open, left('1:0:b')).open)).toEqual(['register-application']);
  expect(advance(open, left('1:0:a')).open).toEqual({});
});
