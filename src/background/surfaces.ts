import { checkPortalUrl } from '../core/scim/check-portal-url.ts';
import { isConsole, startPages } from '../lab/hosts.ts';
import type { StepId } from '../lab/ids.ts';
import { step as stepOf } from '../lab/lab.ts';
import { openPanelBeside } from '../platform/panel-surface.ts';
import { ownPage } from '../platform/runtime.ts';
import { bringToFront, frontTabId, openPrivateWindow, openTab, tell } from '../platform/tabs.ts';
import type { Answers, ToPortal } from '../protocol.ts';
import { currentProgress } from './progress-store.ts';
import type { PortalSender } from './sender.ts';
import { allSeen } from './sightings.ts';

/** Opens the panel for the tab the person is in. */
export async function openPanel({ tabId }: PortalSender): Promise<Answers['open-panel']> {
  return { opened: await openPanelBeside(tabId, ownPage('panel.html')) };
}

/** Brings the console of a step to the front, or opens it; another tab than `from`, where the step was looked for in vain. */
export async function goToStep(step: StepId, from?: PortalSender): Promise<undefined> {
  const { portal, privateWindow } = stepOf(step);
  if (privateWindow && (await openPrivately()).opened) return undefined;
  const open = (await allSeen()).find(
    ({ sender }) => sender.portal === portal && sender.frameId === 0 && sender.tabId !== from?.tabId && isConsole(sender.address),
  );
  if (open && (await bringToFront(open.sender.tabId))) return undefined;
  const { region } = await currentProgress();
  const start = startPages[portal];
  await openTab(portal === 'aws' && region ? `${start}?region=${region}` : start);
  return undefined;
}

/** Opens the kept portal address in a private window, if the browser lets us. */
export async function openPrivately(): Promise<Answers['open-portal-privately']> {
  const url = (await currentProgress()).captures['portal-url']?.value;
  // Checked once more, in this moment: the person signs in on what is opened here.
  const checked = checkPortalUrl(url ?? '');
  return { opened: checked.ok && (await openPrivateWindow(checked.value.value)) };
}

/** The keyboard's way to the target and to the card. */
export async function focusInPage(command: string): Promise<void> {
  const what = command === 'focus-card' ? 'card' : command === 'focus-target' ? 'target' : undefined;
  const front = await frontTabId();
  if (!what || front === undefined) return;
  const message: ToPortal['focus'] = { kind: 'focus', what };
  for (const { sender } of await allSeen()) if (sender.tabId === front) tell(sender, message);
}
