import { Clock } from '../clock.ts';
import { listenerFor, type Serve, serveHosts } from '../serve-hosts.ts';
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

export async function startAws(options: { world?: World; otherSites?: readonly Site[]; serve?: Serve } = {}): Promise<AwsAlone> {
  const { world = defaultWorld(), otherSites = [], serve = serveHosts } = options;
  const clock = new Clock();
  const aws = await createAws({ world, clock, fetch: () => Promise.reject(new Error('AWS calls nobody')) });
  const sites = [...aws.sites, ...otherSites];
  const { chromiumArguments, close } = await serve({
    name: 'Simulated AWS',
    hosts: sites.flatMap((site) => site.hosts),
    listener: listenerFor(sites),
  });
  return {
    aws,
    clock,
    chromiumArguments,
    async close() {
      clock.stop();
      await close();
    },
  };
}
