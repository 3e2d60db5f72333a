import type { CheckedValue } from '../metadata/check-metadata.ts';
import { bad, type Checked, good, type Problem } from '../problem.ts';

/**
 * SCIM endpoints of Identity Center (public samples 2020 to 2026): `https://scim.<region>.amazonaws.com/<tenant>/scim/v2`
 * with or without a last slash, `https://scim.<region>.api.aws/…` for dual stack. The tenant is a UUID, in older
 * instances with up to three characters before it; the documentation's own sample is none, so its shape is only doubted.
 */
const endpointHost = /^scim\.([a-z]{2}(?:-[a-z]+)+-\d)\.(?:amazonaws\.com(?:\.cn)?|api\.aws)$/;
const tenantShape = /^[A-Za-z0-9]{0,3}[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Checks and normalises a SCIM endpoint: what is kept is what AWS showed, without white space around it. */
export function checkEndpoint(
  input: string,
  { region }: { region?: string },
): Checked<CheckedValue & { readonly value: string }> {
  const text = input.replace(/[\u200b-\u200d\ufeff]/g, '').trim();
  if (text === '') return bad('empty');
  if (!URL.canParse(text) || /\s/.test(text))
    return bad(text.includes('/') || text.includes('.') ? 'not-an-address' : 'is-token');
  const url = new URL(text);
  if (url.protocol !== 'https:') return bad('not-https');
  if (/(^|\.)console\.aws/.test(url.hostname)) return bad('is-console-address');
  if (/\.awsapps\.com$|\.portal\.amazonaws\.com$|\.app\.aws$/.test(url.hostname)) return bad('is-portal-address');
  const host = endpointHost.exec(url.hostname);
  const path = /^\/([^/]+)\/scim\/v2\/?$/.exec(url.pathname);
  if (!host || !path || url.search || url.hash || url.username || url.port) return bad('not-scim-endpoint');
  const found = host[1] ?? '';
  if (region && found !== region) return bad('other-region', { found, region });
  const tenant = path[1] ?? '';
  const doubts: Problem[] = tenantShape.test(tenant) ? [] : [{ code: 'odd-endpoint' }];
  return good({ value: text, summary: { host: url.hostname, region: found, tail: tenant.slice(-4) }, doubts });
}

/** Nothing is published about a token's form, so only what it can't be is refused. */
export function checkToken(input: string): Checked<CheckedValue & { readonly value: string }> {
  const text = input
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .trim()
    .replace(/^(?:Bearer\s+)/i, '')
    .replace(/^(["'])(.*)\1$/, '$2');
  if (text === '') return bad('empty');
  if (/^[•●∙·*.…]+$/.test(text) || /[•●]{3}/.test(text)) return bad('masked');
  if (/^https?:\/\//i.test(text)) return bad('is-address');
  if (/\s/.test(text)) return bad('has-space');
  if (text.length < 20 || text.endsWith('…') || text.endsWith('...')) return bad('too-short');
  return good({ value: text, summary: { tail: text.slice(-4) }, doubts: [] });
}
