import { checkCapture } from '../../src/core/check-capture.ts';
import { canonicalBytes } from '../../src/core/metadata/canonical.ts';
import { decodeXml } from '../../src/core/metadata/decode.ts';
import { verifySignature } from '../../src/core/metadata/signature.ts';
import { allElements, parseXml, textOf, type XmlElement } from '../../src/core/metadata/xml.ts';
import { newProgress } from '../../src/core/progress.ts';
import { region } from '../bad-input/metadata/files.ts';
import { now } from '../support/metadata.ts';
import type { Seed } from './corpus.ts';
import { faultOfCertificate, readByReference } from './reference.ts';

/**
 * What must never be. `lenient`: taken by us, refused by the reference. `differs`: read otherwise than by the
 * reference. `forged`: called signed, though nobody signed this content. `crash`: an exception.
 */
export type Fault = 'crash' | 'lenient' | 'differs' | 'forged';

export interface Judged {
  /** `kept`, or the code of the refusal. */
  readonly verdict: string;
  readonly wellFormed: boolean;
  readonly compared: boolean;
  /** Where it is kept: whether a signature was found good; and what was doubted. */
  readonly isSigned?: boolean | undefined;
  readonly doubts: readonly string[];
  readonly fault?: { readonly kind: Fault; readonly why: string };
  /** Milliseconds that Crosswalk itself took. */
  readonly took: number;
}

const progress = { ...newProgress(now), region };

/** Gives a file to Crosswalk and to the references. `genuine` holds the canonical form of all that was ever signed. */
export async function judge({ as, input }: Seed, genuine: ReadonlySet<string>): Promise<Judged> {
  const value = Buffer.from(input).toString('base64');
  const began = performance.now();
  try {
    const checked = await checkCapture(as, value, progress, now);
    const took = performance.now() - began;
    const verdict = checked.ok ? 'kept' : checked.problem.code;
    const isSigned = checked.ok ? checked.value.summary.isSigned : undefined;
    const doubts = checked.ok ? checked.value.doubts.map(({ code }) => code) : [];
    const root = treeOf(input);
    if (!root) return { verdict, isSigned, doubts, wellFormed: false, compared: false, took };
    const reading = readByReference(input);
    const fault = await faultOf(root, reading, checked.ok, genuine);
    return {
      verdict,
      isSigned,
      doubts,
      wellFormed: true,
      compared: reading.ok && reading.canonical !== undefined,
      took,
      ...(fault ? { fault } : {}),
    };
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      verdict: 'crash',
      doubts: [],
      wellFormed: false,
      compared: false,
      fault: { kind: 'crash', why },
      took: performance.now() - began,
    };
  }
}

function treeOf(bytes: Uint8Array): XmlElement | undefined {
  const text = decodeXml(bytes);
  const root = text.ok ? parseXml(text.value) : text;
  return root.ok ? root.value : undefined;
}

async function faultOf(
  root: XmlElement,
  reading: ReturnType<typeof readByReference>,
  isKept: boolean,
  genuine: ReadonlySet<string>,
): Promise<Judged['fault']> {
  if (!reading.ok) return { kind: 'lenient', why: reading.why };
  const canonical = new TextDecoder().decode(canonicalBytes(root));
  if (reading.canonical !== undefined && reading.canonical !== canonical)
    return { kind: 'differs', why: canonical.slice(0, 2_000) };
  if (isKept) {
    const why = certificatesOfRole(root)
      .map(faultOfCertificate)
      .find((fault) => fault !== undefined);
    if (why) return { kind: 'lenient', why: `OpenSSL refuses a certificate: ${why}` };
  }
  const signed = await verifySignature(root);
  if (signed.ok && signed.value && !genuine.has(signedContent(root))) return { kind: 'forged', why: canonical.slice(0, 2_000) };
  return undefined;
}

function certificatesOfRole(root: XmlElement): string[] {
  return [...allElements(root)]
    .filter(({ name }) => name === 'IDPSSODescriptor')
    .flatMap((role) => [...allElements(role)])
    .filter(({ name }) => name === 'X509Certificate')
    .map(textOf);
}

/** What a signature covers: the canonical form without the signature. */
export function signedContent(root: XmlElement): string {
  const signature = root.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === 'Signature');
  return new TextDecoder().decode(canonicalBytes(root, signature));
}

/** The canonical form of a file, if it carries a signature that holds. */
export async function genuineContent(bytes: Uint8Array): Promise<string | undefined> {
  const root = treeOf(bytes);
  if (!root) return undefined;
  const signed = await verifySignature(root);
  return signed.ok && signed.value ? signedContent(root) : undefined;
}
