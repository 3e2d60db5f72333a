import { deflateRawSync } from 'node:zlib';
import type { IdentityProvider } from './identity-provider.ts';
import { emailAddressFormat, type ServiceProvider } from './service-provider.ts';

export interface AuthnRequest {
  readonly id: string;
  readonly relayState: string;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
}

/** The address that takes a browser to the identity provider with a SAML request (HTTP-Redirect binding, unsigned). */
export function authnRequestUrl(
  request: AuthnRequest,
  { serviceProvider, provider }: { serviceProvider: ServiceProvider; provider: IdentityProvider },
): string {
  const xml = [
    '<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"',
    ` ID="${request.id}" Version="2.0" IssueInstant="${new Date(request.issuedAt).toISOString()}"`,
    ` Destination="${escapeXml(provider.signInUrl)}" AssertionConsumerServiceURL="${serviceProvider.defaultAcsUrl}"`,
    ' ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST">',
    `<saml:Issuer>${serviceProvider.entityId}</saml:Issuer>`,
    `<samlp:NameIDPolicy Format="${emailAddressFormat}"/></samlp:AuthnRequest>`,
  ].join('');
  const url = new URL(provider.signInUrl);
  url.searchParams.set('SAMLRequest', deflateRawSync(xml).toString('base64'));
  url.searchParams.set('RelayState', request.relayState);
  return url.href;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
