import 'reflect-metadata'; // @peculiar/x509's container needs it loaded first
import * as x509 from '@peculiar/x509';
import { describe, expect, it } from 'vitest';
import { type Certificate, readCertificate } from '../../src/core/metadata/certificate.ts';
import { keys } from '../bad-input/metadata/keys.ts';
import { certificateCampaign, certificateOf, judgeCertificate } from './certificates.ts';

/** `npm run fuzz` reads twelve thousand of any seed. */
describe('certificates that were mutated as DER', () => {
  it('neither crash the reader, nor are read though OpenSSL refuses them, nor otherwise than by it', async () => {
    const tally = await certificateCampaign('npm test', 0, 1_500);
    expect(tally.found).toEqual([]);
    // Enough of them are still read to mean something.
    expect(tally.inputs).toBe(1_500);
    expect(tally.read).toBeGreaterThan(300);
  });

  it('are the same for the same seed', () => {
    expect(certificateOf('a', 7)).toEqual(certificateOf('a', 7));
    expect(certificateOf('a', 7)).not.toEqual(certificateOf('b', 7));
  });

  it('are judged such that a laxer or another reading is found', async () => {
    const { base64 } = keys.good;
    const cut = base64.slice(0, 400);
    const good = await readCertificate(base64);
    expect(await judgeCertificate(base64)).toMatchObject({ isRead: true, isReadByReference: true });
    expect(await judgeCertificate(cut, async () => good)).toMatchObject({ fault: { kind: 'lenient' } });
    const later = async () => (good ? { ...good, notAfter: good.notAfter + 86_400_000 } : undefined);
    expect(await judgeCertificate(base64, later)).toMatchObject({ fault: { kind: 'differs' } });
    const throwing = () => Promise.reject(new Error('x'));
    expect(await judgeCertificate(base64, throwing)).toMatchObject({ fault: { kind: 'crash' } });
  });

  it('are read more laxly by a well-kept library: why `certificate.ts` does not use it', async () => {
    const faults: string[] = [];
    for (let input = 0; input < 300; input++) {
      const base64 = Buffer.from(certificateOf('x', input)).toString('base64');
      const { fault } = await judgeCertificate(base64, readByLibrary);
      if (fault) faults.push(`${fault.kind} ${fault.why}`);
    }
    expect(faults.filter((fault) => fault.startsWith('lenient times: ')).length).toBeGreaterThan(5);
    expect(faults.filter((fault) => /^lenient (?!times)/.test(fault)).length).toBeGreaterThan(5);
    expect(faults.filter((fault) => fault.startsWith('differs')).length).toBeGreaterThan(5);
  });
});

async function readByLibrary(base64: string): Promise<Certificate | undefined> {
  try {
    const read = new x509.X509Certificate(Buffer.from(base64, 'base64'));
    const { name, modulusLength = 0 } = read.publicKey.algorithm as { name: string; modulusLength?: number };
    const [sha1, sha256] = await Promise.all(['SHA-1', 'SHA-256'].map((hash) => read.getThumbprint(hash)));
    const hex = (bytes = new ArrayBuffer(0)) => Buffer.from(bytes).toString('hex').toUpperCase();
    return {
      notBefore: read.notBefore.getTime(),
      notAfter: read.notAfter.getTime(),
      thumbprint: hex(sha1),
      sha256: hex(sha256),
      name: '',
      key: { kind: name.startsWith('RSA') ? 'RSA' : name, bits: modulusLength, isSound: true },
      signedWith: '',
      publicKey: new Uint8Array(read.publicKey.rawData),
      length: base64.length,
    };
  } catch {
    return undefined;
  }
}
