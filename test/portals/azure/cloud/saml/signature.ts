import { SignedXml } from 'xml-crypto';
import type { Credential } from '../../../certificates.ts';

const exclusiveC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';

/**
 * Signs the element with this local name: enveloped, exclusive canonicalization, RSA with SHA-256, the certificate in
 * the signature. The signature comes right after the child `after`, or first of all where none is named.
 */
export function signXml(xml: string, element: string, { credential, after }: { credential: Credential; after?: string }): string {
  const signed = new SignedXml({
    privateKey: credential.privateKey,
    publicCert: credential.certificate,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: exclusiveC14n,
  });
  const xpath = `//*[local-name(.)='${element}']`;
  signed.addReference({
    xpath,
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', exclusiveC14n],
  });
  const location = after
    ? ({ reference: `${xpath}/*[local-name(.)='${after}']`, action: 'after' } as const)
    : ({ reference: xpath, action: 'prepend' } as const);
  signed.computeSignature(xml, { location });
  return signed.getSignedXml();
}
