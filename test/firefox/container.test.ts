import { expect, it } from 'vitest';
import { setStage, strike } from '../journeys/stage.ts';
import { waitForOverlay } from '../support/overlay.ts';
import { stepRows, waitInPanel } from '../support/panel.ts';

const home = 'https://us-east-1.console.aws.amazon.com/singlesignon/home?region=us-east-1#!/';

it('guides in a container, signed in there as somebody may be, and keeps what it proves', async () => {
  const stage = await setStage({ at: '3.2' });
  const { driver, panel, portals } = stage;
  // To WebDriver a container is a user context: tabs with cookies of their own in the same profile.
  const container = await driver.browser.createBrowserContext();
  const page = await container.newPage();
  await page.goto(portals.aws.adminSignInUrl(home));
  await waitForOverlay(page, (overlay) => overlay?.step === '3.2' && overlay.state === 'pointing');
  const settings = await page.waitForSelector('::-p-xpath(//nav//a[normalize-space()="Settings"])');
  await settings?.click();
  await waitInPanel(async () => (await stepRows(panel))['3.2']?.status === 'done', 'that 3.2 is done');
  expect((await stepRows(panel))['3.2']?.proof).toBe('observed');
  await strike(stage);
});
