import { randomUUID } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { makeCredential } from '../../certificates.ts';

export interface TestResponse {
  readonly nameId: string;
  readonly acsUrl: string;
  readonly audience: string;
  /** Milliseconds since 1970: when the response is issued; it is good for an hour. */
  readonly now: number;
  readonly inResponseTo?: string;
  readonly nameIdFormat?: string;
  readonly destination?: string;
  readonly signatureAlgorithm?: 'rsa-sha256' | 'rsa-sha1';
  readonly sign?: boolean;
  /** How many assertions the response holds. */
  readonly assertions?: number;
}

/** An identity provider for tests: real metadata, really signed responses. */
export interface TestIdentityProvider {
  readonly entityId: string;
  readonly metadata: string;
  /** The certificate's DER bytes in base64. */
  readonly certificate: string;
  /** A SAML response in XML. */
  respond(response: TestResponse): string;
}

const emailFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
const algorithms = {
  'rsa-sha256': 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'rsa-sha1': 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
};

export async function makeIdentityProvider(): Promise<TestIdentityProvider> {
  const tenant = randomUUID();
  const entityId = `https://sts.windows.net/${tenant}/`;
  const day = 86_400_000;
  const credential = await makeCredential({
    commonName: 'Test identity provider',
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + 365 * day),
  });
  const signInUrl = `https://login.microsoftonline.com/${tenant}/saml2`;
  return {
    entityId,
    certificate: credential.base64,
    metadata: idpMetadata({ entityId, signInUrl, certificate: credential.base64 }),
    respond: (response) => respond(response, { entityId, privateKey: credential.privateKey }),
  };
}

export function idpMetadata({
  entityId,
  signInUrl,
  certificate,
}: Record<'entityId' | 'signInUrl' | 'certificate', string>): string {
  return `<?xml version="1.0" encoding="utf-8"?><EntityDescriptor ID="_${randomUUID()}" entityID="${entityId}" xmlns="urn:oasis:names:tc:SAML:2.0:metadata"><IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${certificate}</X509Certificate></X509Data></KeyInfo></KeyDescriptor><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${signInUrl}"/><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${signInUrl}"/></IDPSSODescriptor></EntityDescriptor>`;
}

function respond(response: TestResponse, { entityId, privateKey }: { entityId: string; privateKey: string }): string {
  const { acsUrl, destination = acsUrl, inResponseTo, now, assertions = 1 } = response;
  const replyTo = inResponseTo ? ` InResponseTo="${inResponseTo}"` : '';
  const ids = Array.from({ length: assertions }, () => `_${randomUUID()}`);
  const xml = [
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_${randomUUID()}" Version="2.0" IssueInstant="${iso(now)}" Destination="${destination}"${replyTo}>`,
    `<Issuer xmlns="urn:oasis:names:tc:SAML:2.0:assertion">${entityId}</Issuer>`,
    '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>',
    ...ids.map((id) => assertion(id, entityId, response)),
    '</samlp:Response>',
  ].join('');
  return response.sign === false ? xml : ids.reduce((signed, id) => sign(signed, id, { privateKey, response }), xml);
}

function assertion(
  id: string,
  entityId: string,
  { nameId, nameIdFormat = emailFormat, acsUrl, audience, now, inResponseTo }: TestResponse,
) {
  const end = iso(now + 3_600_000);
  const replyTo = inResponseTo ? ` InResponseTo="${inResponseTo}"` : '';
  return [
    `<Assertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id}" IssueInstant="${iso(now)}" Version="2.0"><Issuer>${entityId}</Issuer>`,
    `<Subject><NameID Format="${nameIdFormat}">${nameId}</NameID><SubjectConfirmation Method="${bearer}"><SubjectConfirmationData NotOnOrAfter="${end}" Recipient="${acsUrl}"${replyTo}/></SubjectConfirmation></Subject>`,
    `<Conditions NotBefore="${iso(now - 300_000)}" NotOnOrAfter="${end}"><AudienceRestriction><Audience>${audience}</Audience></AudienceRestriction></Conditions>`,
    `<AuthnStatement AuthnInstant="${iso(now)}" SessionIndex="${id}"><AuthnContext><AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</AuthnContextClassRef></AuthnContext></AuthnStatement></Assertion>`,
  ].join('');
}

function sign(xml: string, id: string, { privateKey, response }: { privateKey: string; response: TestResponse }): string {
  const signature = new SignedXml({
    privateKey,
    signatureAlgorithm: algorithms[response.signatureAlgorithm ?? 'rsa-sha256'],
    canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  });
  signature.addReference({
    xpath: `//*[@ID='${id}']`,
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', 'http://www.w3.org/2001/10/xml-exc-c14n#'],
  });
  signature.computeSignature(xml, {
    location: { reference: `//*[@ID='${id}']/*[local-name(.)='Issuer']`, action: 'after' },
  });
  return signature.getSignedXml();
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
