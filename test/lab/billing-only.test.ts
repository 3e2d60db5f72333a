import { expect, it } from 'vitest';
import { setStage, walk } from '../journeys/stage.ts';
import { defaultWorld } from '../portals/world.ts';

it('is walked through section 1 where the organization is for billing only', async () => {
  const world = defaultWorld();
  const stage = await setStage({ at: '1.1', world: { ...world, aws: { ...world.aws, organization: 'consolidated-billing' } } });
  await walk(stage, (rows) => ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6'].every((id) => rows[id]?.status === 'done'));
  expect(stage.portals.aws.describe()).toMatchObject({ organization: 'all-features' });
});
