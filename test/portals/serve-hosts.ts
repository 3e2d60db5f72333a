import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { makeCredential } from './certificates.ts';
import type { Site } from './site.ts';

export interface Serving {
  readonly port: number;
  /** The host names, `*.` before those with all below them. */
  readonly hosts: readonly string[];
  /** The certificate that is shown, in PEM. */
  readonly certificate: string;
  /** What Chromium must be started with to meet these hosts, and only these. */
  readonly chromiumArguments: readonly string[];
  close(): Promise<void>;
}

/** A way to serve sites: by a server of their own (`serveHosts`), or by one that outlives them (`SiteSwitch`). */
export type Serve = (options: ServingOptions) => Promise<Serving>;

export interface ServingOptions {
  /** Whom the certificate is made out to. */
  readonly name: string;
  /** Host names, `*.` before those with all below them. */
  readonly hosts: readonly string[];
  readonly listener: RequestListener;
  readonly port?: number;
}

const day = 86_400_000;

/** Serves sites over HTTPS on this machine, under host names that are others' in life. */
export async function serveHosts({ name, hosts, listener, port = 0 }: ServingOptions): Promise<Serving> {
  const { privateKey, certificate, spki } = await makeCredential({
    commonName: name,
    hosts,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + 30 * day),
  });
  const server = createServer({ key: privateKey, cert: certificate }, listener);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    port: actualPort,
    hosts,
    certificate,
    chromiumArguments: [
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${actualPort}`).join(', ')}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${spki}`,
    ],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Counts the requests that are under way. */
export class Traffic {
  #open = 0;
  #waiting: (() => void)[] = [];

  /** The same listener, with its requests counted. */
  counted(listener: RequestListener): RequestListener {
    return (request, response) => {
      this.#open += 1;
      response.once('close', () => {
        this.#open -= 1;
        if (this.#open > 0) return;
        for (const resolve of this.#waiting.splice(0)) resolve();
      });
      listener(request, response);
    };
  }

  /** Resolves once every request so far has been answered. */
  async answered(): Promise<void> {
    if (this.#open > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}

/** Asks the first of some sites that has the host. */
export function listenerFor(sites: readonly Site[]): RequestListener {
  const listener = getRequestListener((request) => {
    const { hostname } = new URL(request.url);
    const site = sites.find(({ hosts }) => hosts.some((pattern) => matchesHost(pattern, hostname)));
    return site ? site.app.fetch(request) : new Response(`No simulated site at ${hostname}`, { status: 421 });
  });
  return (incoming, outgoing) => void listener(incoming, outgoing);
}

/** Whether `host` is `pattern`, or lies below it where the pattern starts with `*.`. */
export function matchesHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
