import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { type Aws, createAws } from './aws/aws.ts';
import { type Azure, createAzure } from './azure/azure.ts';
import { makeCredential } from './certificates.ts';
import { Clock } from './clock.ts';
import { type CloudFetch, loopbackFetch } from './network.ts';
import type { Site } from './site.ts';
import { defaultWorld, type World } from './world.ts';

/** Both clouds, served over TLS under their real host names by this one process. */
export interface Portals {
  readonly port: number;
  readonly world: World;
  readonly clock: Clock;
  readonly aws: Aws;
  readonly azure: Azure;
  /** What Chromium must be started with to meet these clouds, and only these, under their real names. */
  readonly chromiumArguments: readonly string[];
  close(): Promise<void>;
}

export interface PortalsOptions {
  readonly world?: World;
  /** The port to listen on; any free one by default. */
  readonly port?: number;
  /** How many seconds of cloud time pass in a real one: at 60, a 40-minute provisioning cycle comes round in 40 seconds. */
  readonly speed?: number;
  /** More sites beside the clouds: what a test puts in the place of one of them. They are asked first. */
  readonly sites?: readonly Site[];
}

/** Starts both clouds, empty but for the people and accounts of `world`. */
export async function startPortals({
  world = defaultWorld(),
  port = 0,
  speed = 1,
  sites: moreSites = [],
}: PortalsOptions = {}): Promise<Portals> {
  const clock = new Clock(speed);
  let fetchFromCloud: CloudFetch | undefined;
  const fetch: CloudFetch = (url, init) =>
    fetchFromCloud ? fetchFromCloud(url, init) : Promise.reject(new Error('The clouds are not started yet'));
  const aws = await createAws({ world, clock, fetch });
  const azure = await createAzure({ world, clock, fetch });
  const sites: Site[] = [...moreSites, ...aws.sites, ...azure.sites];
  const hosts = sites.flatMap((site) => site.hosts);
  const day = 86_400_000;
  const credential = await makeCredential({
    commonName: 'Simulated clouds',
    hosts,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + 30 * day),
  });

  const listener = getRequestListener((request) => {
    const url = new URL(request.url);
    const site = sites.find((candidate) => candidate.hosts.some((pattern) => matchesHost(pattern, url.hostname)));
    return site ? site.app.fetch(request) : new Response(`No simulated site at ${url.hostname}`, { status: 421 });
  });
  const server = createServer(
    { key: credential.privateKey, cert: credential.certificate },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const { port: actualPort } = server.address() as AddressInfo;
  fetchFromCloud = loopbackFetch({ port: actualPort, ca: credential.certificate });

  return {
    port: actualPort,
    world,
    clock,
    aws,
    azure,
    chromiumArguments: [
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${actualPort}`).join(', ')}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${credential.spki}`,
    ],
    async close() {
      clock.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Whether `host` is `pattern`, or lies below it where the pattern starts with `*.`. */
export function matchesHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
