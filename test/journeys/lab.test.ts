import { expect, it } from 'vitest';
import { labStepIds } from '../../src/lab/lab.ts';
import { knowledgeOf } from '../demo/knowledge.ts';
import { Participant } from '../demo/participant.ts';
import { signInAtTheEnd } from '../demo/sign-in-at-the-end.ts';
import { defaultWorld } from '../portals/world.ts';
import type { StepRow } from '../support/panel.ts';
import { setStage, walk } from './stage.ts';

it('is walked from the first step to the sign-in, every step on proof', async () => {
  const stage = await setStage({ at: '1.1' });
  const { chromium, panel, portals } = stage;
  const knowledge = knowledgeOf(portals.world);
  await walk(stage, (rows) => rows['5.6']?.status === 'done');
  await portals.clock.advance(21 * 60_000);
  await walk(stage, (rows) => rows['6.12']?.status === 'done');
  let rows: Readonly<Record<string, StepRow>> = {};
  const participant = new Participant({ panel, knowledge, pace: 0 });
  const report = { say: () => undefined, pointed: async () => undefined };
  // In an ordinary window, so that Crosswalk may record what it sees of the sign-in too.
  await signInAtTheEnd({ participant, chromium, panel, knowledge, report, inPrivate: false });
  await walk(stage, (all) => {
    rows = all;
    return true;
  });
  const proofs = labStepIds.map((id) => `${id} ${rows[id]?.proof}`);
  expect(proofs.filter((line) => !/ (observed|captured)$/.test(line))).toEqual([]);
  const { identityCenter, roleSessions } = portals.aws.describe();
  expect(identityCenter).toMatchObject({
    identitySource: { type: 'external-idp' },
    provisioning: 'scim',
    assignments: [{ principal: 'Test', permissionSet: 'DatabaseAdministrator' }],
  });
  expect(roleSessions).toMatchObject([{ userName: knowledge.member.userName, permissionSet: 'DatabaseAdministrator' }]);
}, 300_000);

it('is walked through section 1 where the organization is for billing only', async () => {
  const world = defaultWorld();
  const stage = await setStage({ at: '1.1', world: { ...world, aws: { ...world.aws, organization: 'consolidated-billing' } } });
  await walk(stage, (rows) => ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6'].every((id) => rows[id]?.status === 'done'));
  expect(stage.portals.aws.describe()).toMatchObject({ organization: 'all-features' });
}, 120_000);
