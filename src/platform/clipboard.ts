import type { Permissions } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** Only with these may a page of ours see whether the clipboard still holds what it put there. */
const asked: Permissions.Permissions = { permissions: ['clipboardRead', 'clipboardWrite'] };

export function canClearClipboard(): Promise<boolean> {
  return browser.permissions.contains(asked);
}

/** Asks for the permission, or gives it back; only in answer to a click. Answered with whether it is there now. */
export async function letClearClipboard(wanted: boolean): Promise<boolean> {
  if (wanted) return browser.permissions.request(asked);
  await browser.permissions.remove(asked);
  return canClearClipboard();
}

/** Empties the clipboard if it still holds a text. `undefined` where the browser doesn't say now, since another window has the focus. */
export async function clearClipboardOf(text: string): Promise<boolean | undefined> {
  try {
    if ((await navigator.clipboard.readText()) !== text) return false;
    await navigator.clipboard.writeText('');
    return true;
  } catch {
    return undefined;
  }
}
