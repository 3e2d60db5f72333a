import { X509Certificate } from 'node:crypto';
import { type Certificate, readCertificate } from '../../src/core/metadata/certificate.ts';
import { keys } from '../bad-input/metadata/keys.ts';
import { Random } from '../robustness/in-page/random.ts';
import type { Found } from './campaign.ts';
import { mutateDer } from './der-mutate.ts';

export interface CertificateTally {
  inputs: number;
  /** Read by us; by OpenSSL alone, which is no fault: DER that is none, or that no such certificate needs. */
  read: number;
  onlyByReference: number;
  readonly found: Found[];
}

// No Buffers: their slices share memory.
const bases = Object.values(keys).map(({ base64 }) => new Uint8Array(Buffer.from(base64, 'base64')));

/** The mutated certificate of this seed and number, in DER: the same on every machine. */
export function certificateOf(seed: string, input: number): Uint8Array {
  const random = new Random(`${seed}/certificate/${input}`);
  return mutateDer(random.pick(bases) ?? new Uint8Array(), random);
}

/** Reads `count` mutated certificates, from number `from` on, and compares with OpenSSL; `each` hears of every one before. */
export async function certificateCampaign(
  seed: string,
  from: number,
  count: number,
  each: (input: number) => void = () => {},
): Promise<CertificateTally> {
  const tally: CertificateTally = { inputs: 0, read: 0, onlyByReference: 0, found: [] };
  for (let input = from; input < from + count; input++) {
    each(input);
    const base64 = Buffer.from(certificateOf(seed, input)).toString('base64');
    const { fault, isRead, isReadByReference } = await judgeCertificate(base64);
    tally.inputs++;
    tally.read += Number(isRead);
    tally.onlyByReference += Number(isReadByReference && !isRead);
    if (fault && tally.found.length < 50) tally.found.push({ input, fault, base64 });
  }
  return tally;
}

interface JudgedCertificate {
  readonly isRead: boolean;
  readonly isReadByReference: boolean;
  /** `crash`: an exception. `lenient`: read by us, refused by OpenSSL. `differs`: read otherwise than by OpenSSL. */
  readonly fault?: Found['fault'];
}

export async function judgeCertificate(base64: string, read = readCertificate): Promise<JudgedCertificate> {
  const reference = readByOpenSsl(base64);
  const isReadByReference = typeof reference !== 'string';
  try {
    const ours = await read(base64);
    // Any other key is refused by its kind (`check-certificates.ts`), whatever is in it.
    if (ours?.key.kind !== 'RSA') return { isRead: false, isReadByReference };
    const fault = typeof reference === 'string' ? ({ kind: 'lenient', why: reference } as const) : difference(ours, reference);
    return { isRead: true, isReadByReference, ...(fault ? { fault } : {}) };
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { isRead: false, isReadByReference, fault: { kind: 'crash', why } };
  }
}

type Reading = Pick<Certificate, 'notBefore' | 'notAfter' | 'thumbprint' | 'sha256'> & {
  readonly kind: string;
  readonly bits: number;
};

/** What OpenSSL makes of it, or why it makes nothing of it: a time that there is not is a refusal as well. */
function readByOpenSsl(base64: string): Reading | string {
  try {
    const certificate = new X509Certificate(Buffer.from(base64, 'base64'));
    const { publicKey, validFrom, validTo, fingerprint, fingerprint256 } = certificate;
    const [notBefore, notAfter] = [Date.parse(validFrom), Date.parse(validTo)];
    const kind = publicKey.asymmetricKeyType ?? 'none';
    if (Number.isNaN(notBefore) || Number.isNaN(notAfter)) return `times: ${validFrom}, ${validTo}`;
    return {
      notBefore,
      notAfter,
      thumbprint: fingerprint.replaceAll(':', ''),
      sha256: fingerprint256.replaceAll(':', ''),
      kind,
      // Of a damaged elliptic key Node would not give the details, but abort.
      bits: kind === 'rsa' ? (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) : 0,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function difference(ours: Certificate, theirs: Reading): JudgedCertificate['fault'] {
  const { kind, bits } = ours.key;
  const same =
    (['notBefore', 'notAfter', 'thumbprint', 'sha256'] as const).every((part) => ours[part] === theirs[part]) &&
    kind.toLowerCase() === theirs.kind &&
    bits === theirs.bits;
  return same ? undefined : { kind: 'differs', why: JSON.stringify({ ours: { ...ours, publicKey: undefined }, theirs }) };
}
