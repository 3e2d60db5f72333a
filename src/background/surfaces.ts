import { startPages } from '../lab/hosts.ts';
import type { StepId } from '../lab/ids.ts';
import { step as stepOf } from '../lab/lab.ts';
import { browser, chromeOnly, ownPage } from '../platform/browser.ts';
import type { Answers } from '../protocol.ts';
import { currentProgress } from './progress-store.ts';
import type { Sender } from './sender.ts';
import { allSeen } from './sightings.ts';
import { send } from './tabs.ts';

type PortalSender = Extract<Sender, { context: 'portal' }>;

/** Opens the panel for the tab the person is in. Firefox opens its sidebar only from its own pages: there a tab serves. */
export async function openPanel({ tabId, windowId }: PortalSender): Promise<Answers['open-panel']> {
  try {
    if (chromeOnly?.sidePanel) await chromeOnly.sidePanel.open({ tabId });
    else await browser.tabs.create({ url: ownPage('panel.html'), ...(windowId === undefined ? {} : { windowId }) });
    return { opened: true };
  } catch {
    return { opened: false };
  }
}

/** Firefox: the toolbar button opens and closes the sidebar. */
export async function togglePanel(): Promise<void> {
  await browser.sidebarAction.toggle();
}

/** Brings the portal of a step to the front, or opens it. */
export async function goToStep(step: StepId): Promise<undefined> {
  const { portal } = stepOf(step);
  const { region } = await currentProgress();
  const open = (await allSeen()).find(({ sender }) => sender.portal === portal && sender.frameId === 0);
  if (open && (await bringToFront(open.sender))) return undefined;
  const start = startPages[portal];
  await browser.tabs.create({ url: portal === 'aws' && region ? `${start}?region=${region}` : start });
  return undefined;
}

/** Makes a tab the active one of its window, and its window the front one. */
export async function bringToFront({ tabId }: Pick<PortalSender, 'tabId'>): Promise<boolean> {
  try {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return (await browser.tabs.get(tabId)).active;
  } catch {
    return false;
  }
}

/** Opens the kept portal address in a private window, if the browser lets us. */
export async function openPrivately(): Promise<Answers['open-portal-privately']> {
  const url = (await currentProgress()).captures['portal-url']?.value;
  if (!url) return { opened: false };
  try {
    // Chrome answers with nothing where the extension is not allowed in private windows; Firefox rejects.
    return { opened: Boolean(await browser.windows.create({ url, incognito: true })) };
  } catch {
    return { opened: false };
  }
}

/** The keyboard's way to the target and to the card. */
export async function focusInPage(command: string): Promise<void> {
  const what = command === 'focus-card' ? 'card' : command === 'focus-target' ? 'target' : undefined;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (!what || tab?.id === undefined) return;
  for (const { sender } of await allSeen()) if (sender.tabId === tab.id) await send(sender, { kind: 'focus', what });
}
