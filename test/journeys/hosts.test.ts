import { expect, it } from 'vitest';
import { findOverlay, waitForOverlay } from '../support/overlay.ts';
import { waitInPanel } from '../support/panel.ts';
import { setBareStage, strike } from './stage.ts';

const isPointing = (overlay: { state: string; ring: unknown } | undefined) =>
  overlay?.state === 'pointing' && overlay.ring !== undefined;

it('guides in a tab that was open when the extension was installed, without a reload', async () => {
  const stage = await setBareStage();
  const { driver, page, portals } = stage;
  await page.goto(portals.aws.adminSignInUrl());
  await page.evaluate(() => Object.assign(window, { since: 'before' }));
  await driver.install();
  await waitForOverlay(page, isPointing);
  expect(await page.evaluate(() => (window as unknown as { since?: string }).since)).toBe('before');
  await strike(stage);
});

it('says what it may not see, guides once it may, and goes at once when that is taken back', async () => {
  const stage = await setBareStage({ withExtension: true, withholdingHosts: true });
  const { driver, page, portals } = stage;
  // A press of the button lets it see the tab in front once: there the portal is not open yet.
  const panel = await driver.openSidePanel(page);
  await page.goto(portals.aws.adminSignInUrl());
  const asks = async () => (await panel.$('[data-action="see-consoles"]')) !== null;
  await waitInPanel(asks, 'that it may not see the consoles');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect((await findOverlay(page))?.state).toBeUndefined();

  await driver.showConsoles(true);
  await waitInPanel(async () => !(await asks()), 'that it may see them now');
  await waitForOverlay(page, isPointing);

  await driver.showConsoles(false);
  await waitInPanel(asks, 'that it may not see them any more');
  await waitForOverlay(page, (overlay) => overlay === undefined);
  await page.reload();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect((await findOverlay(page))?.state).toBeUndefined();

  await driver.showConsoles(true);
  await waitForOverlay(page, isPointing);
  await strike(stage);
});
