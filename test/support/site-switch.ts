import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import { makeCredential, makeKeys } from '../portals/certificates.ts';
import { matchesHost, type Serving, type ServingOptions } from '../portals/serve-hosts.ts';

const day = 86_400_000;

/** What is served at the moment. */
interface Current {
  readonly hosts: readonly string[];
  readonly listener: RequestListener;
  readonly context: SecureContext;
}

/**
 * One HTTPS server whose sites can be exchanged, while its port and its public key stay. A browser that was launched
 * for it meets whatever is served at the moment, and no other host: the handshake for any other name fails.
 */
export class SiteSwitch {
  readonly port: number;
  /** What Chromium must be started with. */
  readonly chromiumArguments: readonly string[];
  readonly #server: Server;
  readonly #keys: CryptoKeyPair;
  #current: Current | undefined;

  private constructor(server: Server, keys: CryptoKeyPair, spki: string) {
    this.#server = server;
    this.#keys = keys;
    this.port = (server.address() as AddressInfo).port;
    this.chromiumArguments = [
      `--host-resolver-rules=MAP *:443 127.0.0.1:${this.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${spki}`,
    ];
  }

  static async open(): Promise<SiteSwitch> {
    const keys = await makeKeys();
    const { certificate, privateKey, spki } = await makeCredential({ commonName: 'Site switch', ...validity(), keys });
    const current = () => self.#current;
    const server = createServer(
      {
        cert: certificate,
        key: privateKey,
        SNICallback: (name, done) => {
          const now = current();
          if (now?.hosts.some((pattern) => matchesHost(pattern, name))) done(null, now.context);
          else done(new Error(`Nothing is served at ${name}`));
        },
      },
      (request, response) => {
        const now = current();
        if (now) now.listener(request, response);
        else request.destroy();
      },
    );
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    const self = new SiteSwitch(server, keys, spki);
    return self;
  }

  /** The hosts that are served at the moment. */
  get hosts(): readonly string[] {
    return this.#current?.hosts ?? [];
  }

  /** Serves these sites until they are closed. Fails while others are served. */
  readonly serve = async ({ name, hosts, listener }: ServingOptions): Promise<Serving> => {
    if (this.#current) throw new Error('The sites before these have not been closed');
    const { certificate, privateKey } = await makeCredential({ commonName: name, hosts, ...validity(), keys: this.#keys });
    this.#current = { hosts, listener, context: createSecureContext({ cert: certificate, key: privateKey }) };
    return {
      port: this.port,
      hosts,
      certificate,
      chromiumArguments: this.chromiumArguments,
      close: async () => {
        this.#current = undefined;
        this.#server.closeAllConnections();
      },
    };
  };

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function validity() {
  return { notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + 30 * day) };
}
