import { followGrants, runContentScriptsInOpenTabs } from '../platform/scripts.ts';
import { tabsOutOfReach, tellTab } from '../platform/tabs.ts';
import type { ToPortal } from '../protocol.ts';
import { forgetTab } from './sightings.ts';
import { closeWhatIsGone } from './tabs.ts';

const leave: ToPortal['leave'] = { kind: 'leave' };

/**
 * Guides in what the person lets us see from now on, in the tabs that are open too; what may not be seen any more is
 * left at once, and what it showed is forgotten. A script that runs already would go on by itself.
 */
export async function followReach(): Promise<void> {
  await followGrants();
  await runContentScriptsInOpenTabs();
  for (const tabId of await tabsOutOfReach()) {
    tellTab(tabId, leave);
    await forgetTab(tabId);
  }
  await closeWhatIsGone();
}
