import { describe, expect, it } from 'vitest';
import { wayTo } from '../../../src/core/way.ts';
import { page, seeing, sighting } from '../../support/facts.ts';

describe('the way to a page', () => {
  it('is the door that opens it, where that is in sight', () => {
    expect(wayTo('aws/settings', seeing('aws/identity-center-navigation.settings'))).toEqual({
      target: 'aws/identity-center-navigation.settings',
      distance: 1,
    });
  });

  it('is the tab or menu first that brings the door to light', () => {
    const closed = sighting(page('aws/settings', { targets: ['identity-source-tab', 'actions'] }));
    expect(wayTo('aws/choose-identity-source', closed)?.target).toBe('aws/settings.actions');
  });

  it('leads over pages between, and counts them', () => {
    const way = wayTo('aws/choose-identity-source', seeing('aws/identity-center-navigation.settings'));
    expect(way).toEqual({ target: 'aws/identity-center-navigation.settings', distance: 2 });
  });

  it('is the search where nothing nearer is in sight, with what to search for', () => {
    const way = wayTo('aws/settings', seeing('aws/top-navigation.search'));
    expect(way).toMatchObject({ target: 'aws/top-navigation.search', finds: 'aws/top-navigation.identity-center-result' });
  });

  it('never is a door that is disabled or hidden', () => {
    for (const special of [{ states: ['present', 'disabled'] }, { hidden: true }] as const)
      expect(wayTo('aws/settings', sighting(page('aws/identity-center-navigation', { targets: { settings: special } })))).toBe(
        undefined,
      );
  });

  it('does not exist on a page from which nothing leads there', () => {
    expect(wayTo('aws/settings', seeing('azure/saml.download-metadata'))).toBe(undefined);
  });
});
