import type { Credential } from '../../../certificates.ts';
import { uuid } from '../ids.ts';
import { issuer, signOnUrl, wsFederationUrl } from './addresses.ts';
import { claimTypes } from './claim-types.ts';
import { signXml } from './signature.ts';
import { escapeXml } from './xml.ts';

const federation = 'http://docs.oasis-open.org/wsfed/federation/200706';
const byteOrderMark = '\uFEFF';

/**
 * A federation metadata file, signed with the first of `credentials`: an application's file has one certificate, in
 * four copies; the tenant's own has several. It begins with a byte order mark, as it is served and downloaded.
 */
export function federationMetadata(tenantId: string, credentials: readonly [Credential, ...Credential[]]): string {
  const keys = credentials.map(keyDescriptor).join('');
  const xml = [
    `<EntityDescriptor ID="_${uuid()}" entityID="${issuer(tenantId)}" xmlns="urn:oasis:names:tc:SAML:2.0:metadata">`,
    roleDescriptor('SecurityTokenServiceType', [
      keys,
      `<fed:ClaimTypesOffered>${claimTypes.map(claimType).join('')}</fed:ClaimTypesOffered>`,
      endpoint('SecurityTokenServiceEndpoint', wsFederationUrl(tenantId)),
      endpoint('PassiveRequestorEndpoint', wsFederationUrl(tenantId)),
    ]),
    roleDescriptor('ApplicationServiceType', [
      keys,
      `<fed:TargetScopes>${endpointReference(issuer(tenantId))}</fed:TargetScopes>`,
      endpoint('ApplicationServiceEndpoint', wsFederationUrl(tenantId)),
      endpoint('PassiveRequestorEndpoint', wsFederationUrl(tenantId)),
    ]),
    '<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
    keys,
    service('SingleLogoutService', 'HTTP-Redirect', signOnUrl(tenantId)),
    service('SingleSignOnService', 'HTTP-Redirect', signOnUrl(tenantId)),
    service('SingleSignOnService', 'HTTP-POST', signOnUrl(tenantId)),
    '</IDPSSODescriptor></EntityDescriptor>',
  ].join('');
  const declaration = '<?xml version="1.0" encoding="utf-8"?>';
  return byteOrderMark + declaration + signXml(xml, 'EntityDescriptor', { credential: credentials[0] });
}

function roleDescriptor(type: string, parts: readonly string[]): string {
  return [
    `<RoleDescriptor xsi:type="fed:${type}" protocolSupportEnumeration="${federation}"`,
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:fed="${federation}">`,
    ...parts,
    '</RoleDescriptor>',
  ].join('');
}

function keyDescriptor({ base64 }: Credential): string {
  return [
    '<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data>',
    `<X509Certificate>${base64.replace(/\s+/g, '')}</X509Certificate>`,
    '</X509Data></KeyInfo></KeyDescriptor>',
  ].join('');
}

function claimType([uri, name, description]: (typeof claimTypes)[number]): string {
  return [
    `<auth:ClaimType Uri="${uri}" xmlns:auth="http://docs.oasis-open.org/wsfed/authorization/200706">`,
    `<auth:DisplayName>${escapeXml(name)}</auth:DisplayName>`,
    `<auth:Description>${escapeXml(description)}</auth:Description></auth:ClaimType>`,
  ].join('');
}

function endpoint(name: string, address: string): string {
  return `<fed:${name}>${endpointReference(address)}</fed:${name}>`;
}

function endpointReference(address: string): string {
  return `<wsa:EndpointReference xmlns:wsa="http://www.w3.org/2005/08/addressing"><wsa:Address>${address}</wsa:Address></wsa:EndpointReference>`;
}

function service(name: string, binding: string, location: string): string {
  return `<${name} Binding="urn:oasis:names:tc:SAML:2.0:bindings:${binding}" Location="${location}"/>`;
}
