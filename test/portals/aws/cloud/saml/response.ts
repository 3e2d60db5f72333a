import { type Profile, SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { XMLParser } from 'fast-xml-parser';
import type { IdentityProvider } from './identity-provider.ts';
import { emailAddressFormat, type ServiceProvider } from './service-provider.ts';

/** Who signed in, once everything about a response has been checked. */
export interface VerifiedSubject {
  readonly nameId: string;
  readonly assertionId: string;
  readonly inResponseTo?: string;
  /** Milliseconds since 1970: when the assertion can no longer be replayed because it is too old. */
  readonly expiresAt: number;
}

/**
 * A response that was not accepted. `page` is which of the two error pages the person gets to see, neither of which
 * says why; `message` is the reason, for the event history.
 */
export class SamlRejection extends Error {
  readonly page: 'unexpected' | 'not-you';

  constructor(message: string, page: 'unexpected' | 'not-you' = 'unexpected') {
    super(message);
    this.page = page;
  }
}

export interface ResponseToVerify {
  /** The form field of that name: base64. */
  readonly samlResponse: string;
  /** The address it was posted to. */
  readonly acsUrl: string;
  readonly serviceProvider: ServiceProvider;
  readonly provider: IdentityProvider;
  /** Milliseconds since 1970, in cloud time. */
  readonly now: number;
}

const maxCharacters = 50_000;
const skewMs = 3 * 60_000;
const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true, parseTagValue: false });

/** Checks a SAML response in every respect but one: whether it was used before. Throws `SamlRejection`. */
export async function verifyResponse(input: ResponseToVerify): Promise<VerifiedSubject> {
  const xml = Buffer.from(input.samlResponse, 'base64').toString('utf8');
  checkEnvelope(xml, input);
  const profile = await verifySignature(input);
  checkNameId(profile);
  const assertion = assertionOf(profile);
  const expiresAt = checkTimes(assertion, input.now);
  checkRecipient(assertion, input.acsUrl);
  if (profile.issuer !== input.provider.entityId) throw new SamlRejection('Response issuer is not the configured IdP issuer');
  const inResponseTo = typeof profile.inResponseTo === 'string' ? profile.inResponseTo : undefined;
  return {
    nameId: profile.nameID,
    assertionId: text(assertion.$?.ID),
    expiresAt,
    ...(inResponseTo === undefined ? {} : { inResponseTo }),
  };
}

/** What can be said before the signature is looked at: length, number and kind of assertions, algorithm, destination. */
function checkEnvelope(xml: string, { acsUrl, serviceProvider }: ResponseToVerify): void {
  if (xml.length > maxCharacters) throw new SamlRejection('SAML assertion exceeds 50000 characters');
  if (/<!DOCTYPE/i.test(xml)) throw new SamlRejection('Document type declaration in SAML response');
  if (!serviceProvider.acsUrls.includes(acsUrl)) throw new SamlRejection('Unknown assertion consumer service');
  const response = record(record(parse(xml)).Response);
  if (Object.keys(response).length === 0) throw new SamlRejection('No SAML response');
  if (response.EncryptedAssertion !== undefined) throw new SamlRejection('Encrypted assertions are not supported');
  if (Array.isArray(response.Assertion)) throw new SamlRejection('Response contains more than one assertion');
  if (response.Assertion === undefined) throw new SamlRejection('Response contains no assertion');
  const destination = response['@Destination'];
  if (destination !== undefined && destination !== acsUrl) throw new SamlRejection('Response destination does not match');
  const signatures = [response, record(response.Assertion)].map((signed) => record(signed.Signature));
  for (const signature of signatures.filter((candidate) => Object.keys(candidate).length > 0)) {
    const algorithm = record(record(signature.SignedInfo).SignatureMethod)['@Algorithm'];
    if (algorithm !== rsaSha256) throw new SamlRejection('Signature algorithm is not supported', 'not-you');
  }
}

async function verifySignature({ samlResponse, acsUrl, serviceProvider, provider }: ResponseToVerify): Promise<Profile> {
  const saml = new SAML({
    idpCert: provider.certificates.map((certificate) => certificate.pem),
    issuer: serviceProvider.entityId,
    audience: serviceProvider.entityId,
    callbackUrl: acsUrl,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    validateInResponseTo: ValidateInResponseTo.never,
    acceptedClockSkewMs: -1, // times are checked below, against cloud time
  });
  try {
    const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: samlResponse });
    if (!profile) throw new Error('Response contains no subject');
    return profile;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SamlRejection(reason, /signature/i.test(reason) ? 'not-you' : 'unexpected');
  }
}

function checkNameId(profile: Profile): void {
  if (!profile.nameID) throw new SamlRejection('Response contains no name id');
  if (profile.nameIDFormat !== emailAddressFormat) throw new SamlRejection('Response contains invalid name id policy format');
}

/** A parsed element as node-saml leaves it: attributes under `$`, children in arrays. */
interface ParsedElement {
  readonly $?: Record<string, unknown>;
  readonly [child: string]: unknown;
}

/** The assertion as it was signed, not as it lies in the response. */
function assertionOf(profile: Profile): ParsedElement {
  return (profile.getAssertion?.().Assertion ?? {}) as ParsedElement;
}

/** Checks `Conditions` against cloud time; returns when they end. */
function checkTimes(assertion: ParsedElement, now: number): number {
  const conditions = children(assertion, 'Conditions')[0]?.$ ?? {};
  const notBefore = Date.parse(text(conditions.NotBefore));
  const notOnOrAfter = Date.parse(text(conditions.NotOnOrAfter));
  if (Number.isNaN(notOnOrAfter)) throw new SamlRejection('Assertion has no end of validity');
  if (notBefore > now + skewMs) throw new SamlRejection('Assertion is not valid yet', 'not-you');
  if (notOnOrAfter <= now - skewMs) throw new SamlRejection('Assertion has expired', 'not-you');
  return notOnOrAfter + skewMs;
}

function checkRecipient(assertion: ParsedElement, acsUrl: string): void {
  const recipients = children(assertion, 'Subject')
    .flatMap((subject) => children(subject, 'SubjectConfirmation'))
    .flatMap((confirmation) => children(confirmation, 'SubjectConfirmationData'))
    .map((data) => text(data.$?.Recipient));
  if (!recipients.includes(acsUrl)) throw new SamlRejection('Assertion recipient does not match');
}

function children(element: ParsedElement, name: string): ParsedElement[] {
  const value = element[name];
  return Array.isArray(value) ? (value as ParsedElement[]) : [];
}

function parse(xml: string): unknown {
  try {
    return parser.parse(xml);
  } catch {
    throw new SamlRejection('SAML response is not valid XML');
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
