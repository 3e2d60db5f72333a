import type { Person } from '../../../world.ts';
import type { Application } from '../application.ts';
import { uuid } from '../ids.ts';
import { issuer } from './addresses.ts';
import { emailAddressFormat } from './name-id.ts';
import { signXml } from './signature.ts';
import { escapeXml } from './xml.ts';

export interface ResponseOptions {
  readonly application: Application;
  readonly user: Person;
  readonly nameId: string;
  readonly tenantId: string;
  /** Where it will be posted. */
  readonly acsUrl: string;
  readonly audience: string;
  /** The request it answers; none where sign-on began here. */
  readonly inResponseTo?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const assertionNamespace = 'urn:oasis:names:tc:SAML:2.0:assertion';
const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';
const microsoftClaims = 'http://schemas.microsoft.com/identity/claims';
const lifeMs = 70 * 60_000;
const earlierMs = 5 * 60_000;

/** A SAML response whose assertion is signed with the application's certificate, as base64 for the form. */
export function samlResponse(options: ResponseOptions): string {
  const { acsUrl, inResponseTo, now, tenantId, application } = options;
  const responseTo = inResponseTo === undefined ? '' : ` InResponseTo="${escapeXml(inResponseTo)}"`;
  const xml = [
    `<samlp:Response ID="_${uuid()}" Version="2.0" IssueInstant="${time(now)}" Destination="${escapeXml(acsUrl)}"${responseTo}`,
    ' xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol">',
    `<Issuer xmlns="${assertionNamespace}">${issuer(tenantId)}</Issuer>`,
    '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>',
    assertion(options, responseTo),
    '</samlp:Response>',
  ].join('');
  const signed = signXml(xml, 'Assertion', { credential: application.credential, after: 'Issuer' });
  return Buffer.from(signed).toString('base64');
}

function assertion({ nameId, tenantId, acsUrl, audience, now, user }: ResponseOptions, responseTo: string): string {
  const id = `_${uuid()}`;
  const end = time(now + lifeMs);
  return [
    `<Assertion ID="${id}" IssueInstant="${time(now)}" Version="2.0" xmlns="${assertionNamespace}">`,
    `<Issuer>${issuer(tenantId)}</Issuer>`,
    `<Subject><NameID Format="${emailAddressFormat}">${escapeXml(nameId)}</NameID>`,
    '<SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">',
    `<SubjectConfirmationData${responseTo} NotOnOrAfter="${end}" Recipient="${escapeXml(acsUrl)}"/>`,
    '</SubjectConfirmation></Subject>',
    `<Conditions NotBefore="${time(now - earlierMs)}" NotOnOrAfter="${end}">`,
    `<AudienceRestriction><Audience>${escapeXml(audience)}</Audience></AudienceRestriction></Conditions>`,
    `<AttributeStatement>${attributes(user, tenantId)}</AttributeStatement>`,
    `<AuthnStatement AuthnInstant="${time(now)}" SessionIndex="${id}"><AuthnContext>`,
    '<AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</AuthnContextClassRef>',
    '</AuthnContext></AuthnStatement></Assertion>',
  ].join('');
}

function attributes(user: Person, tenantId: string): string {
  const values: Record<string, string | undefined> = {
    [`${microsoftClaims}/tenantid`]: tenantId,
    [`${microsoftClaims}/objectidentifier`]: user.objectId,
    [`${microsoftClaims}/displayname`]: user.displayName,
    [`${claims}/givenname`]: user.givenName,
    [`${claims}/surname`]: user.surname,
    [`${claims}/emailaddress`]: user.mail,
    [`${claims}/name`]: user.userPrincipalName,
  };
  return Object.entries(values)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`<Attribute Name="${name}"><AttributeValue>${escapeXml(value)}</AttributeValue></Attribute>`],
    )
    .join('');
}

function time(ms: number): string {
  return new Date(ms).toISOString();
}
