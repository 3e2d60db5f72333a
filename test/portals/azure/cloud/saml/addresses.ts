export const loginHost = 'login.microsoftonline.com';

/** The name under which a tenant issues SAML responses. */
export function issuer(tenantId: string): string {
  return `https://sts.windows.net/${tenantId}/`;
}

/** Where a tenant takes SAML requests. */
export function signOnUrl(tenantId: string): string {
  return `https://${loginHost}/${tenantId}/saml2`;
}

export function wsFederationUrl(tenantId: string): string {
  return `https://${loginHost}/${tenantId}/wsfed`;
}

/** Where an application's federation metadata is read, by anybody; the tenant's own without `appId`. */
export function federationMetadataUrl(tenantId: string, appId?: string): string {
  const url = `https://${loginHost}/${tenantId}/federationmetadata/2007-06/federationmetadata.xml`;
  return appId === undefined ? url : `${url}?appid=${appId}`;
}
