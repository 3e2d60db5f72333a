import { expect, it } from 'vitest';
import { knowledgeOf } from '../demo/knowledge.ts';
import { signIn } from '../demo/sign-in.ts';
import { findOverlay, waitForOverlay } from '../support/overlay.ts';
import { stepRows, waitInPanel } from '../support/panel.ts';
import { setStage, stored } from './stage.ts';

it('guides in a private window, records nothing of it, and leaves the tick to the person', async () => {
  const stage = await setStage({ at: '6.13' });
  const { chromium, panel, portals } = stage;
  const before = await stored(stage, 'local');
  const context = await chromium.browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(portals.aws.portalUrl());
  await waitInPanel(async () => (await panel.$('li[data-step="6.13"][data-seen="privately"]')) !== null, 'that 6.13 was seen');
  const { member, awsUser } = knowledgeOf(portals.world);
  for (let tries = 0; tries < 8 && page.url().startsWith('https://login.'); tries++) await signIn(page, member, awsUser);
  await waitForOverlay(page, (overlay) => overlay !== undefined);
  expect(await findOverlay(page)).toBeDefined();
  expect((await stepRows(panel))['6.13']?.status).not.toBe('done');
  expect(await stored(stage, 'local')).toBe(before);
  expect(await stored(stage, 'session')).not.toContain('awsapps.com');
  await context.close();
}, 90_000);
