import { browser } from './browser.ts';
import { nationalHostsGranted } from './permissions.ts';
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

/** The content scripts as the manifest has them, and the same for what was granted beyond it. */
async function contentScripts(): Promise<{ readonly matches: string[]; readonly js: string[] }[]> {
  const [first, ...rest] = browser.runtime.getManifest().content_scripts ?? [];
  const national = await nationalHostsGranted();
  const js = first?.js ?? [];
  return [
    ...[first, ...rest].flatMap((one) => (one ? [{ matches: one.matches, js: one.js ?? [] }] : [])),
    { matches: national, js },
  ];
}

const nationalScript = 'national-clouds';

/** Has the content script run on the consoles of the national clouds, as far as they are granted. */
export async function followGrants(): Promise<void> {
  const [first] = browser.runtime.getManifest().content_scripts ?? [];
  const matches = await nationalHostsGranted();
  // The polyfill's types do not know these yet.
  const scripting = browser.scripting as unknown as {
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
    registerContentScripts(scripts: object[]): Promise<void>;
  };
  await scripting.unregisterContentScripts({ ids: [nationalScript] }).catch(() => undefined);
  if (matches.length === 0) return;
  const script = {
    id: nationalScript,
    js: first?.js,
    matches,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start',
  };
  await scripting.registerContentScripts([script]);
}

/**
 * Runs the content scripts in the tabs that are open already. Chrome runs them only in pages loaded after the
 * installation, an update or a new permission; Firefox does this by itself.
 */
export async function runContentScriptsInOpenTabs(): Promise<void> {
  for (const { matches, js } of await contentScripts()) {
    if (matches.length === 0) continue;
    for (const { id } of await browser.tabs.query({ url: matches })) {
      if (id === undefined) continue;
      await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: js }).catch(() => undefined);
    }
  }
}
