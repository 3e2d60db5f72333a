import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCredential } from '../portals/certificates.ts';
import { asset } from '../portals/site.ts';
import { siteFolder } from './build.ts';

/** The pages of the bench, served under the consoles' real host names, so that the extension meets them as it ships. */
export interface Site {
  /** What Chromium must be started with to meet these hosts, and only these. */
  readonly chromiumArguments: readonly string[];
  close(): Promise<void>;
}

const aws = 'us-east-1.console.aws.amazon.com';
const azure = 'portal.azure.com';
/** A host that no extension here asks for. */
const stranger = 'bench.example';

const settings = '/singlesignon/home?region=us-east-1';
const settingsRoute = '#!/settings';

export type Library = 'cloudscape' | 'fluent';

/** The address of a page of about so many nodes. */
export function address(library: Library, nodes: number): string {
  return library === 'cloudscape'
    ? `https://${aws}${settings}&nodes=${nodes}${settingsRoute}`
    : `https://${azure}/?nodes=${nodes}#view/Microsoft_AAD_IAM/ProvisioningUserMapping`;
}

/** The Cloudscape page under a host that is none of the consoles'. */
export function strangersAddress(nodes: number): string {
  return `https://${stranger}${settings}&nodes=${nodes}${settingsRoute}`;
}

/** A small document of a console, to be put into frames. */
export const frameAddress = `https://${aws}/frame`;

const files: { readonly [path: string]: string } = {
  '/singlesignon/home': 'cloudscape.html',
  '/': 'fluent.html',
  '/frame': 'frame.html',
};

export async function serve(): Promise<Site> {
  const hosts = [aws, azure, stranger];
  const day = 86_400_000;
  const credential = await makeCredential({
    commonName: 'Bench',
    hosts,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + day),
  });
  const server = createServer({ key: credential.privateKey, cert: credential.certificate }, (request, response) => {
    void answer(request.url ?? '/').then(async (found) => {
      response.writeHead(found?.status ?? 404, { ...Object.fromEntries(found?.headers ?? []), ...isolating });
      response.end(found ? new Uint8Array(await found.arrayBuffer()) : undefined);
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    chromiumArguments: [
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(', ')}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${credential.spki}`,
    ],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Only a page that is isolated from others has a clock that tells microseconds. */
const isolating = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

function answer(url: string): Promise<Response | undefined> {
  const { pathname } = new URL(url, `https://${aws}`);
  return asset(siteFolder, files[pathname] ?? pathname.replace(/^\/bench-assets\//, ''));
}
