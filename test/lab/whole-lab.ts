import { expect } from 'vitest';
import { labStepIds } from '../../src/lab/lab.ts';
import { knowledgeOf } from '../demo/knowledge.ts';
import { Participant } from '../demo/participant.ts';
import { signInAtTheEnd } from '../demo/sign-in-at-the-end.ts';
import { setStage, walk } from '../journeys/stage.ts';
import { editionsOf } from '../portals/draw-editions.ts';
import { defaultWorld } from '../portals/world.ts';
import type { StepRow } from '../support/panel.ts';

/** Walks the lab from its first step to the sign-in, on consoles of this edition, and wants a proof for every step. */
export async function walkTheLab(edition: string): Promise<void> {
  const { aws, azure } = defaultWorld();
  const drawn = editionsOf(edition);
  const stage = await setStage({
    at: '1.1',
    world: { aws: { ...aws, editions: drawn.aws }, azure: { ...azure, editions: drawn.azure } },
  });
  const { driver, panel, portals } = stage;
  const knowledge = knowledgeOf(portals.world);
  await walk(stage, (rows) => rows['5.6']?.status === 'done');
  await portals.clock.advance(21 * 60_000);
  await walk(stage, (rows) => rows['6.12']?.status === 'done');
  let rows: Readonly<Record<string, StepRow>> = {};
  const participant = new Participant({ panel, knowledge, pace: 0 });
  const report = { say: () => undefined, pointed: async () => undefined };
  // In an ordinary window, so that Crosswalk may record what it sees of the sign-in too.
  await signInAtTheEnd({ participant, driver, panel, knowledge, report, inPrivate: false });
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
}
