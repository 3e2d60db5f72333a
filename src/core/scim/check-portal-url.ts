import type { CheckedValue } from '../metadata/check-metadata.ts';
import { bad, type Checked, good } from '../problem.ts';

/** Addresses of the access portal (AWS documentation of 2026), in commercial and other partitions. */
const portalHosts = [
  /^[a-z0-9-]+\.awsapps\.com$/,
  /^start\.[a-z0-9.-]+\.awsapps\.(com|cn)$/,
  /^ssoins-[0-9a-f]+\.[a-z0-9-]+\.portal\.amazonaws\.com$/,
  /^ssoins-[0-9a-f]+\.portal\.[a-z0-9-]+\.app\.aws$/,
];

export function checkPortalUrl(input: string): Checked<CheckedValue & { readonly value: string }> {
  const text = input.trim();
  if (text === '') return bad('empty');
  if (!URL.canParse(text)) return bad('not-an-address');
  const url = new URL(text);
  if (url.protocol !== 'https:') return bad('not-https');
  if (!portalHosts.some((host) => host.test(url.hostname))) return bad('not-portal-url');
  return good({ value: text, summary: { host: url.hostname }, doubts: [] });
}
