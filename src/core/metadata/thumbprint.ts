import type { CaptureSummary } from '../progress.ts';

/**
 * Whether a thumbprint as a console or Windows shows it (colons, spaces, small letters, marks of direction that are
 * copied along unseen) is that of the kept file's certificate. 40 digits are SHA-1, 64 SHA-256; else it is none.
 */
export function compareThumbprint(text: string, { thumbprint, sha256 }: CaptureSummary): 'same' | 'different' | 'none' {
  const digits = text.replace(/[\s:\p{Cf}-]/gu, '').toUpperCase();
  if (!/^(?:[0-9A-F]{40}|[0-9A-F]{64})$/.test(digits)) return 'none';
  return digits === (digits.length === 40 ? thumbprint : sha256) ? 'same' : 'different';
}
