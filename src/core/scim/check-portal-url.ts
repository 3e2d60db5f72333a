import type { CheckedValue } from '../metadata/check-metadata.ts';
import { bad, type Checked, good } from '../problem.ts';
import { tidy } from './tidy.ts';

/** Addresses of the access portal (AWS documentation of 2026), in commercial and other partitions. */
const portalHosts = [
  /^[a-z0-9-]+\.awsapps\.com$/,
  /^start\.[a-z0-9.-]+\.awsapps\.(com|cn)$/,
  /^ssoins-[0-9a-f]+\.[a-z0-9-]+\.portal\.amazonaws\.com$/,
  /^ssoins-[0-9a-f]+\.portal\.[a-z0-9-]+\.app\.aws$/,
];

/** Checks the address at which the person signs in. What is kept is what the browser will open, not what was pasted. */
export function checkPortalUrl(input: string): Checked<CheckedValue & { readonly value: string }> {
  const { text, mended } = tidy(input);
  if (text === '') return bad('empty');
  if (!URL.canParse(text)) return bad('not-an-address');
  const url = new URL(text);
  if (url.protocol !== 'https:') return bad('not-https');
  // Before the host: what stands before an @ is often made to look like one.
  if (url.username || url.password) return bad('has-credentials');
  if (!portalHosts.some((host) => host.test(url.hostname))) return bad('not-portal-url');
  if (url.port) return bad('has-port');
  return good({ value: url.href, summary: { host: url.hostname }, doubts: mended ? [{ code: 'tidied' }] : [] });
}
