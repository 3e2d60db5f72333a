/** What can be wrong with a value or a file, by code; the words stand in the catalogue of strings. */
export type ProblemCode =
  // any file
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'is-html'
  | 'is-json'
  | 'is-archive'
  | 'is-certificate'
  | 'not-well-formed'
  | 'has-doctype'
  | 'too-deep'
  // metadata
  | 'not-metadata'
  | 'several-entities'
  | 'is-sp-metadata'
  | 'is-idp-metadata'
  | 'both-roles'
  | 'no-certificate'
  | 'bad-certificate'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'certificate-expires-soon'
  | 'no-sign-on-service'
  | 'no-acs'
  | 'foreign-entity'
  | 'foreign-location'
  | 'tenant-wide'
  | 'other-region'
  | 'other-tenant'
  // addresses
  | 'not-an-address'
  | 'not-https'
  | 'is-console-address'
  | 'is-portal-address'
  | 'is-token'
  | 'not-scim-endpoint'
  | 'odd-endpoint'
  | 'not-portal-url'
  // the token
  | 'masked'
  | 'is-address'
  | 'has-space'
  | 'too-short'
  // getting at it
  | 'not-found-on-page'
  | 'could-not-fetch';

export interface Problem {
  readonly code: ProblemCode;
  /** Values for the sentence's placeholders. Never a secret. */
  readonly detail?: { readonly [placeholder: string]: string };
}

/** A result that is either a value or what is wrong. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function good<T>(value: T): Checked<T> {
  return { ok: true, value };
}

export function bad(code: ProblemCode, detail?: Problem['detail']): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: detail ? { code, detail } : { code } };
}
