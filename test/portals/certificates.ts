import 'reflect-metadata'; // @peculiar/x509's container needs it loaded first
import { createHash, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto as Crypto);

const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]), modulusLength: 2048 };

/** A self-signed certificate with its key, both as PEM. */
export interface Credential {
  readonly certificate: string;
  readonly privateKey: string;
  /** The certificate's DER bytes in base64, as SAML metadata carries them. */
  readonly base64: string;
  /** SHA-256 of the public key, base64: what Chromium's `--ignore-certificate-errors-spki-list` takes. */
  readonly spki: string;
}

export interface CredentialOptions {
  readonly commonName: string;
  readonly hosts?: readonly string[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** The key pair to certify; a new one where it does not say. */
  readonly keys?: webcrypto.CryptoKeyPair;
}

/** Makes an RSA-2048 key pair. */
export function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(rsa, true, ['sign', 'verify']);
}

/** Makes a self-signed certificate for an RSA-2048 key pair. */
export async function makeCredential(options: CredentialOptions): Promise<Credential> {
  const { commonName, hosts = [], notBefore, notAfter, keys = await makeKeys() } = options;
  const extensions: x509.Extension[] = [new x509.BasicConstraintsExtension(hosts.length > 0, undefined, true)];
  if (hosts.length > 0)
    extensions.push(new x509.SubjectAlternativeNameExtension(hosts.map((value) => ({ type: 'dns' as const, value }))));
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${commonName}`,
    keys: keys as CryptoKeyPair,
    notBefore,
    notAfter,
    signingAlgorithm: rsa,
    extensions,
  });
  const privateKey = x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
  return {
    certificate: certificate.toString('pem'),
    privateKey,
    base64: certificate.toString('base64'),
    spki: createHash('sha256').update(new Uint8Array(certificate.publicKey.rawData)).digest('base64'),
  };
}
