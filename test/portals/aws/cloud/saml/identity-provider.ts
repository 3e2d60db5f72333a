import { X509Certificate } from 'node:crypto';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Refusal } from '../refusal.ts';

/** An external identity provider, as its metadata describes it. */
export interface IdentityProvider {
  readonly entityId: string;
  readonly signInUrl: string;
  readonly signInBinding: 'redirect' | 'post';
  readonly certificates: readonly IdpCertificate[];
}

export interface IdpCertificate {
  /** SHA-256 fingerprint, hexadecimal with colons. */
  readonly fingerprint: string;
  readonly subject: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly pem: string;
}

const maxBytes = 500_000;
const maxCertificateCharacters = 2_500;
const metadataNamespace = 'urn:oasis:names:tc:SAML:2.0:metadata';
const redirectBinding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const postBinding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';

type Element = { readonly [name: string]: unknown };

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  // Elements are always arrays, attributes never: `<a><b/></a>` and `<a><b/><b/></a>` read alike.
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

/** Reads an IdP metadata file; refuses, in words for the console, whatever cannot serve as one. */
export function readIdpMetadata(text: string): IdentityProvider {
  if (Buffer.byteLength(text) > maxBytes) throw new Refusal('The metadata file is too large.');
  const xml = text.replace(/^\uFEFF/, '').trim();
  if (xml === '') throw new Refusal('The metadata file is empty.');
  if (/<!DOCTYPE/i.test(xml)) throw new Refusal('The metadata file has a document type declaration, which is not allowed.');
  const wellFormed = XMLValidator.validate(xml);
  if (wellFormed !== true) throw new Refusal(`The metadata file is not valid XML (line ${wellFormed.err.line}).`);

  const entity = first(parser.parse(xml) as Element, 'EntityDescriptor');
  if (!entity || !xml.includes(metadataNamespace)) throw new Refusal('The file is not SAML 2.0 metadata.');
  const descriptor = first(entity, 'IDPSSODescriptor');
  if (!descriptor) {
    throw new Refusal(
      first(entity, 'SPSSODescriptor')
        ? 'The file describes a service provider. Upload the metadata of your identity provider.'
        : 'The file does not describe an identity provider.',
    );
  }
  const entityId = attribute(entity, 'entityID');
  if (!entityId) throw new Refusal('The metadata has no entity ID.');
  return { entityId, ...signInService(descriptor), certificates: signingCertificates(descriptor) };
}

/** An identity provider from values typed by hand. */
export function typedIdentityProvider(values: { signInUrl: string; issuerUrl: string; certificate: string }): IdentityProvider {
  if (!isHttps(values.signInUrl)) throw new Refusal('The IdP sign-in URL must begin with https://.');
  if (values.issuerUrl.trim() === '') throw new Refusal('Enter the IdP issuer URL.');
  return {
    entityId: values.issuerUrl.trim(),
    signInUrl: values.signInUrl.trim(),
    signInBinding: 'redirect',
    certificates: [readCertificate(values.certificate)],
  };
}

/** One certificate from PEM, or from the base64 of its DER bytes. */
export function readCertificate(text: string): IdpCertificate {
  if (text.length > maxCertificateCharacters) throw new Refusal('The IdP certificate is longer than 2500 characters.');
  const base64 = text.replace(/-----(BEGIN|END) CERTIFICATE-----/g, '').replace(/\s+/g, '');
  try {
    const certificate = new X509Certificate(Buffer.from(base64, 'base64'));
    return {
      fingerprint: certificate.fingerprint256,
      subject: certificate.subject,
      validFrom: certificate.validFrom,
      validTo: certificate.validTo,
      pem: certificate.toString(),
    };
  } catch {
    throw new Refusal('The IdP certificate cannot be read.');
  }
}

function signingCertificates(descriptor: Element): IdpCertificate[] {
  const texts = all(descriptor, 'KeyDescriptor')
    .filter((key) => attribute(key, 'use') !== 'encryption')
    .flatMap((key) => all(key, 'KeyInfo'))
    .flatMap((info) => all(info, 'X509Data'))
    .flatMap((data) => list(data.X509Certificate))
    .map((value) => (typeof value === 'string' ? value : String((value as Element)['#text'] ?? '')));
  if (texts.length === 0) throw new Refusal('The metadata has no signing certificate.');
  return texts.map(readCertificate);
}

function signInService(descriptor: Element): Pick<IdentityProvider, 'signInUrl' | 'signInBinding'> {
  const services = all(descriptor, 'SingleSignOnService');
  for (const [binding, signInBinding] of [
    [redirectBinding, 'redirect'],
    [postBinding, 'post'],
  ] as const) {
    const service = services.find((candidate) => attribute(candidate, 'Binding') === binding);
    const signInUrl = service && attribute(service, 'Location');
    if (signInUrl && isHttps(signInUrl)) return { signInUrl, signInBinding };
  }
  throw new Refusal('The metadata has no sign-in address.');
}

function isHttps(url: string): boolean {
  return URL.canParse(url.trim()) && new URL(url.trim()).protocol === 'https:';
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function all(element: Element, name: string): Element[] {
  return list(element[name]).filter((child): child is Element => typeof child === 'object' && child !== null);
}

function first(element: Element, name: string): Element | undefined {
  return all(element, name)[0];
}

function attribute(element: Element, name: string): string | undefined {
  const value = element[`@${name}`];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
