import { awsSignInDomain, metadataHosts, regionLabel } from '../../lab/metadata-hosts.ts';
import { bad, type Checked, good, type Problem } from '../problem.ts';
import type { CaptureSummary } from '../progress.ts';
import type { Address } from './addresses.ts';
import { faultOfAddresses } from './check-addresses.ts';
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
/** More addresses than AWS has Regions, and than progress can hold. */
const addressLimit = 48;

/** Entity id of Identity Center: `https://<region>.signin.aws.amazon.com/platform/saml/d-<10 hex>` (public samples, 2020 to 2026). */
const awsEntity = new RegExp(String.raw`^https://(${regionLabel})\.(?:sso\.)?${awsSignInDomain}/platform/saml/d-[0-9a-z]{1,40}$`);

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** Entity id of an Azure tenant: `https://sts.windows.net/<tenant>/`. */
const azureEntity = new RegExp(String.raw`^https://sts\.(?:windows\.net|chinacloudapi\.cn)/(${guid})/$`, 'i');

/** Checks what should be the service provider's metadata of AWS. It is not signed, so a signature is no more than looked at. */
export async function checkAwsMetadata(bytes: Uint8Array, { now, region }: MetadataContext): Promise<Checked<CheckedValue>> {
  const read = await readMetadata(bytes, now);
  if (!read.ok) return read;
  const { kind, entityId, acs, addresses, signed } = read.value;
  if (kind === 'idp-metadata') return bad('is-idp-metadata');
  const found = awsEntity.exec(entityId)?.[1];
  if (!found) return bad('foreign-entity', { entity: quote(entityId) });
  if (acs.length === 0) return bad('no-acs');
  if (acs.length > addressLimit) return bad('too-many-addresses');
  const fault = faultOfAddresses([...acs.map(toAddress), ...addresses], { hosts: metadataHosts.aws, entityId });
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
  const { kind, entityId, signOn, addresses, signed } = read.value;
  if (kind === 'sp-metadata') return bad('is-sp-metadata');
  const tenant = azureEntity.exec(entityId)?.[1]?.toLowerCase();
  if (!tenant) return bad('foreign-entity', { entity: quote(entityId) });
  if (signOn.length === 0) return bad('no-sign-on-service');
  const owner = { hosts: metadataHosts.azure, entityId, tenant };
  const fault = faultOfAddresses([...signOn.map(toAddress), ...addresses], owner);
  if (fault) return { ok: false, problem: fault };
  const bindings = signOn.map(({ binding }) => binding);
  // A browser must be able to use one.
  if (!bindings.includes(redirect) && !bindings.includes(post)) return bad('no-usable-binding');
  const certificate = await checkCertificates(read.value, context.now);
  if (!certificate.ok) return certificate;
  const doubts = [...certificate.value.doubts];
  if (!bindings.includes(post)) doubts.push({ code: 'no-post-binding' });
  if (context.tenant && context.tenant !== tenant)
    doubts.push({ code: 'other-tenant', detail: { found: tenant, tenant: context.tenant } });
  const isSigned = signed !== undefined;
  return good({ summary: { entityId, tenant, size: bytes.length, isSigned, ...certificate.value.summary }, doubts });
}

/** A service's own address, which counts also where the file leaves it out. */
function toAddress({ location }: Service): Address {
  return { kind: 'service', value: location };
}
