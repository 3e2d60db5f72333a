import { uuid } from '../ids.ts';

/** What Identity Center is to an identity provider. */
export interface ServiceProvider {
  readonly entityId: string;
  /** Where responses may be posted. */
  readonly acsUrls: readonly string[];
  /** Those of them that the metadata file tells of. */
  readonly publishedAcsUrls: readonly string[];
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

/** `classic`: as it was until 2026, with a single address of the old form for everybody. */
export function serviceProvider(region: string, directoryId: string, tenant: string, classic = false): ServiceProvider {
  const path = `/platform/saml/acs/${tenant}`;
  const classicAcsUrl = `https://${region}.signin.aws.amazon.com${path}`;
  const ipv4AcsUrl = `https://${region}.signin.aws${path}`;
  const dualStackAcsUrl = `https://${region}.sso.signin.aws${path}`;
  const acsUrls = [ipv4AcsUrl, dualStackAcsUrl, classicAcsUrl];
  return {
    entityId: `https://${region}.signin.aws.amazon.com/platform/saml/${directoryId}`,
    acsUrls,
    publishedAcsUrls: classic ? [classicAcsUrl] : acsUrls,
    defaultAcsUrl: classic ? classicAcsUrl : ipv4AcsUrl,
    dualStackAcsUrl,
  };
}

/** The SP metadata file: one line, unsigned, without keys. */
export function serviceProviderMetadata({ entityId, publishedAcsUrls }: ServiceProvider): string {
  const services = publishedAcsUrls.map(
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
