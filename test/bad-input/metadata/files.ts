import { createHash, createSign } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import type { Credential } from '../../portals/certificates.ts';
import { tenant } from '../../support/metadata.ts';
import { keys } from './keys.ts';

/** Metadata as Azure and AWS write it, in parts that a case can change. Written from their public samples, not copied. */
export const samlNamespace = 'urn:oasis:names:tc:SAML:2.0:metadata';
const protocol = 'urn:oasis:names:tc:SAML:2.0:protocol';
const bindings = 'urn:oasis:names:tc:SAML:2.0:bindings';

export const declaration = '<?xml version="1.0" encoding="utf-8"?>';
export const signOnAddress = `https://login.microsoftonline.com/${tenant}/saml2`;
export const region = 'us-east-1';

export function keyDescriptor(certificate: string, use = 'use="signing"'): string {
  return `<KeyDescriptor ${use}><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${certificate}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`;
}

export function signOn(binding: string, location = signOnAddress): string {
  return `<SingleSignOnService Binding="${bindings}:${binding}" Location="${location}"/>`;
}

export interface AzureParts {
  readonly entityId?: string;
  readonly keyDescriptors?: string;
  readonly services?: string;
  /** Attributes of the root and of the role, with a space before each. */
  readonly attributes?: string;
  readonly roleAttributes?: string;
  readonly protocols?: string;
  /** Before and after the role. */
  readonly before?: string;
  readonly after?: string;
}

/** The root element of an application's metadata, without declaration and signature. */
export function azureRoot({
  entityId = `https://sts.windows.net/${tenant}/`,
  keyDescriptors = keyDescriptor(keys.good.base64),
  services = signOn('HTTP-Redirect') + signOn('HTTP-POST'),
  attributes = '',
  roleAttributes = '',
  protocols = protocol,
  before = '',
  after = '',
}: AzureParts = {}): string {
  return `<EntityDescriptor ID="_root" entityID="${entityId}" xmlns="${samlNamespace}"${attributes}>${before}<IDPSSODescriptor protocolSupportEnumeration="${protocols}"${roleAttributes}>${keyDescriptors}${services}</IDPSSODescriptor>${after}</EntityDescriptor>`;
}

export interface SignOptions {
  readonly by?: Credential;
  /** The certificate the signature names; the signer's own unless told. */
  readonly named?: Credential;
  readonly element?: string;
  readonly method?: string;
  readonly digest?: string;
  readonly transforms?: readonly string[];
  /** Refers to the document by `URI=""` instead of its ID. */
  readonly isByEmptyAddress?: boolean;
}

const sha384 = 'http://www.w3.org/2001/04/xmldsig-more#sha384';
const rsaSha384 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384';

/** What xml-crypto does not bring, in the form it takes further algorithms in. */
class Sha384 {
  getAlgorithmName = () => sha384;
  getHash = (xml: string) => createHash('sha384').update(xml, 'utf8').digest('base64');
}
class RsaSha384 {
  getAlgorithmName = () => rsaSha384;
  getSignature = (signedInfo: unknown, key: unknown) =>
    createSign('RSA-SHA384')
      .update(signedInfo as string)
      .sign(key as string, 'base64');
  verifySignature = () => {
    throw new Error('Only to sign with');
  };
}

/** Signs with xml-crypto, a library that Crosswalk does not use. */
export function sign(
  xml: string,
  {
    by = keys.good,
    named = by,
    element = 'EntityDescriptor',
    method = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    digest = 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms = ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', 'http://www.w3.org/2001/10/xml-exc-c14n#'],
    isByEmptyAddress = false,
  }: SignOptions = {},
): string {
  const signed = new SignedXml({
    privateKey: by.privateKey,
    publicCert: named.certificate,
    signatureAlgorithm: method,
    canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  });
  signed.HashAlgorithms[sha384] = Sha384;
  signed.SignatureAlgorithms[rsaSha384] = RsaSha384 as never;
  const xpath = `/*[local-name(.)='${element}'] | /*/*[local-name(.)='${element}']`;
  signed.addReference({ xpath, digestAlgorithm: digest, transforms, ...(isByEmptyAddress ? { uri: '', isEmptyUri: true } : {}) });
  signed.computeSignature(xml, { location: { reference: xpath, action: 'prepend' } });
  return signed.getSignedXml();
}

/** The file as Azure gives it out: declared, and signed. */
export function azureFile(parts: AzureParts = {}, options: SignOptions = {}): string {
  return declaration + sign(azureRoot(parts), options);
}

export function acs(location: string, attributes = ''): string {
  return `<md:AssertionConsumerService Binding="${bindings}:HTTP-POST" Location="${location}" index="0"${attributes}/>`;
}

export interface AwsParts {
  readonly entityId?: string;
  readonly services?: string;
  readonly attributes?: string;
}

export function awsFile({
  entityId = `https://${region}.signin.aws.amazon.com/platform/saml/d-0123456789`,
  services = acs(`https://${region}.signin.aws/platform/saml/acs/0a1b2c3d-1111-4222-8333-444455556666`, ' isDefault="true"'),
  attributes = '',
}: AwsParts = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?><md:EntityDescriptor xmlns:md="${samlNamespace}" entityID="${entityId}"${attributes}><md:SPSSODescriptor protocolSupportEnumeration="${protocol}"><md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>${services}</md:SPSSODescriptor></md:EntityDescriptor>`;
}
