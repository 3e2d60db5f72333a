import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { makeCredential } from '../certificates.ts';
import { Clock } from '../clock.ts';
import type { Site } from '../site.ts';
import { defaultWorld, type World } from '../world.ts';
import { type Aws, createAws } from './aws.ts';

/** The simulated AWS served alone, with whatever `otherSites` a test puts beside it. */
export interface AwsAlone {
  readonly aws: Aws;
  readonly clock: Clock;
  readonly chromiumArguments: readonly string[];
  close(): Promise<void>;
}

export async function startAws(options: { world?: World; otherSites?: readonly Site[] } = {}): Promise<AwsAlone> {
  const { world = defaultWorld(), otherSites = [] } = options;
  const clock = new Clock();
  const aws = await createAws({ world, clock, fetch: () => Promise.reject(new Error('AWS calls nobody')) });
  const sites = [...aws.sites, ...otherSites];
  const hosts = sites.flatMap((site) => site.hosts);
  const day = 86_400_000;
  const credential = await makeCredential({
    commonName: 'Simulated AWS',
    hosts,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + 30 * day),
  });
  const listener = getRequestListener((request) => {
    const { hostname } = new URL(request.url);
    const fits = (host: string) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host);
    const site = sites.find((candidate) => candidate.hosts.some(fits));
    return site ? site.app.fetch(request) : new Response('No such site', { status: 421 });
  });
  const server = createServer(
    { key: credential.privateKey, cert: credential.certificate },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    aws,
    clock,
    chromiumArguments: [
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(', ')}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${credential.spki}`,
    ],
    async close() {
      clock.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
