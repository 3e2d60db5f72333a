import { randomBytes, randomUUID } from 'node:crypto';

/** A new object, application, request or correlation id. */
export function uuid(): string {
  return randomUUID();
}

/** A new value for a cookie, code or ticket: 32 random bytes in base64url. */
export function secretId(): string {
  return randomBytes(32).toString('base64url');
}
