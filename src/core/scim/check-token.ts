import type { CheckedValue } from '../metadata/check-metadata.ts';
import { bad, type Checked, good, type ProblemCode } from '../problem.ts';
import { holdsEndpoint, isMasked, looksLikeToken } from './look-like.ts';
import { tidy } from './tidy.ts';

/**
 * Nothing is published about a token's form, so only what it can't be is refused, and pieces are never put together:
 * a token that was mended wrongly would be told apart by nobody. No answer carries any part of it but its end.
 */
export function checkToken(input: string): Checked<CheckedValue & { readonly value: string }> {
  const { text, mended } = tidy(input);
  const code = problemOf(text);
  if (code) return bad(code);
  return good({ value: text, summary: { tail: text.slice(-4) }, doubts: mended ? [{ code: 'tidied' }] : [] });
}

function problemOf(text: string): ProblemCode | undefined {
  if (text === '') return 'empty';
  if (/^[•●∙⋅·*＊…. ]+$/.test(text)) return 'masked';
  if (/^(?:[<{[]|-----BEGIN )/.test(text)) return 'is-document';
  const pieces = text.split(/\s+/);
  if (pieces.length > 1) return piecesProblem(text, pieces);
  if (holdsEndpoint(text)) return 'is-endpoint';
  if (/^https?:\/\//i.test(text)) return 'is-address';
  if (/[•●∙⋅＊]/.test(text)) return 'masked';
  if (/…|\.{3}$/.test(text)) return 'cut-off';
  if (isMasked(text)) return 'masked';
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return 'is-id';
  if (/^(?:AKIA|ASIA)[A-Z0-9]{16}$/.test(text)) return 'is-access-key';
  if (text.length < 20) return 'too-short';
  // A header of HTTP carries nothing else (RFC 9110, section 5.5).
  return /^[\x21-\x7e]+$/.test(text) ? undefined : 'odd-characters';
}

function piecesProblem(text: string, pieces: readonly string[]): ProblemCode {
  if (pieces.some(holdsEndpoint)) return pieces.some(looksLikeToken) ? 'both-pasted' : 'is-endpoint';
  if (pieces.length === 2 && pieces.every((piece) => piece.length >= 60)) return 'two-tokens';
  return /[\r\n]/.test(text) ? 'has-line-break' : 'has-space';
}
