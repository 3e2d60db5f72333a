import { expect, it } from 'vitest';
import { stepIds } from '../../src/lab/lab.ts';
import { pressInPanel } from '../support/panel.ts';
import { setStage, walk } from './stage.ts';

it('walks the clean-up in the order that works, and leaves nothing behind', async () => {
  const stage = await setStage({ at: '7.1' });
  await pressInPanel(stage.panel, 'li[data-step="7.1"] [data-action="work-on"]');
  const cleaning = stepIds.filter((id) => id.startsWith('7.'));
  const provable = cleaning.filter((id) => id !== '7.6');
  await walk(stage, (rows) => provable.every((id) => rows[id]?.status === 'done'));
  const { identityCenter } = stage.portals.aws.describe();
  expect(identityCenter === 'none' ? [] : identityCenter.assignments).toEqual([]);
  expect(stage.portals.azure.describe().applications).toEqual([]);
}, 180_000);
