import { expect, it } from 'vitest';
import { captures } from '../../src/lab/captures.ts';
import type { Capture } from '../../src/lab/ids.ts';
import { labStepIds, step } from '../../src/lab/lab.ts';
import { knowledgeOf } from '../demo/knowledge.ts';
import { Participant, Stuck } from '../demo/participant.ts';
import { frontPage } from '../demo/windows.ts';
import { defaultWorld } from '../portals/world.ts';
import { setBareStage } from './stage.ts';

it('without the extension the same participant gets no further than the sign-in', async () => {
  const { portals, driver, page } = await setBareStage();
  await page.goto('https://console.aws.amazon.com/');
  const participant = new Participant({ knowledge: knowledgeOf(portals.world), pace: 0, patience: 5_000 });
  const walk = participant.walk(
    () => frontPage(driver.browser),
    () => false,
  );
  await expect(walk).rejects.toBeInstanceOf(Stuck);
  expect(page.url()).toMatch(/^https:\/\/[a-z0-9-]+\.console\.aws\.amazon\.com\/console\/home/);
  expect(portals.aws.describe().identityCenter).toBe('none');
  expect(portals.azure.describe().applications).toEqual([]);
});

it('the participant knows nothing by heart that has to be carried', () => {
  const { answer } = knowledgeOf(defaultWorld());
  for (const { to } of Object.values(captures) as Capture[])
    for (const { target } of to)
      for (const id of labStepIds) {
        const label = target.split('.').at(-1) ?? '';
        if (step(id).moves.some((move) => move.target === target)) expect(answer(id, label), `${id} ${target}`).toBeUndefined();
      }
});
