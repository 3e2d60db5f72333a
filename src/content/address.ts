import type { Address } from './find/pages.ts';

/** The address that this document is judged by: of one that has none of its own, as `srcdoc`, that of the page that made it. */
export function addressHere(): Address {
  const { protocol } = location;
  const { hostname: host, pathname, search, hash } = /^https?:$/.test(protocol) ? location : new URL(document.baseURI);
  return { host, route: pathname + search + hash };
}
