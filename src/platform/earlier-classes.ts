import { browser } from './browser.ts';

/** Where versions up to 0.1.0 kept what they knew of classes: `storage.local`. Nothing else reads these. */
const keys = {
  membership: 'class',
  left: 'class-leaving',
  identity: 'class-identity',
  sequence: 'class-sequence',
  lines: 'class-line',
  boardClasses: 'board-classes',
  openClass: 'board-open',
  ownName: 'board-own-name',
} as const;

export type EarlierClasses = { readonly [name in keyof typeof keys]?: unknown };

export async function readEarlierClasses(): Promise<EarlierClasses> {
  const found = await browser.storage.local.get(Object.values(keys));
  return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, found[key] as unknown]));
}

export async function removeEarlierClasses(): Promise<void> {
  await browser.storage.local.remove(Object.values(keys));
}

/**
 * Whether a script in a page could have written them: Firefox leaves `storage.local` open to content scripts; in Chrome
 * (140 and newer) the background has closed it.
 */
export function couldPagesWrite(): boolean {
  return import.meta.env.MODE === 'firefox' || globalThis.chrome?.storage?.local?.setAccessLevel === undefined;
}
