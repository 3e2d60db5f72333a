import { describe, expect, it } from 'vitest';
import { advance } from '../../../src/core/advance.ts';
import { advise } from '../../../src/core/advise.ts';
import { type CaptureRecord, type Fact, newProgress, type Progress } from '../../../src/core/progress.ts';
import type { CaptureId, StepId } from '../../../src/lab/ids.ts';
import { page, seeing, sighting } from '../../support/facts.ts';

const at = (step: StepId, captures: readonly CaptureId[] = []): Progress => {
  const facts: Fact[] = captures.map((capture) => {
    const record: CaptureRecord = { state: 'ready', at: 1, from: { via: 'page' }, summary: {}, doubts: [] };
    return { id: capture, at: 1, kind: 'captured', capture, record };
  });
  return [...facts, { id: 'jump', at: 1, kind: 'marked', mark: { jumpTo: step } } as Fact].reduce(advance, newProgress(0));
};
const source = '1:0:a';

describe('pointing', () => {
  it('points at the step’s target', () => {
    expect(advise(at('3.5'), seeing('aws/configure-external-idp.download-metadata'), source)).toMatchObject({
      state: 'pointing',
      target: 'aws/configure-external-idp.download-metadata',
      awaits: { capture: 'aws-metadata', target: 'aws/configure-external-idp.download-metadata' },
    });
  });

  it('points at the menu first, and at its item once it is open', () => {
    const closed = sighting(
      page('aws/settings', { targets: { actions: {}, 'identity-source-tab': { states: ['present', 'enabled', 'selected'] } } }),
    );
    expect(advise(at('3.3'), closed, source)).toMatchObject({ target: 'aws/settings.actions', deed: 'open' });
    const open = sighting(
      page('aws/settings', {
        targets: { actions: { states: ['present', 'enabled', 'expanded'] }, 'change-identity-source': {} },
      }),
    );
    expect(advise(at('3.3'), open, source)).toMatchObject({ target: 'aws/settings.change-identity-source', deed: 'press' });
  });

  it('goes from field to field as they are filled', () => {
    const all = ['username', 'email', 'confirm-email', 'first-name', 'last-name', 'display-name'];
    const fields = (filled: readonly string[], there = all) =>
      sighting(
        page('aws/add-user', {
          targets: Object.fromEntries(
            [...there, 'next'].map((name) => [
              name,
              { states: ['present', 'enabled', ...(filled.includes(name) ? ['filled' as const] : [])] },
            ]),
          ),
        }),
      );
    expect(advise(at('4.3'), fields([]), source).target).toBe('aws/add-user.username');
    expect(advise(at('4.3'), fields(['username']), source).target).toBe('aws/add-user.email');
    expect(advise(at('4.3'), fields(all), source).target).toBe('aws/add-user.next');
    // What is not there may be called otherwise: nobody is sent on without it.
    const missing = advise(at('4.3'), fields(['username'], ['username', 'first-name']), source);
    expect(missing).toMatchObject({ state: 'missing', target: 'aws/add-user.email' });
  });

  it('has a question closed that is asked once more when its step is done', () => {
    const again = seeing('aws/account-details.remove-access', 'aws/remove-access.remove', 'aws/remove-access.cancel');
    expect(advise(at('7.5'), again, source)).toMatchObject({ target: 'aws/remove-access.cancel', onTheWay: true });
    expect(advise(at('7.4'), again, source).target).toBe('aws/remove-access.remove');
  });

  it('prefers the dialog or pane on top to the page beneath', () => {
    const both = seeing('azure/saml.upload-metadata', 'azure/upload-metadata.file', 'azure/upload-metadata.add');
    expect(advise(at('4.1'), both, source).target).toBe('azure/upload-metadata.file');
  });

  it('shows the way from a distant page of the same portal', () => {
    expect(
      advise(at('3.6'), seeing('aws/identity-center-navigation.settings', 'aws/identity-center-navigation.users'), source),
    ).toMatchObject({ state: 'pointing', target: 'aws/identity-center-navigation.settings', onTheWay: true });
    expect(advise(at('3.6'), seeing('aws/top-navigation.identity-center-result'), source)).toMatchObject({
      target: 'aws/top-navigation.identity-center-result',
      onTheWay: true,
    });
  });

  it('skips what can’t be pressed now', () => {
    const targets = { 'delete-mobile': { states: ['present' as const, 'disabled' as const] }, 'delete-fax': {} };
    expect(advise(at('5.5'), sighting(page('azure/user-mapping', { targets })), source).target).toBe(
      'azure/user-mapping.delete-fax',
    );
  });
});

describe('not pointing', () => {
  it('is not sure where several elements fit', () => {
    expect(
      advise(at('6.3'), sighting(page('aws/permission-sets', { targets: { create: { unsure: true } } })), source),
    ).toMatchObject({ state: 'unsure', target: 'aws/permission-sets.create' });
  });

  it('says that the target is missing on the right page', () => {
    expect(advise(at('6.3'), sighting(page('aws/permission-sets')), source)).toMatchObject({
      state: 'missing',
      target: 'aws/permission-sets.create',
    });
  });

  it('says that the step is elsewhere, and which step this page fits', () => {
    const advice = advise(at('2.4'), seeing('aws/settings.actions'), source);
    expect(advice).toMatchObject({ state: 'elsewhere', nearest: '3.3' });
  });

  it('has nothing to say on a page that is none of the lab’s', () => {
    expect(advise(at('2.4'), sighting(), source).state).toBe('nothing');
  });
});

describe('offers', () => {
  it('offers to keep what the page shows, while its step is the current one', () => {
    const offers = advise(
      at('5.2'),
      seeing('aws/inbound-provisioning.endpoint', 'aws/inbound-provisioning.token'),
      source,
    ).offers;
    expect(offers).toEqual([
      { kind: 'keep', capture: 'scim-endpoint', target: 'aws/inbound-provisioning.endpoint', via: 'page' },
      { kind: 'keep', capture: 'scim-token', target: 'aws/inbound-provisioning.token', via: 'page' },
    ]);
  });

  it('offers the page to fill what is not secret, and the panel for what is', () => {
    const fields = seeing('azure/provisioning-connect.tenant-url', 'azure/provisioning-connect.secret-token');
    const offers = advise(at('5.4', ['scim-endpoint', 'scim-token']), fields, source).offers;
    expect(offers.map((offer) => [offer.kind, 'capture' in offer && offer.capture])).toEqual([
      ['fill', 'scim-endpoint'],
      ['fill-from-panel', 'scim-token'],
    ]);
  });

  it('offers nothing that has not been kept', () => {
    expect(advise(at('5.4'), seeing('azure/provisioning-connect.tenant-url'), source).offers).toEqual([]);
  });
});

describe('warnings', () => {
  it('stand ready on the page with their targets', () => {
    expect(advise(at('2.5'), seeing('azure/create-app.register', 'azure/create-app.non-gallery'), source).ahead).toContain(
      'register-application',
    );
  });

  it('stay silent where their step is not the current one', () => {
    expect(advise(at('7.6'), seeing('azure/gallery.gallery-aws'), source).ahead).not.toContain('gallery-application');
  });

  it('stay silent once their reason is gone', () => {
    expect(advise(at('5.2'), seeing('aws/inbound-provisioning.close'), source).ahead).toContain('token-not-kept');
    expect(advise(at('5.3', ['scim-token']), seeing('aws/inbound-provisioning.close'), source).ahead).not.toContain(
      'token-not-kept',
    );
  });
});
