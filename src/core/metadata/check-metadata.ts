import { bad, type Checked, good, type Problem } from '../problem.ts';
import type { CaptureSummary } from '../progress.ts';
import { checkCertificates } from './check-certificates.ts';
import { quote } from './quote.ts';
import { readMetadata, type Service } from './read-metadata.ts';

export interface CheckedValue {
  readonly summary: CaptureSummary;
  readonly doubts: readonly Problem[];
}

export interface MetadataContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The Region the lab is done in. */
  readonly region?: string;
  /** The Azure tenant seen before, if any. */
  readonly tenant?: string;
}

const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const post = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
/** More addresses than AWS has Regions, and than progress can hold; and how long one may be, in characters. */
const addressLimit = 48;
const addressLength = 500;

/** AWS's hosts for signing in: the world's, the US government's, China's (AWS's list of hosts to allow; user guides 2020 to 2026). */
const awsDomain = String.raw`signin(?:\.aws(?:\.amazon\.com)?|(?:-fips)?\.(?:amazonaws-us-gov\.com|amazonaws\.(?:com\.cn|cn)))`;
/** Entity id of Identity Center: `https://<region>.signin.aws.amazon.com/platform/saml/d-<10 hex>` (public samples, 2020 to 2026). */
const awsEntity = new RegExp(String.raw`^https://([a-z0-9-]{1,40})\.(?:sso\.)?${awsDomain}/platform/saml/d-[0-9a-z]{1,40}$`);
const awsHost = new RegExp(String.raw`^(?:[a-z0-9-]{1,40}\.)?(?:sso\.)?${awsDomain}$`);

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** Entity id of an Azure tenant: `https://sts.windows.net/<tenant>/`. */
const azureEntity = new RegExp(String.raw`^https://sts\.(?:windows\.net|chinacloudapi\.cn)/(${guid})/$`, 'i');
/** Where Azure's directories sign people in: the world's, the US government's, China's (Microsoft's documentation). */
const azureHosts = new Set([
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
  'login.chinacloudapi.cn',
  'login.windows.net',
]);

/** Checks what should be the service provider's metadata of AWS. It is not signed, so a signature is no more than looked at. */
export async function checkAwsMetadata(bytes: Uint8Array, { now, region }: MetadataContext): Promise<Checked<CheckedValue>> {
  const read = await readMetadata(bytes, now);
  if (!read.ok) return read;
  const { kind, entityId, acs, signed } = read.value;
  if (kind === 'idp-metadata') return bad('is-idp-metadata');
  const found = awsEntity.exec(entityId)?.[1];
  if (!found) return bad('foreign-entity', { entity: quote(entityId) });
  if (acs.length === 0) return bad('no-acs');
  if (acs.length > addressLimit) return bad('too-many-addresses');
  const fault = acs.map(({ location }) => faultOf(location, (host) => awsHost.test(host))).find((one) => one !== undefined);
  if (fault) return { ok: false, problem: fault };
  const usable = acs.filter(({ binding }) => binding === post);
  if (usable.length === 0) return bad('no-post-acs');
  if (region && found !== region) return bad('other-region', { found, region });
  const acsUrls = [...new Set(usable.map(({ location }) => location))];
  return good({ summary: { entityId, acsUrls, region: found, size: bytes.length, isSigned: signed !== undefined }, doubts: [] });
}

/** Checks what should be the application's federation metadata of Azure. */
export async function checkAzureMetadata(bytes: Uint8Array, context: MetadataContext): Promise<Checked<CheckedValue>> {
  const read = await readMetadata(bytes, context.now);
  if (!read.ok) return read;
  const { kind, entityId, signOn, signed } = read.value;
  if (kind === 'sp-metadata') return bad('is-sp-metadata');
  const tenant = azureEntity.exec(entityId)?.[1]?.toLowerCase();
  if (!tenant) return bad('foreign-entity', { entity: quote(entityId) });
  const addresses = checkSignOn(signOn, tenant);
  if (!addresses.ok) return addresses;
  const certificate = await checkCertificates(read.value, context.now);
  if (!certificate.ok) return certificate;
  const doubts = [...certificate.value.doubts, ...addresses.value];
  if (context.tenant && context.tenant !== tenant)
    doubts.push({ code: 'other-tenant', detail: { found: tenant, tenant: context.tenant } });
  const isSigned = signed !== undefined;
  return good({ summary: { entityId, tenant, size: bytes.length, isSigned, ...certificate.value.summary }, doubts });
}

/** Every address must be Azure's and of this tenant, and a browser must be able to use one. Good: what is doubtful. */
function checkSignOn(signOn: readonly Service[], tenant: string): Checked<readonly Problem[]> {
  if (signOn.length === 0) return bad('no-sign-on-service');
  for (const { location } of signOn) {
    const fault = faultOf(location, (host) => azureHosts.has(host));
    if (fault) return { ok: false, problem: fault };
    const named = new URL(location).pathname.split('/')[1]?.toLowerCase() ?? '';
    if (named !== tenant) return bad('tenants-differ', { entity: tenant, location: quote(named, 40) });
  }
  const bindings = signOn.map(({ binding }) => binding);
  if (!bindings.includes(redirect) && !bindings.includes(post)) return bad('no-usable-binding');
  return good(bindings.includes(post) ? [] : [{ code: 'no-post-binding' }]);
}

/** What is wrong with an address in metadata: it must be https, on the host's own port, with no user, and nothing odd in it. */
function faultOf(location: string, isOurs: (host: string) => boolean): Problem | undefined {
  const detail = { address: quote(location) };
  // A browser drops white space and turns backslashes, another reader may not.
  if (location.length > addressLength || !URL.canParse(location) || /[\s\\\p{Cc}\p{Cf}]/u.test(location))
    return { code: 'foreign-location', detail };
  const { protocol, hostname, port, username, password } = new URL(location);
  if (protocol !== 'https:') return { code: 'not-https-location', detail };
  return isOurs(hostname) && port === '' && username === '' && password === '' ? undefined : { code: 'foreign-location', detail };
}
