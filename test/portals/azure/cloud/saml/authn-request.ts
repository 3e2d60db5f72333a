import { inflateRawSync } from 'node:zlib';
import { signInErrors } from '../sign-in-error.ts';
import { childrenNamed, parseXml } from './xml.ts';

/** What a service provider asks for. */
export interface AuthnRequest {
  readonly id: string;
  readonly issuer: string;
  /** Where it wants the response, if it says. */
  readonly acsUrl?: string;
  readonly destination?: string;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  readonly forceAuthn: boolean;
}

/** Requests are small; whatever is larger than this when unpacked is something else. */
const maxBytes = 100_000;

/** Reads the parameter `SAMLRequest`: base64, and deflated in the Redirect binding. Throws `SignInError`. */
export function readAuthnRequest(encoded: string, binding: 'redirect' | 'post'): AuthnRequest {
  const root = parseXml(decode(encoded, binding));
  const issuer = root && childrenNamed(root, 'Issuer')[0]?.text;
  const issuedAt = Date.parse(root?.attributes.IssueInstant ?? '');
  const id = root?.attributes.ID;
  if (root?.name !== 'AuthnRequest' || !issuer || !id || Number.isNaN(issuedAt)) throw signInErrors.badRequest();
  const { AssertionConsumerServiceURL: acsUrl, Destination: destination, ForceAuthn: force } = root.attributes;
  return {
    id,
    issuer,
    issuedAt,
    forceAuthn: force === 'true' || force === '1',
    ...(acsUrl === undefined ? {} : { acsUrl }),
    ...(destination === undefined ? {} : { destination }),
  };
}

function decode(encoded: string, binding: 'redirect' | 'post'): string {
  try {
    const bytes = Buffer.from(encoded, 'base64');
    return (binding === 'post' ? bytes : inflateRawSync(bytes, { maxOutputLength: maxBytes })).toString('utf8');
  } catch {
    throw signInErrors.badRequest();
  }
}
