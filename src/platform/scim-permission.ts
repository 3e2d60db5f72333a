import { browser } from './browser.ts';

/** Whether the extension may ask a SCIM host. The person can take that back at any time. */
export function mayAskHost(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(host)] });
}

/** Asks the person for one SCIM host; only in answer to a click, and before anything else is waited for. */
export function requestHost(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originOf(host)] });
}

/** Gives the host back. */
export async function giveBackHost(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [originOf(host)] });
}

function originOf(host: string): string {
  return `https://${host}/*`;
}
