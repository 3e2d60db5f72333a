import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Credential } from '../../portals/certificates.ts';

type Name =
  | 'good'
  | 'other'
  | 'attacker'
  | 'expired'
  | 'future'
  | 'ending'
  | 'directory'
  | 'rsa1024'
  | 'rsa1536'
  | 'long'
  | 'sha1'
  | 'ec';

/** Keys and certificates made by `make-keys.ts` around the tests' own date; they sign nothing but fixtures. */
export const keys = JSON.parse(readFileSync(join(import.meta.dirname, 'keys.json'), 'utf8')) as Record<Name, Credential>;
