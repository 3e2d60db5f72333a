import { browser } from './browser.ts';

/** The hosts the extension cannot do without, from its own manifest. */
function neededHosts(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/** The hosts of the national clouds, which few people need. The SCIM hosts are optional too, and granted one at a time. */
function nationalHosts(): string[] {
  const optional = (browser.runtime.getManifest() as { optional_host_permissions?: string[] }).optional_host_permissions ?? [];
  return optional.filter((origin) => !origin.startsWith('https://scim.'));
}

/** Whether the person lets the extension see every console page it needs. Hosts can be withheld and taken back at any time. */
export async function seesConsoles(): Promise<boolean> {
  return browser.permissions.contains({ origins: neededHosts() });
}

/** Calls back whenever a host has been granted or taken back, in whichever way. */
export function onHostsChanged(changed: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) event.addListener(changed);
  signal.addEventListener('abort', () => {
    for (const event of [onAdded, onRemoved]) event.removeListener(changed);
  });
}

/** Asks for the hosts; only in answer to a click. */
export async function askForConsoles(): Promise<boolean> {
  return browser.permissions.request({ origins: neededHosts() });
}

/** Whether the person lets the extension see the consoles of the national clouds as well. */
export async function seesNationalClouds(): Promise<boolean> {
  return browser.permissions.contains({ origins: nationalHosts() });
}

/** Asks for them, or gives them back; only in answer to a click. Answered with whether they may be seen now. */
export async function seeNationalClouds(wanted: boolean): Promise<boolean> {
  if (wanted) return browser.permissions.request({ origins: nationalHosts() });
  await browser.permissions.remove({ origins: nationalHosts() });
  return seesNationalClouds();
}

/** Those hosts of the national clouds that have been granted. */
export async function nationalHostsGranted(): Promise<string[]> {
  const granted: string[] = [];
  for (const host of nationalHosts()) if (await browser.permissions.contains({ origins: [host] })) granted.push(host);
  return granted;
}

/**
 * Asks whether data may leave the browser, where the browser wants to be asked (Firefox; the kinds stand in its
 * manifest). Only in answer to a click, and before anything else is awaited. Answered with whether it may.
 */
export async function askToReport(): Promise<boolean> {
  const kinds = browser.runtime.getManifest().browser_specific_settings?.gecko as
    | { readonly data_collection_permissions?: { readonly optional?: readonly string[] } }
    | undefined;
  const optional = kinds?.data_collection_permissions?.optional;
  if (!optional) return true;
  // Newer than the polyfill's types.
  return browser.permissions.request({ data_collection: optional } as never);
}
