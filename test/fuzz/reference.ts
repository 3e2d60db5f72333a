import { X509Certificate } from 'node:crypto';
import { ParseOption, XmlC14NMode, XmlDocument } from 'libxml2-wasm';

// No network, no entities; and the reference's own limits on length lifted: it is asked only whether a file is sound.
const option = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_HUGE;

export type Reading =
  | { readonly ok: true /** Undefined where libxml2 itself can't. */; readonly canonical: string | undefined }
  | { readonly ok: false; readonly why: string };

/** What libxml2 makes of the same bytes: errors of namespaces count as well. */
export function readByReference(bytes: Uint8Array): Reading {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes, { option });
  } catch (error) {
    const why = error instanceof Error ? error.message.trim() : String(error);
    // That no xml:id comes twice is a rule of its own (W3C, xml:id 1.0), not one of being well-formed.
    return /^ID \S+ already defined$/.test(why) ? { ok: true, canonical: undefined } : { ok: false, why };
  }
  try {
    return { ok: true, canonical: document.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 }) };
  } catch {
    // Relative namespace addresses, which canonicalization leaves undefined.
    return { ok: true, canonical: undefined };
  } finally {
    document.dispose();
  }
}

/** Why OpenSSL does not take it for a certificate; `undefined` if it does. */
export function faultOfCertificate(base64: string): string | undefined {
  try {
    const { publicKey } = new X509Certificate(Buffer.from(base64, 'base64'));
    return publicKey.asymmetricKeyType ? undefined : 'no key';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
