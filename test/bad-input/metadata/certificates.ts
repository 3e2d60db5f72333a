import { azure, doubted } from './case.ts';
import type { BadFile } from './cases.ts';
import { azureFile, azureRoot, keyDescriptor } from './files.ts';
import { keys } from './keys.ts';

/** The same certificate with some bytes replaced: its own signature no longer fits, which nobody looks at. */
function patched(from: string, to: string): string {
  const hex = Buffer.from(keys.good.base64, 'base64').toString('hex');
  if (!hex.includes(from)) throw new Error(`${from} is not in the certificate`);
  return Buffer.from(hex.replaceAll(from, to), 'hex').toString('base64');
}

/** The same certificate with other extensions than its empty list: both lengths around them grow. */
function withExtensions(list: string): string {
  const der = Buffer.from(keys.good.base64, 'base64');
  const before = 'a3023000';
  const after = `a3${oneByte(list.length / 2 + 2)}30${oneByte(list.length / 2)}${list}`;
  const grown = Buffer.from(der.toString('hex').replace(before, after), 'hex');
  for (const at of [2, 6]) grown.writeUInt16BE(der.readUInt16BE(at) + grown.length - der.length, at);
  return grown.toString('base64');
}

const oneByte = (value: number) => value.toString(16).padStart(2, '0');

/** RSA with a hash, as an object identifier in DER: 1.2.840.113549.1.1.x */
const rsaWith = (last: string) => `06092a864886f70d0101${last}`;

/** The times of `keys.good`, and times of the same length that there are not. */
const [from, until] = ['261113120000Z', '290819120000Z'];
const impossibleTimes = [
  '290230120000Z',
  '290229120000Z',
  '290431120000Z',
  '291301120000Z',
  '290100120000Z',
  '290819240000Z',
  '290819120060Z',
];
const hexOf = (text: string) => Buffer.from(text).toString('hex');

/** Metadata whose certificates nobody should trust, or AWS could not use. */
export function certificateCases(): BadFile[] {
  const withKeys = (...descriptors: readonly string[]) => azureRoot({ keyDescriptors: descriptors.join('') });
  const withCertificate = (certificate: string) => withKeys(keyDescriptor(certificate));
  const { good, other, expired, future, ending, directory } = keys;
  return [
    azure('no key', 'no-certificate', withKeys()),
    azure(
      'a key with a name only',
      'no-certificate',
      withKeys(
        '<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><KeyName>x</KeyName></KeyInfo></KeyDescriptor>',
      ),
    ),
    azure(
      'a certificate in another namespace',
      'no-certificate',
      withKeys(keyDescriptor(good.base64).replace('xmldsig#', 'xmldsig-evil#')),
    ),
    azure('an encryption key only', 'only-encryption-key', withKeys(keyDescriptor(good.base64, 'use="encryption"'))),
    azure('an empty certificate', 'empty-certificate', withCertificate('')),
    azure('a certificate of spaces', 'empty-certificate', withCertificate(' \n ')),
    azure('a certificate in PEM armour', 'certificate-armour', withCertificate(good.certificate)),
    azure('base64 that is no certificate', 'bad-certificate', withCertificate('AAAA')),
    azure('no base64', 'bad-certificate', withCertificate('not a certificate!')),
    azure('half a certificate', 'bad-certificate', withCertificate(good.base64.slice(0, 400))),
    azure(
      'a certificate with something after it',
      'bad-certificate',
      withCertificate(Buffer.concat([Buffer.from(good.base64, 'base64'), Buffer.from([0, 0, 0])]).toString('base64')),
    ),
    azure('two certificates run together', 'bad-certificate', withCertificate(good.base64.replace(/=+$/, '') + other.base64)),
    azure(
      'a certificate of a length without end',
      'bad-certificate',
      withCertificate(Buffer.from('3084ffffffff3003', 'hex').toString('base64')),
    ),
    azure('a certificate of impossible dates', 'bad-certificate', withCertificate(patched('170d', '170c'))),
    ...impossibleTimes.map((time) =>
      azure(`a certificate valid until ${time}`, 'bad-certificate', withCertificate(patched(hexOf(until), hexOf(time)))),
    ),
    azure(
      'a certificate valid from 30 February',
      'bad-certificate',
      withCertificate(patched(hexOf(from), hexOf('260230120000Z'))),
    ),
    azure('extensions that are no elements', 'bad-certificate', withCertificate(withExtensions('ffff'))),
    azure('extensions that are cut off', 'bad-certificate', withCertificate(withExtensions('300a0603551d0e'))),
    azure('an extension without a value', 'bad-certificate', withCertificate(withExtensions('30050603551d0e'))),
    azure('a certificate of version 9', 'bad-certificate', withCertificate(patched('a003020102', 'a003020108'))),
    azure('an expired certificate', 'certificate-expired', withCertificate(expired.base64)),
    azure(
      'two expired certificates',
      'certificate-expired',
      withKeys(keyDescriptor(expired.base64), keyDescriptor(expired.base64, '')),
    ),
    azure('a certificate of next week', 'certificate-not-yet-valid', withCertificate(future.base64)),
    doubted(
      'a certificate that ends in 40 days',
      'certificate-expires-soon',
      azureFile({ keyDescriptors: keyDescriptor(ending.base64) }, { by: ending }),
    ),
    azure('RSA of 1,024 bits', 'weak-key', withCertificate(keys.rsa1024.base64)),
    azure('RSA of 1,536 bits', 'weak-key', withCertificate(keys.rsa1536.base64)),
    azure('RSA whose exponent is even', 'weak-key', withCertificate(patched('0203010001', '0203010000'))),
    azure('a key of elliptic curves', 'key-not-rsa', withCertificate(keys.ec.base64)),
    azure('a certificate signed with MD5', 'certificate-md5', withCertificate(patched(rsaWith('0b'), rsaWith('04')))),
    azure('a certificate signed with MD2', 'certificate-md5', withCertificate(patched(rsaWith('0b'), rsaWith('02')))),
    doubted(
      'a certificate signed with SHA-1',
      'certificate-sha1',
      azureFile({ keyDescriptors: keyDescriptor(keys.sha1.base64) }, { by: keys.sha1 }),
    ),
    doubted(
      'a certificate longer than AWS takes',
      'certificate-too-long',
      azureFile({ keyDescriptors: keyDescriptor(keys.long.base64) }, { by: keys.long }),
    ),
    doubted(
      'the whole directory’s file',
      'tenant-wide',
      azureFile({ keyDescriptors: keyDescriptor(good.base64) + keyDescriptor(other.base64) }),
    ),
    doubted(
      'the whole directory’s certificate',
      'tenant-wide-key',
      azureFile({ keyDescriptors: keyDescriptor(directory.base64) }, { by: directory }),
    ),
    azure(
      'a good certificate beside one that is none',
      'bad-certificate',
      withKeys(keyDescriptor(good.base64), keyDescriptor('AAAA')),
    ),
    azure(
      'a good certificate beside a weak one',
      'weak-key',
      withKeys(keyDescriptor(good.base64), keyDescriptor(keys.rsa1024.base64)),
    ),
  ];
}
