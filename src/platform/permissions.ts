import { browser } from './browser.ts';

/** The hosts the extension cannot do without, from its own manifest. */
function neededHosts(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/** Whether the person lets the extension see every console page it needs. Hosts can be withheld and taken back at any time. */
export async function seesConsoles(): Promise<boolean> {
  return browser.permissions.contains({ origins: neededHosts() });
}

/** Asks for the hosts; only in answer to a click. */
export async function askForConsoles(): Promise<boolean> {
  return browser.permissions.request({ origins: neededHosts() });
}
