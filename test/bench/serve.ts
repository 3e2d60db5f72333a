import { type Serving, serveHosts } from '../portals/serve-hosts.ts';
import { asset } from '../portals/site.ts';
import { siteFolder } from './build.ts';

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

/** An empty page on which a board is shown. */
export const boardAddress = `https://${stranger}/board`;

const files: { readonly [path: string]: string } = {
  '/singlesignon/home': 'cloudscape.html',
  '/': 'fluent.html',
  '/frame': 'frame.html',
  '/board': 'board.html',
};

/** The pages of the bench, served under the consoles' real host names, so that the extension meets them as it ships. */
export function serve(): Promise<Serving> {
  return serveHosts({
    name: 'Bench',
    hosts: [aws, azure, stranger],
    listener: (request, response) =>
      void answer(request.url ?? '/').then(async (found) => {
        response.writeHead(found?.status ?? 404, { ...Object.fromEntries(found?.headers ?? []), ...isolating });
        response.end(found ? new Uint8Array(await found.arrayBuffer()) : undefined);
      }),
  });
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
