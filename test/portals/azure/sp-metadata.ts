/** A service provider, as far as its metadata tells. */
export interface FakeServiceProvider {
  readonly entityId: string;
  /** The first is the default. */
  readonly acsUrls: readonly [string, ...string[]];
}

/** One like Identity Center's, with an id and hosts of its own, for tests that do without the simulated AWS. */
export const fakeServiceProvider: FakeServiceProvider = {
  entityId: 'https://us-east-1.signin.aws.amazon.com/platform/saml/d-90670fakeb',
  acsUrls: [
    'https://us-east-1.signin.aws/platform/saml/acs/2f9d3a10-6b1c-4d52-8a77-0c9e5f3b1d24',
    'https://us-east-1.sso.signin.aws/platform/saml/acs/2f9d3a10-6b1c-4d52-8a77-0c9e5f3b1d24',
  ],
};

/** The SP metadata file: one line, unsigned, without keys. */
export function spMetadata({ entityId, acsUrls }: FakeServiceProvider = fakeServiceProvider): string {
  const services = acsUrls.map(
    (url, index) =>
      `<md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${url}" index="${index}"${index === 0 ? ' isDefault="true"' : ''}/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}">`,
    '<md:SPSSODescriptor AuthnRequestsSigned="false" WantAssertionsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
    '<md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>',
    ...services,
    '</md:SPSSODescriptor></md:EntityDescriptor>',
  ].join('');
}
