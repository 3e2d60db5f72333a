import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCredential } from '../../portals/certificates.ts';

/** Serves recorded documents under the consoles' own host names. */
export interface Site {
  readonly chromiumArguments: readonly string[];
  /** From now on this is what stands at an address, the fragment aside. */
  put(address: string, html: string): void;
  take(address: string): void;
  close(): Promise<void>;
}

const hosts = [
  '*.console.aws.amazon.com',
  'console.aws.amazon.com',
  '*.awsapps.com',
  '*.portal.amazonaws.com',
  '*.app.aws',
  'portal.azure.com',
  '*.portal.azure.com',
  'entra.microsoft.com',
  '*.reactblade.portal.azure.net',
  'login.microsoftonline.com',
];

export async function startSite(): Promise<Site> {
  const day = 86_400_000;
  const credential = await makeCredential({
    commonName: 'Recorded consoles',
    hosts,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + 30 * day),
  });
  const pages = new Map<string, string>();
  const server = createServer({ key: credential.privateKey, cert: credential.certificate }, (request, response) => {
    const html = pages.get(`https://${request.headers.host}${request.url}`);
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(html ?? '<!doctype html>');
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    chromiumArguments: [
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(', ')}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${credential.spki}`,
    ],
    take: (address) => void pages.delete(address),
    put: (address, html) => void pages.set(address.replace(/#.*/, ''), html),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
