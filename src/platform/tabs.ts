import { browser } from './browser.ts';

/** One document in one frame of one tab. `documentId` is missing in browsers that have none. */
export interface DocumentAddress {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | undefined;
}

export interface Tab {
  readonly url: string | undefined;
  readonly active: boolean;
  readonly incognito: boolean;
}

/** How long a document may take to answer; one whose frame is being taken away may never do. In milliseconds. */
const patience = 1_000;

/** Tells exactly one document something; it, or the script in it, may be gone. */
export function tell(document: DocumentAddress, message: object): void {
  browser.tabs.sendMessage(document.tabId, message, addressed(document)).catch(() => undefined);
}

/** Asks exactly one document; `undefined` where it, or the script in it, is gone or does not answer `within` milliseconds. */
export async function askDocument<T>(document: DocumentAddress, message: object, within = patience): Promise<T | undefined> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<undefined>((give) => {
    late = setTimeout(() => give(undefined), within);
  });
  try {
    const answer = browser.tabs.sendMessage(document.tabId, message, addressed(document)) as Promise<T | undefined>;
    return await Promise.race([answer, deadline]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(late);
  }
}

/** A document is surer than a frame, which may hold another one by now; browsers take one or the other. */
function addressed({ frameId, documentId }: DocumentAddress): { frameId: number } {
  return (documentId === undefined ? { frameId } : { documentId }) as { frameId: number };
}

/** Tells every document in a tab in which a script of ours runs. */
export function tellTab(tabId: number, message: object): void {
  browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}

/** The tabs whose address the person does not let us see. */
export async function tabsOutOfReach(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap(({ id, url }) => (id !== undefined && url === undefined ? [id] : []));
}

export async function tabById(tabId: number): Promise<Tab | undefined> {
  try {
    const { url, active, incognito } = await browser.tabs.get(tabId);
    return { url, active, incognito };
  } catch {
    return undefined;
  }
}

/** The tab in front of the person; `undefined` where the browser does not say. */
export async function frontTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/** Makes a tab the active one of its window, and its window the front one. */
export async function bringToFront(tabId: number): Promise<boolean> {
  try {
    const { windowId } = await browser.tabs.update(tabId, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
    return (await browser.tabs.get(tabId)).active;
  } catch {
    return false;
  }
}

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Opens a private window, if the browser lets the extension: Chrome answers with nothing where not, Firefox rejects. */
export async function openPrivateWindow(url: string): Promise<boolean> {
  try {
    return Boolean(await browser.windows.create({ url, incognito: true }));
  } catch {
    return false;
  }
}

/** Calls back whenever a window has been closed, a private one too where the person lets the extension see those. */
export function onWindowClosed(closed: (windowId: number) => void): void {
  browser.windows.onRemoved.addListener(closed);
}

export function onTabClosed(closed: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(closed);
}
