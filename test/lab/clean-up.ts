import { expect } from 'vitest';
import { stepIds } from '../../src/lab/lab.ts';
import { setStage, walk } from '../journeys/stage.ts';
import { editionsOf } from '../portals/draw-editions.ts';
import { defaultWorld } from '../portals/world.ts';
import { pressInPanel, stepRows } from '../support/panel.ts';

/** Walks the clean-up after the whole lab, on consoles of this edition, and wants nothing left behind. */
export async function walkTheCleanUp(edition: string): Promise<void> {
  const { aws: own, azure: other } = defaultWorld();
  const drawn = editionsOf(edition);
  const world = { aws: { ...own, editions: drawn.aws }, azure: { ...other, editions: drawn.azure } };
  const stage = await setStage({ at: '7.1', world });
  const { aws, azure } = stage.portals;
  await pressInPanel(stage.panel, 'li[data-step="7.1"] [data-action="work-on"]');
  await walk(stage, () => azure.describe().applications.length === 0);
  // What is no longer there can't be pointed at: the person says so.
  await pressInPanel(stage.panel, 'li[data-step="7.6"] [data-action="done"]');
  await walk(stage, (rows) => rows['7.7']?.status === 'done');
  expect(aws.describe().identityCenter).toBe('none');
  const rows = await stepRows(stage.panel);
  const proofs = stepIds.filter((id) => id.startsWith('7.')).map((id) => [id, rows[id]?.proof]);
  expect(proofs.filter(([, proof]) => proof !== 'observed')).toEqual([['7.6', 'declared']]);
}
