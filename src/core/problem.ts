import { metadataProblemCodes } from './metadata/metadata-problem.ts';
import { scimProblemCodes } from './scim/problem-code.ts';

const otherProblemCodes = [
  // addresses
  'not-an-address',
  'not-https',
  'is-console-address',
  'is-portal-address',
  'is-token',
  'not-scim-endpoint',
  'odd-endpoint',
  'not-portal-url',
  // the token
  'masked',
  'is-address',
  'has-space',
  'too-short',
  // keeping it
  'storage-full',
  'storage-failed',
  'storage-refused',
  'secret-gone',
  'secret-wiped',
  // getting at it
  'not-found-on-page',
  'could-not-fetch',
  // stored by a version that knows more of them
  'unknown-problem',
] as const;

/** What can be wrong with a value or a file, by code; the words stand in the catalogue of strings. */
export const problemCodes = [...metadataProblemCodes, ...scimProblemCodes, ...otherProblemCodes] as const;

export type ProblemCode = (typeof problemCodes)[number];

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
