import { browser } from '../platform/browser.ts';

/**
 * Chrome runs content scripts only in pages loaded after the installation, an update or a new permission: whoever has
 * the consoles open would see nothing. Firefox does it by itself; a second guide in a document ends the first.
 */
export async function guideOpenTabs(): Promise<void> {
  for (const script of browser.runtime.getManifest().content_scripts ?? []) {
    const tabs = await browser.tabs.query({ url: script.matches });
    for (const { id } of tabs) {
      if (id === undefined) continue;
      await browser.scripting
        .executeScript({ target: { tabId: id, allFrames: true }, files: script.js ?? [] })
        .catch(() => undefined);
    }
  }
}
