import { createMiddleware } from 'hono/factory';

/** Directives of a Content-Security-Policy by name. */
type Policy = Readonly<Record<string, string>>;

const base: Policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** Adds the headers that every page of a site carries. `policy` goes over the common directives. */
export function securityHeaders(policy: Policy) {
  const text = Object.entries({ ...base, ...policy })
    .map(([directive, value]) => `${directive} ${value}`.trim())
    .join('; ');
  return createMiddleware(async (c, next) => {
    await next();
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', text);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'strict-origin-when-cross-origin');
    c.header('strict-transport-security', 'max-age=31536000');
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
}

/** Trusted Types with these policies only; with none, strings never become script or HTML. */
export function trustedTypes(...policies: string[]): Policy {
  return { 'require-trusted-types-for': "'script'", 'trusted-types': policies.length > 0 ? policies.join(' ') : "'none'" };
}
