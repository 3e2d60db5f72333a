import { expect, it } from 'vitest';
import { setBareStage, strike } from '../journeys/stage.ts';
import { findOverlay, waitForOverlay } from '../support/overlay.ts';
import { pressInPanel, waitInPanel } from '../support/panel.ts';

it('is let see the consoles by the panel’s own button, if the person says yes', async () => {
  const stage = await setBareStage({ withExtension: true, withholdingHosts: true });
  const { driver, page, portals } = stage;
  const panel = await driver.openSidePanel(page);
  await page.goto(portals.aws.adminSignInUrl());
  await panel.waitForSelector('[data-action="see-consoles"]');
  await pressInPanel(panel, '[data-action="see-consoles"]');
  await driver.answerPrompt?.(false);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect((await findOverlay(page))?.state).toBeUndefined();
  await pressInPanel(panel, '[data-action="see-consoles"]');
  await driver.answerPrompt?.(true);
  await waitInPanel(async () => (await panel.$('[data-action="see-consoles"]')) === null, 'that it may see them now');
  await waitForOverlay(page, (overlay) => overlay?.state === 'pointing' && overlay.ring !== undefined);
  await strike(stage);
});
