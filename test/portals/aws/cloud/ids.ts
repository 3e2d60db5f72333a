import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** `digits` random hexadecimal digits. */
export function hex(digits: number): string {
  return randomBytes(Math.ceil(digits / 2))
    .toString('hex')
    .slice(0, digits);
}

/** `length` random lower-case letters and digits. */
export function alphanumeric(length: number): string {
  const characters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from(randomBytes(length), (byte) => characters[byte % characters.length]).join('');
}

export function uuid(): string {
  return randomUUID();
}

/** The first `digits` hexadecimal digits of the SHA-256 of `text`: an id that is the same each time it is asked for. */
export function stableHex(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}
