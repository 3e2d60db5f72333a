import { bad, type Checked, good, type Problem } from '../problem.ts';
import type { CaptureSummary } from '../progress.ts';
import { type Metadata, readMetadata } from './read-metadata.ts';

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

const day = 86_400_000;
/** How far this computer's clock or time zone may be behind: a portal makes its certificate in the very moment. */
const clockSkew = day;

/** Entity id of Identity Center: `https://<region>.signin.aws.amazon.com/platform/saml/d-<10 hex>` (public samples, 2020 to 2026). */
const awsEntity = /^https:\/\/([a-z0-9-]+)\.signin\.(?:aws(?:\.amazon\.com)?|amazonaws[a-z.-]*)\/platform\/saml\//;
const awsHost = /(^|\.)signin\.aws(\.amazon\.com)?$|(^|\.)signin(-fips)?\.amazonaws[a-z.-]*$/;
/** Entity id of an Azure tenant: `https://sts.windows.net/<tenant>/`. */
const azureEntity = /^https:\/\/sts\.(?:windows\.net|chinacloudapi\.cn)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/$/i;

/** Checks what should be the service provider's metadata of AWS. */
export async function checkAwsMetadata(bytes: Uint8Array, { region }: MetadataContext): Promise<Checked<CheckedValue>> {
  const read = await readMetadata(bytes);
  if (!read.ok) return read;
  const { kind, entityId, acsUrls } = read.value;
  if (kind === 'idp-metadata') return bad('is-idp-metadata');
  const entity = awsEntity.exec(entityId);
  if (!entity) return bad('foreign-entity', { entity: entityId });
  if (acsUrls.length === 0) return bad('no-acs');
  const foreign = acsUrls.find((url) => !hasHost(url, awsHost));
  if (foreign) return bad('foreign-location', { address: foreign });
  const found = entity[1] ?? '';
  if (region && found !== region) return bad('other-region', { found, region });
  return good({ summary: { entityId, acsUrls, region: found, size: bytes.length }, doubts: [] });
}

/** Checks what should be the application's federation metadata of Azure. */
export async function checkAzureMetadata(bytes: Uint8Array, context: MetadataContext): Promise<Checked<CheckedValue>> {
  const read = await readMetadata(bytes);
  if (!read.ok) return read;
  const { kind, entityId, signOnUrls } = read.value;
  if (kind === 'sp-metadata') return bad('is-sp-metadata');
  const tenant = azureEntity.exec(entityId)?.[1]?.toLowerCase();
  if (!tenant) return bad('foreign-entity', { entity: entityId });
  if (signOnUrls.length === 0) return bad('no-sign-on-service');
  const foreign = signOnUrls.find(
    (url) => !url.toLowerCase().startsWith('https://login.') || !url.toLowerCase().includes(tenant),
  );
  if (foreign) return bad('foreign-location', { address: foreign });
  const certificate = checkCertificates(read.value, context.now);
  if (!certificate.ok) return certificate;
  const doubts = [...certificate.value.doubts];
  if (context.tenant && context.tenant !== tenant)
    doubts.push({ code: 'other-tenant', detail: { found: tenant, tenant: context.tenant } });
  return good({ summary: { entityId, tenant, size: bytes.length, ...certificate.value.summary }, doubts });
}

function checkCertificates({ certificates, unreadableCertificates }: Metadata, now: number): Checked<CheckedValue> {
  if (certificates.length === 0) return bad(unreadableCertificates > 0 ? 'bad-certificate' : 'no-certificate');
  const valid = certificates.filter((certificate) => certificate.notBefore <= now + clockSkew && certificate.notAfter > now);
  const [first] = valid;
  const [any] = certificates;
  if (!first)
    return any && any.notBefore > now + clockSkew
      ? bad('certificate-not-yet-valid', { date: isoDate(any.notBefore) })
      : bad('certificate-expired', { date: isoDate(any?.notAfter ?? 0) });
  const doubts: Problem[] = [];
  // The application's own file has one signing certificate; the tenant-wide one has several (public samples).
  if (certificates.length > 1) doubts.push({ code: 'tenant-wide', detail: { count: String(certificates.length) } });
  if (first.notAfter - now < 30 * day)
    doubts.push({ code: 'certificate-expires-soon', detail: { date: isoDate(first.notAfter) } });
  return good({ summary: { validUntil: first.notAfter, thumbprint: first.thumbprint }, doubts });
}

function hasHost(url: string, pattern: RegExp): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:' && pattern.test(new URL(url).hostname);
}

function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
