export const now = Date.parse('2026-11-23T12:00:00Z');
export const tenant = '5f1d3c0a-7b2e-4c69-9d18-0a1b2c3d4e5f';
export const bytes = (text: string) => new TextEncoder().encode(text);

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
