import { createMiddleware } from 'hono/factory';

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Adds the headers that every page of the consoles carries. */
export function securityHeaders(options: { trustedTypes?: boolean } = {}) {
  return createMiddleware(async (c, next) => {
    await next();
    c.header('content-security-policy', options.trustedTypes ? `${policy}; require-trusted-types-for 'script'` : policy);
    c.header('x-content-type-options', 'nosniff');
    c.header('x-frame-options', 'DENY');
    c.header('referrer-policy', 'strict-origin-when-cross-origin');
    c.header('strict-transport-security', 'max-age=31536000');
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
}
