import { expect, it } from 'vitest';
import { knowledgeOf } from '../demo/knowledge.ts';
import { signIn } from '../demo/sign-in.ts';
import { findOverlay, waitForOverlay } from '../support/overlay.ts';
import { unlessPageChanged } from '../support/page-changed.ts';
import { stepRows, waitInPanel } from '../support/panel.ts';
import { openPortalPrivately } from '../support/private-window.ts';
import { setStage, stored } from './stage.ts';

it('guides in a private window, records nothing of it, and leaves the tick to the person', async () => {
  const stage = await setStage({ at: '6.13' });
  const { driver, panel, portals } = stage;
  // What the ordinary window has just shown may still be on its way.
  let before = '';
  for (let latest = await stored(stage, 'local'); latest !== before; latest = await stored(stage, 'local')) {
    before = latest;
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
  const front = await openPortalPrivately(driver, panel);
  await waitInPanel(async () => (await panel.$('li[data-step="6.13"][data-seen="privately"]')) !== null, 'that 6.13 was seen');
  const { member, awsUser } = knowledgeOf(portals.world);
  for (const end = Date.now() + 30_000; Date.now() < end && (await front()).url().startsWith('https://login.'); )
    await signIn(await front(), member, awsUser)
      .then((act) => act?.do())
      .catch(unlessPageChanged);
  const page = await front();
  await waitForOverlay(page, (overlay) => overlay !== undefined);
  expect(await findOverlay(page)).toBeDefined();
  expect((await stepRows(panel))['6.13']?.status).not.toBe('done');
  expect(await stored(stage, 'local')).toBe(before);
  expect(await stored(stage, 'session')).not.toContain('awsapps.com');
});
