import { type Aws, createAws } from './aws/aws.ts';
import { type Azure, createAzure } from './azure/azure.ts';
import { Clock } from './clock.ts';
import { type CloudFetch, loopbackFetch } from './network.ts';
import { listenerFor, type Serve, type Serving, serveHosts, Traffic } from './serve-hosts.ts';
import type { Site } from './site.ts';
import { defaultWorld, type World } from './world.ts';

/** Both clouds, served over TLS under their real host names by this one process. */
export interface Portals extends Pick<Serving, 'port' | 'hosts' | 'chromiumArguments'> {
  readonly world: World;
  readonly clock: Clock;
  readonly aws: Aws;
  readonly azure: Azure;
  /** Resolves once every request so far has been answered. */
  answered(): Promise<void>;
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
  /** How the clouds are served; by a server of their own where it does not say. */
  readonly serve?: Serve;
}

/** Starts both clouds, empty but for the people and accounts of `world`. */
export async function startPortals({
  world = defaultWorld(),
  port = 0,
  speed = 1,
  sites: moreSites = [],
  serve = serveHosts,
}: PortalsOptions = {}): Promise<Portals> {
  const clock = new Clock(speed);
  let fetchFromCloud: CloudFetch | undefined;
  const fetch: CloudFetch = (url, init) =>
    fetchFromCloud ? fetchFromCloud(url, init) : Promise.reject(new Error('The clouds are not started yet'));
  const aws = await createAws({ world, clock, fetch });
  const azure = await createAzure({ world, clock, fetch });
  const sites: Site[] = [...moreSites, ...aws.sites, ...azure.sites];
  const hosts = sites.flatMap((site) => site.hosts);

  const traffic = new Traffic();
  const serving = await serve({
    name: 'Simulated clouds',
    hosts,
    port,
    listener: traffic.counted(listenerFor(sites)),
  });
  fetchFromCloud = loopbackFetch({ port: serving.port, ca: serving.certificate });

  return {
    port: serving.port,
    hosts,
    world,
    clock,
    aws,
    azure,
    chromiumArguments: serving.chromiumArguments,
    answered: () => traffic.answered(),
    async close() {
      clock.stop();
      await serving.close();
    },
  };
}
