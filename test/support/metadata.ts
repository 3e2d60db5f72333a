import { type Credential, makeCredential } from '../portals/certificates.ts';

const day = 86_400_000;
export const now = Date.parse('2026-11-23T12:00:00Z');
export const tenant = '5f1d3c0a-7b2e-4c69-9d18-0a1b2c3d4e5f';
export const bytes = (text: string) => new TextEncoder().encode(text);

/** A certificate valid around `now`, or as told in days from it. */
export function certificate(from = -10, to = 1000): Promise<Credential> {
  return makeCredential({
    commonName: 'Microsoft Azure Federated SSO Certificate',
    notBefore: new Date(now + from * day),
    notAfter: new Date(now + to * day),
  });
}

export interface IdpOptions {
  readonly certificates: readonly string[];
  readonly entityId?: string;
  readonly location?: string;
  readonly inside?: string;
}

/** Identity provider metadata as Azure writes it, in short. */
export function idpMetadata({
  certificates,
  entityId = `https://sts.windows.net/${tenant}/`,
  location = `https://login.microsoftonline.com/${tenant}/saml2`,
  inside = '',
}: IdpOptions): string {
  const keys = certificates.map(
    (one) =>
      `<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${one}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><EntityDescriptor ID="_1" entityID="${entityId}" xmlns="urn:oasis:names:tc:SAML:2.0:metadata"><IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${keys.join('')}<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${location}"/></IDPSSODescriptor>${inside}</EntityDescriptor>`;
}

export interface SpOptions {
  readonly region?: string;
  readonly entityId?: string;
  readonly acs?: readonly string[];
}

/** Service provider metadata as AWS writes it. */
export function spMetadata({
  region = 'us-east-1',
  entityId = `https://${region}.signin.aws.amazon.com/platform/saml/d-0123456789`,
  acs = [`https://${region}.signin.aws/platform/saml/acs/0a1b2c3d-1111-4222-8333-444455556666`],
}: SpOptions = {}): string {
  const services = acs.map(
    (location, index) =>
      `<md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${location}" index="${index}"${index === acs.length - 1 ? ' isDefault="true"' : ''}/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}"><md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>${services.join('')}</md:SPSSODescriptor></md:EntityDescriptor>`;
}
