import { browser } from './browser.ts';

/** The hosts the extension cannot do without, from its own manifest. */
function neededHosts(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/** The hosts of the national clouds, which few people need. */
function nationalHosts(): string[] {
  return (browser.runtime.getManifest() as { optional_host_permissions?: string[] }).optional_host_permissions ?? [];
}

/** Whether the person lets the extension see every console page it needs. Hosts can be withheld and taken back at any time. */
export async function seesConsoles(): Promise<boolean> {
  return browser.permissions.contains({ origins: neededHosts() });
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
