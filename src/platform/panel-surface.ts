import { browser, chromeOnly } from './browser.ts';

/** Makes the toolbar button open the panel: Chrome's side panel by itself, Firefox's sidebar by a call. */
export function openPanelByButton(): void {
  if (chromeOnly?.sidePanel) void chromeOnly.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  else browser.action.onClicked.addListener(() => void browser.sidebarAction.toggle());
}

/** Opens the panel beside a tab, in answer to a click in its page. Firefox allows that only from its own pages: there a tab serves. */
export async function openPanelBeside(tabId: number, fallback: string): Promise<boolean> {
  try {
    if (chromeOnly?.sidePanel) await chromeOnly.sidePanel.open({ tabId });
    else await browser.tabs.create({ url: fallback });
    return true;
  } catch {
    return false;
  }
}
