import 'reflect-metadata'; // @peculiar/x509's container needs it loaded first
import { webcrypto } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { now } from '../../support/metadata.ts';

/**
 * Writes `keys.json`: the certificates of the bad-input files, around the tests' own date, so that the same seed means
 * the same bytes on every machine. The private keys sign nothing but fixtures. Run with tsx; the result is committed.
 */
x509.cryptoProvider.set(webcrypto as Crypto);

const day = 86_400_000;
const rsa = (modulusLength: number, hash = 'SHA-256') => ({
  name: 'RSASSA-PKCS1-v1_5',
  hash,
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength,
});

interface Options {
  readonly commonName?: string;
  readonly from?: number;
  readonly to?: number;
  readonly algorithm?: ReturnType<typeof rsa> | { name: string; namedCurve: string; hash: string };
}

async function make({
  commonName = 'Microsoft Azure Federated SSO Certificate',
  from = -10,
  to = 1_000,
  algorithm = rsa(2_048),
}: Options = {}) {
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${commonName}`,
    keys,
    notBefore: new Date(now + from * day),
    notAfter: new Date(now + to * day),
    signingAlgorithm: algorithm,
  });
  return {
    certificate: certificate.toString('pem'),
    privateKey: x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY'),
    base64: certificate.toString('base64').replace(/\s+/g, ''),
    spki: '',
  };
}

const all = {
  good: await make(),
  other: await make(),
  attacker: await make(),
  expired: await make({ from: -1_000, to: -1 }),
  future: await make({ from: 5 }),
  ending: await make({ from: -1_000, to: 40 }),
  directory: await make({ commonName: 'accounts.accesscontrol.windows.net' }),
  rsa1024: await make({ algorithm: rsa(1_024) }),
  rsa1536: await make({ algorithm: rsa(1_536) }),
  long: await make({ commonName: 'x'.repeat(1_200), algorithm: rsa(4_096) }),
  sha1: await make({ algorithm: rsa(2_048, 'SHA-1') }),
  ec: await make({ algorithm: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } }),
};
await writeFile(join(import.meta.dirname, 'keys.json'), `${JSON.stringify(all, null, 2)}\n`);
