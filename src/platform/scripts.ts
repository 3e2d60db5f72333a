import { browser } from './browser.ts';
import type { DocumentAddress } from './tabs.ts';

/** Built beside the content script, but named by no manifest: only the background brings them into a page. */
export type ContentFile = 'guide.js' | 'mend.js';

/**
 * Runs a function in the page's own world. It is sent there as text, so it may use nothing from outside itself.
 * `false` where the page is gone or out of reach.
 */
export async function runInPage(
  { tabId, frameId, documentId }: DocumentAddress,
  func: (argument: string) => void,
  argument: string,
): Promise<boolean> {
  const target = documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
  try {
    // The polyfill's types do not know worlds and documents yet.
    await browser.scripting.executeScript({ target, world: 'MAIN', func, args: [argument] } as never);
    return true;
  } catch {
    return false;
  }
}

/** Runs a file in one document. `false` where it is gone or out of reach. */
export async function runContentFile({ tabId, frameId, documentId }: DocumentAddress, file: ContentFile): Promise<boolean> {
  const target = documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
  try {
    // The polyfill's types do not know documents and the time of injection yet.
    await browser.scripting.executeScript({ target, files: [`/src/content/${file}`], injectImmediately: true } as never);
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs the content scripts in the tabs that are open already. Chrome runs them only in pages loaded after the
 * installation, an update or a new permission; Firefox does this by itself.
 */
export async function runContentScriptsInOpenTabs(): Promise<void> {
  for (const { matches, js = [] } of browser.runtime.getManifest().content_scripts ?? []) {
    for (const { id } of await browser.tabs.query({ url: matches })) {
      if (id === undefined) continue;
      await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: js }).catch(() => undefined);
    }
  }
}
