import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { Chromium } from './chromium.ts';

const shipped = join(import.meta.dirname, '../../dist/chrome');

/** A copy of the extension that ships, which can be brought to another version. */
export async function copyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'crosswalk-copy-'));
  await cp(shipped, folder, { recursive: true });
  return folder;
}

/** Changes the manifest of a copy. */
export async function changeManifest(folder: string, change: (manifest: Record<string, unknown>) => object): Promise<void> {
  const file = join(folder, 'manifest.json');
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, 'utf8')))));
}

/** Kills the extension's worker where it stands, as the browser does; the next event wakes another one. */
export async function killWorker({ browser, extensionId }: Chromium): Promise<void> {
  const isOurs = (url: string) => url.startsWith(`chrome-extension://${extensionId}/`);
  const target = browser.targets().find((one) => one.type() === 'service_worker' && isOurs(one.url()));
  // Where it has just gone to sleep by itself there is nothing left to kill.
  await (await target?.worker())?.close().catch(() => undefined);
}

/** All that is stored locally, read and changed by a page of the extension, so that no worker is woken for it. */
export function localItems(panel: Page): Promise<Record<string, unknown>> {
  return panel.evaluate(() => chrome.storage.local.get() as Promise<Record<string, unknown>>);
}

export function setLocalItems(panel: Page, items: Record<string, unknown>): Promise<void> {
  return panel.evaluate((all) => chrome.storage.local.set(all), items);
}
