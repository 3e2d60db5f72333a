import { describe, expect, it } from 'vitest';
import { advance } from '../../../src/core/advance.ts';
import { advise } from '../../../src/core/advise.ts';
import { newProgress, type Progress } from '../../../src/core/progress.ts';
import type { Sighting } from '../../../src/core/sighting.ts';
import type { StepId } from '../../../src/lab/ids.ts';
import { wordCard } from '../../../src/ui/word-card.ts';
import { marked, page, seeing, sighting } from '../../support/facts.ts';

const at = (step: StepId): Progress => advance(newProgress(0), marked({ jumpTo: step }));
const cardFor = (step: StepId, seen: Sighting, progress = at(step)) => wordCard(advise(progress, seen, '1:0:a'), progress, seen);

describe('the card', () => {
  it('says the step in our words, and what the lab’s label is called here', () => {
    const card = cardFor('5.1', sighting(page('aws/settings', { targets: { 'enable-provisioning': { called: 1 } } })));
    expect(card.title).toBe('Enable automatic provisioning');
    expect(card.renamed).toContain('“Enable automatic provisioning”');
    expect(card.renamed).toContain('Enable');
  });

  it('says nothing of another name where the page calls it as the lab does', () => {
    const card = cardFor('5.1', sighting(page('aws/settings', { targets: { 'enable-provisioning': { called: 0 } } })));
    expect(card.renamed).toBe(undefined);
  });

  it('names on the way what to press, as the page calls it', () => {
    const card = cardFor('5.1', seeing('aws/identity-center-navigation.settings'));
    expect(card.text).toContain('“Settings”');
  });

  it('says what to search for', () => {
    expect(cardFor('5.1', seeing('aws/top-navigation.search')).text).toContain('IAM Identity Center');
  });

  it('puts the chosen names in', () => {
    const named = advance(at('6.4'), marked({ names: { group: 'Pilots', permissionSet: 'Billing', application: 'AWS' } }));
    const card = cardFor('6.4', seeing('aws/permission-sets.create'), named);
    expect(card.title).toContain('Billing');
    expect(card.title).not.toContain('{');
  });

  it('offers to say it is done where Crosswalk can’t see it, and the way there where it is elsewhere', () => {
    expect(cardFor('5.1', sighting('aws/settings')).buttons.map(({ does }) => does.kind)).toContain('step');
    const elsewhere = cardFor('5.1', seeing('azure/upload-metadata.file'));
    expect(elsewhere.buttons[0]?.does).toEqual({ kind: 'step', step: '5.1', to: 'go' });
  });
});
