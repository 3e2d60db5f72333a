import { serveHosts } from '../../portals/serve-hosts.ts';

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
  const pages = new Map<string, string>();
  const { chromiumArguments, close } = await serveHosts({
    name: 'Recorded consoles',
    hosts,
    listener: (request, response) => {
      const html = pages.get(`https://${request.headers.host}${request.url}`);
      response.writeHead(html === undefined ? 404 : 200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.end(html ?? '<!doctype html>');
    },
  });
  return {
    chromiumArguments,
    close,
    take: (address) => void pages.delete(address),
    put: (address, html) => void pages.set(address.replace(/#.*/, ''), html),
  };
}
