import { bad, type Checked, good, type Problem } from '../problem.ts';
import type { CaptureSummary } from '../progress.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { quote } from './quote.ts';
import type { Metadata } from './read-metadata.ts';

const day = 86_400_000;
/** How far this computer's clock or time zone may be behind: a portal makes its certificate in the very moment. */
const clockSkew = day;
/** Azure itself begins to send its reminders this long before (Microsoft's documentation), in days. */
const soon = 60;
/** AWS IAM Identity Center's limit on an identity provider's certificate, in characters (its user guide, quotas). */
const awsLimit = 2_500;
/** Whom Azure issues the certificates of a whole directory to (public samples). */
const directoryName = /^accounts\.accesscontrol\./i;

interface Verdict {
  readonly summary: CaptureSummary;
  readonly doubts: readonly Problem[];
}

/**
 * Checks the certificates an identity provider signs with. Refused is what AWS could not use, or what Azure never makes
 * and somebody else could forge: a key under 2,048 bits, a hash for which collisions are a matter of minutes. SHA-1 in
 * a certificate's own signature is only doubted: nobody relies on that signature, the certificate is trusted as it is.
 */
export async function checkCertificates(metadata: Metadata, now: number): Promise<Checked<Verdict>> {
  const texts = metadata.certificates;
  if (texts.length === 0) return bad(metadata.onlyEncrypts ? 'only-encryption-key' : 'no-certificate');
  if (texts.includes('')) return bad('empty-certificate');
  if (texts.some((text) => text.includes('-----'))) return bad('certificate-armour');
  const all: Certificate[] = [];
  for (const text of texts.slice(0, 32)) {
    const certificate = await readCertificate(text);
    if (!certificate) return bad('bad-certificate');
    const fault = faultOf(certificate);
    if (fault) return { ok: false, problem: fault };
    all.push(certificate);
  }
  const [any] = all;
  const first = all.find(({ notBefore, notAfter }) => notBefore <= now + clockSkew && notAfter > now);
  if (!first || !any)
    return any && any.notBefore > now + clockSkew
      ? bad('certificate-not-yet-valid', { date: isoDate(any.notBefore) })
      : bad('certificate-expired', { date: isoDate(any?.notAfter ?? 0) });
  return good({ summary: summaryOf(first), doubts: [...doubtsOf(first, all.length, now), ...signatureDoubts(metadata, all)] });
}

function faultOf({ key, signedWith }: Certificate): Problem | undefined {
  if (key.kind !== 'RSA') return { code: 'key-not-rsa', detail: { kind: quote(key.kind, 40) } };
  if (key.bits < 2_048 || !key.isSound) return { code: 'weak-key', detail: { bits: String(key.bits) } };
  return /^MD\d$/.test(signedWith) ? { code: 'certificate-md5', detail: { algorithm: signedWith } } : undefined;
}

function doubtsOf(certificate: Certificate, count: number, now: number): Problem[] {
  const doubts: Problem[] = [];
  const days = Math.floor((certificate.notAfter - now) / day);
  // The application's own file has one signing certificate; the tenant-wide one has several (public samples).
  if (count > 1) doubts.push({ code: 'tenant-wide', detail: { count: String(count) } });
  else if (directoryName.test(certificate.name))
    doubts.push({ code: 'tenant-wide-key', detail: { name: quote(certificate.name, 60) } });
  if (days < soon)
    doubts.push({ code: 'certificate-expires-soon', detail: { date: isoDate(certificate.notAfter), days: String(days) } });
  if (certificate.length > awsLimit) doubts.push({ code: 'certificate-too-long', detail: { count: String(certificate.length) } });
  if (certificate.signedWith === 'SHA-1') doubts.push({ code: 'certificate-sha1' });
  return doubts;
}

/** Azure signs its file, and with the very certificate that it tells others to trust. */
function signatureDoubts({ signed }: Metadata, all: readonly Certificate[]): Problem[] {
  if (!signed) return [{ code: 'unsigned' }];
  const { signer, isDated } = signed;
  return [
    ...(isDated ? [{ code: 'signature-sha1' as const }] : []),
    ...(all.some(({ sha256 }) => sha256 === signer.sha256)
      ? []
      : [{ code: 'signer-not-in-role' as const, detail: { thumbprint: signer.thumbprint } }]),
  ];
}

function summaryOf(certificate: Certificate): CaptureSummary {
  return {
    validFrom: certificate.notBefore,
    validUntil: certificate.notAfter,
    thumbprint: certificate.thumbprint,
    sha256: certificate.sha256,
    certificateName: quote(certificate.name, 100),
    keyBits: certificate.key.bits,
    signedWith: certificate.signedWith.slice(0, 40),
  };
}

function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
