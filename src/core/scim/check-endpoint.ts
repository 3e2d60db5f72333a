import { isKnownRegion, partitionOf } from '../../lab/scim-hosts.ts';
import type { CheckedValue } from '../metadata/check-metadata.ts';
import { bad, type Checked, good, type Problem } from '../problem.ts';
import { hostProblem } from './host-problem.ts';
import { isMasked, looksLikeToken } from './look-like.ts';
import { tidy } from './tidy.ts';

/**
 * SCIM endpoints of Identity Center (public samples 2020 to 2026): `https://scim.<region>.amazonaws.com/<tenant>/scim/v2`
 * with or without a last slash, `https://scim.<region>.api.aws/…` for dual stack. The tenant is a UUID, in older
 * instances with up to three characters before it; the documentation's own sample is none, so its shape is only doubted.
 */
const endpointHost = /^scim\.([a-z]{2}(?:-[a-z]+)+-\d)\.(amazonaws\.com|amazonaws\.com\.cn|api\.aws)$/;
const tenantShape = /^[A-Za-z0-9]{0,3}[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const wholePath = /^\/([A-Za-z0-9-]{1,64})\/scim\/v2\/?$/;

/** What else is known when an endpoint is checked. */
export interface EndpointContext {
  /** The Region the person does the lab in. */
  readonly region?: string | undefined;
  /** The Region in the issuer of the AWS metadata that was kept. */
  readonly issuerRegion?: string | undefined;
  /** The endpoint that was kept before. */
  readonly before?: string | undefined;
}

/** Checks and normalises a SCIM endpoint: what is kept is what AWS showed, without what copying brought along. */
export function checkEndpoint(input: string, context: EndpointContext = {}): Checked<CheckedValue & { readonly value: string }> {
  const read = readAddress(input);
  if (!read.ok) return read;
  const { url, doubts } = read.value;
  const located = locate(url);
  if (!located.ok) return located;
  const { region, tenant } = located.value;
  const elsewhere = regionProblem(region, context);
  if (elsewhere) return { ok: false, problem: elsewhere };
  const value = `https://${url.hostname}${url.pathname}`;
  return good({
    value,
    summary: { host: url.hostname, region, tail: tenant.slice(-4) },
    doubts: [...doubts, ...furtherDoubts(region, tenant, context.before)],
  });
}

interface Read {
  readonly url: URL;
  readonly doubts: readonly Problem[];
}

/** One address out of what was pasted. */
function readAddress(input: string): Checked<Read> {
  const { text: tidied, mended } = tidy(input);
  if (tidied === '') return bad('empty');
  if (isMasked(tidied)) return bad('endpoint-masked');
  const doubts: Problem[] = mended ? [{ code: 'tidied' }] : [];
  const text = onePiece(tidied, doubts);
  if (!text.ok) return text;
  const address = withScheme(text.value, doubts);
  if (!address) return bad(/^arn:/i.test(text.value) ? 'is-arn' : looksLikeToken(text.value) ? 'is-token' : 'not-an-address');
  const url = new URL(address);
  if (url.protocol === 'http:') return bad('not-https');
  if (url.protocol !== 'https:') return bad('not-an-address');
  return good({ url, doubts });
}

/** Pieces are put together only where they make up an endpoint, and where none is one by itself. */
function onePiece(text: string, doubts: Problem[]): Checked<string> {
  const pieces = [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
  const [first = ''] = pieces;
  if (pieces.some((piece) => (piece.match(/https?:\/\//gi) ?? []).length > 1)) return bad('two-pasted');
  if (pieces.length <= 1) return good(first);
  const whole = pieces.filter(isEndpoint);
  if (whole.length > 1) return bad('two-pasted');
  if (whole.length === 1)
    return bad(pieces.some((piece) => piece.length >= 20 && !isEndpoint(piece)) ? 'both-pasted' : 'not-an-address');
  const joined = text.replace(/\s+/g, '');
  if (!isEndpoint(joined))
    return bad(pieces.filter((piece) => /^https?:\/\//i.test(piece)).length > 1 ? 'two-pasted' : 'not-an-address');
  doubts.push({ code: 'mended-lines' });
  return good(joined);
}

function isEndpoint(text: string): boolean {
  return URL.canParse(text) && locate(new URL(text)).ok;
}

/** The address, with the scheme it lacks if it is a SCIM host's; `undefined` for what is no address. */
function withScheme(text: string, doubts: Problem[]): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) && !/^(?:h?ttps|tps|ps|s):\/\/scim\./i.test(text.replace(/^https:/i, '')))
    return URL.canParse(text) ? text : undefined;
  const host = /^(?:h?t{0,2}ps?:?)?\/{0,2}(scim\.\S+)$/i.exec(text)?.[1];
  if (host && URL.canParse(`https://${host}`)) {
    doubts.push({ code: 'mended-scheme' });
    return `https://${host}`;
  }
  // Without a scheme it may be another address of the consoles, which can be said.
  const isHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\.[a-z]{2,}(?:[/?#]|$)/i.test(text);
  return isHost && URL.canParse(`https://${text}`) ? `https://${text}` : undefined;
}

function locate(url: URL): Checked<{ readonly region: string; readonly tenant: string }> {
  if (url.username || url.password) return bad('has-credentials');
  const host = endpointHost.exec(url.hostname);
  if (!host) return { ok: false, problem: hostProblem(url.hostname) };
  if (url.port) return bad('has-port');
  const [, region = '', domain = ''] = host;
  if ((partitionOf(region) === 'aws-cn') !== (domain === 'amazonaws.com.cn')) return bad('host-of-other-partition', { region });
  const tenant = wholePath.exec(url.pathname)?.[1];
  if (!tenant) return bad(pathProblem(url.pathname));
  if (url.search || url.hash) return bad('endpoint-goes-on');
  return good({ region, tenant });
}

function pathProblem(path: string): Problem['code'] {
  if (/^\/[A-Za-z0-9-]*(?:\/(?:s(?:c(?:i(?:m(?:\/v?)?)?)?)?)?)?$/.test(path)) return 'endpoint-cut';
  return /^\/[^/]+\/scim\/v2\/?./.test(path) ? 'endpoint-goes-on' : 'not-scim-endpoint';
}

function regionProblem(found: string, { region, issuerRegion }: EndpointContext): Problem | undefined {
  for (const [known, code] of [
    [region, 'other-region'],
    [issuerRegion, 'other-region-than-issuer'],
  ] as const) {
    if (!known || known === found) continue;
    return { code: partitionOf(known) === partitionOf(found) ? code : 'other-partition', detail: { found, region: known } };
  }
  return undefined;
}

function furtherDoubts(region: string, tenant: string, before: string | undefined): Problem[] {
  const earlier = before && URL.canParse(before) ? wholePath.exec(new URL(before).pathname)?.[1] : undefined;
  return [
    ...(tenantShape.test(tenant) ? [] : [{ code: 'odd-endpoint' } as const]),
    ...(isKnownRegion(region) ? [] : [{ code: 'unknown-region', detail: { region } } as const]),
    ...(earlier && earlier !== tenant
      ? [{ code: 'other-directory', detail: { found: tenant.slice(-4), before: earlier.slice(-4) } } as const]
      : []),
  ];
}
