import { request } from 'node:https';

/** What a cloud needs to call another by its real name: an HTTPS request that ends at this machine's server. */
export type CloudFetch = (
  url: string,
  init?: { method?: string; headers?: Record<string, string>; body?: string },
) => Promise<CloudResponse>;

export interface CloudResponse {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/**
 * Real HTTPS over the loopback: the URL's own host name is sent and its certificate checked against `ca`;
 * only the address is replaced.
 */
export function loopbackFetch({ port, ca }: { port: number; ca: string }): CloudFetch {
  return (url, init = {}) =>
    new Promise((resolve, reject) => {
      const { hostname, pathname, search } = new URL(url);
      const outgoing = request(
        {
          host: '127.0.0.1',
          port,
          ca,
          servername: hostname,
          path: pathname + search,
          method: init.method ?? 'GET',
          headers: {
            host: hostname,
            ...init.headers,
            ...(init.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(init.body)) }),
          },
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('end', () =>
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              body: Buffer.concat(chunks).toString('utf8'),
            }),
          );
          incoming.on('error', reject);
        },
      );
      outgoing.on('error', reject);
      outgoing.end(init.body);
    });
}
