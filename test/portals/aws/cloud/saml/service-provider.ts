import { uuid } from '../ids.ts';

/** What Identity Center is to an identity provider. */
export interface ServiceProvider {
  readonly entityId: string;
  /** Where responses may be posted: the default first. */
  readonly acsUrls: readonly string[];
  readonly dualStackAcsUrl: string;
  readonly defaultAcsUrl: string;
}

export const emailAddressFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

/**
 * A new last segment for the ACS addresses of an instance in `region`. Some Regions write their own name before
 * the UUID, in hexadecimal; both forms are met.
 */
export function newAcsTenant(region: string): string {
  const prefix = Buffer.from(`${region}-`).toString('hex');
  return `${prefix.length <= 24 ? prefix : ''}${uuid()}`;
}

export function serviceProvider(region: string, directoryId: string, tenant: string): ServiceProvider {
  const path = `/platform/saml/acs/${tenant}`;
  const defaultAcsUrl = `https://${region}.signin.aws${path}`;
  const dualStackAcsUrl = `https://${region}.sso.signin.aws${path}`;
  return {
    entityId: `https://${region}.signin.aws.amazon.com/platform/saml/${directoryId}`,
    acsUrls: [defaultAcsUrl, dualStackAcsUrl, `https://${region}.signin.aws.amazon.com${path}`],
    defaultAcsUrl,
    dualStackAcsUrl,
  };
}

/** The SP metadata file: one line, unsigned, without keys. */
export function serviceProviderMetadata({ entityId, acsUrls }: ServiceProvider): string {
  const services = acsUrls.map(
    (url, index) =>
      `<md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${url}" index="${index}"${index === 0 ? ' isDefault="true"' : ''}/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}">`,
    '<md:SPSSODescriptor AuthnRequestsSigned="false" WantAssertionsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
    `<md:NameIDFormat>${emailAddressFormat}</md:NameIDFormat>`,
    ...services,
    '</md:SPSSODescriptor></md:EntityDescriptor>',
  ].join('');
}
