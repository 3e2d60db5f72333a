import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { PortalVisit } from './portal-visit.ts';
import type { Walker } from './walker.ts';

/** What is walked alike in the portals of all editions. */

export async function signIn({ portals }: PortalVisit, walker: Walker): Promise<void> {
  const { admin } = portals.world.azure;
  await walker.page.goto('https://portal.azure.com/');
  await walker.fill('Enter your email, phone, or Skype.', admin.userPrincipalName);
  await walker.press('Next');
  await walker.fill(`Enter the password for ${admin.userPrincipalName}`, admin.password);
  await walker.press('Sign in');
  await walker.press('No');
  await walker.says('Azure services');
}

/** Downloads an application's metadata from its page, which must be what is served; answers with the address it is served at. */
export async function downloadMetadata({ portals, folder }: PortalVisit, walker: Walker, application: string): Promise<string> {
  const downloads = await walker.page.$$('::-p-aria([name="Download"][role="link"])');
  await downloads[2]?.click();
  await expect.poll(() => readdir(folder), { timeout: 5000 }).toContain(`${application}.xml`);
  const { text, url } = portals.azure.federationMetadata(application);
  expect(await readFile(join(folder, `${application}.xml`), 'utf8')).toBe(text);
  return url;
}
