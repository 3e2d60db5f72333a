import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchMetadata } from '../../../src/background/fetch-metadata.ts';
import { sizeLimit } from '../../../src/core/metadata/decode.ts';

const tenant = '5f1d3c0a-7b2e-4c69-9d18-0a1b2c3d4e5f';
const application = '0a1b2c3d-1111-4222-8333-444455556666';
const other = 'aaaaaaaa-1111-4222-8333-444455556666';
const path = `/${tenant}/federationmetadata/2007-06/federationmetadata.xml`;
const address = `https://login.microsoftonline.com${path}?appid=${application}`;
const tab = `https://portal.azure.com/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/${other}/appId/${application}/preferredSingleSignOnMode/saml`;
const file = '\ufeff<EntityDescriptor/>\u0000\u00ff';
const kept = { ok: true, value: Buffer.from(file).toString('base64') };

/**
 * Microsoft's hosts can't be had in a test: what is fetched there goes to a server on this machine, by Node's own fetch
 * and with the very options that the code gives, so that redirects, lengths and waiting are real.
 */
const realFetch = globalThis.fetch;
const fetched: { readonly address: string; readonly options: RequestInit }[] = [];
let answer: RequestListener;
let server: Server;

beforeEach(async () => {
  fetched.length = 0;
  answer = (_, response) => void response.end(file);
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  vi.stubGlobal('fetch', (url: URL, options: RequestInit) => {
    fetched.push({ address: url.href, options });
    return realFetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, options);
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('the metadata that Azure’s page shows the address of', () => {
  it('is fetched to the byte, from that address and with nothing that tells of anybody', async () => {
    let headers: Record<string, unknown> = {};
    answer = (request, response) => {
      headers = request.headers;
      response.end(file);
    };
    expect(await fetchMetadata(address, tab)).toEqual(kept);
    expect(fetched).toMatchObject([{ address, options: { credentials: 'omit', redirect: 'error', cache: 'no-store' } }]);
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('authorization');
  });

  it.each(['login.microsoftonline.com', 'login.microsoftonline.us', 'login.partner.microsoftonline.cn'])(
    'is fetched from %s',
    async (host) => {
      expect(await fetchMetadata(address.replace('login.microsoftonline.com', host), tab)).toEqual(kept);
    },
  );

  it.each([
    `https://portal.azure.com/#blade/Microsoft_AAD_IAM/ManagedAppMenuBlade/SignOn/appId/${application.toUpperCase()}/objectId/${other}`,
    'https://portal.azure.com/#home',
    '',
  ])('is fetched where the tab is at %j', async (at) => {
    expect(await fetchMetadata(address, at)).toEqual(kept);
  });

  const from = (host: string) => address.replace('login.microsoftonline.com', host);
  it.each([
    ['another host', from('evil.example')],
    ['a host that ends otherwise', from('login.microsoftonline.com.evil.example')],
    ['a host that begins otherwise', from('evil-login.microsoftonline.com')],
    ['a host below it', from('x.login.microsoftonline.com')],
    ['a host with a dot at its end', from('login.microsoftonline.com.')],
    ['a host with a foreign letter', from('login.micros\u043eftonline.com')],
    ['Microsoft’s other hosts', from('account.microsoft.com')],
    ['an older host', from('login.windows.net')],
    ['this computer', from('127.0.0.1')],
    ['another port', from('login.microsoftonline.com:8443')],
    ['a host with a user', from('evil@login.microsoftonline.com')],
    ['a host with a password', from(':evil@login.microsoftonline.com')],
    ['a host that is a user', from('login.microsoftonline.com@evil.example')],
  ])('is not fetched from %s', async (_, there) => {
    expect(await fetchMetadata(there, tab)).toMatchObject({ ok: false, problem: { code: 'foreign-location' } });
    expect(fetched).toEqual([]);
  });

  it.each([
    ['over http', address.replace('https', 'http')],
    ['from a file', `file://login.microsoftonline.com${path}?appid=${application}`],
    ['from data', `data:text/xml,${path}?appid=${application}`],
    ['over another protocol', address.replace('https', 'wss')],
  ])('is not fetched %s', async (_, there) => {
    expect(await fetchMetadata(there, tab)).toMatchObject({ ok: false, problem: { code: 'foreign-location' } });
    expect(fetched).toEqual([]);
  });

  it.each([
    ['another path', address.replace('/federationmetadata/', '/oauth2/')],
    ['a path with more before it', address.replace(`/${tenant}/`, `/x/${tenant}/`)],
    ['a path with more after it', address.replace('.xml', '.xml/x')],
    ['a path that only looks alike', address.replace('.xml', '-xml')],
    ['a path of no tenant', address.replace(tenant, 'common')],
    ['a path that steps out of its tenant', address.replace(`/${tenant}/`, `/${tenant}/../common/`)],
    ['a path of a tenant of hyphens', address.replace(tenant, '-'.repeat(36))],
  ])('is not fetched from %s', async (_, there) => {
    expect(await fetchMetadata(there, tab)).toMatchObject({ ok: false, problem: { code: 'foreign-location' } });
    expect(fetched).toEqual([]);
  });

  it.each([
    ['no application', address.replace(/\?.*/, '')],
    ['an empty one', address.replace(application, '')],
    ['one that is none', address.replace(application, 'x')],
    ['another than the tab’s', address.replace(application, other)],
    ['two', `${address}&appid=${other}`],
    ['two, the tab’s last', address.replace('?', `?appid=${other}&`)],
    ['a second one in capitals', `${address}&APPID=${other}`],
    ['more than an application', `${address}&redirect_uri=https://evil.example/`],
  ])('is not fetched for %s', async (_, there) => {
    expect(await fetchMetadata(there, tab)).toMatchObject({ ok: false, problem: { code: 'foreign-location' } });
    expect(fetched).toEqual([]);
  });

  it('is not fetched where the tab’s address names two applications', async () => {
    expect(await fetchMetadata(address, `${tab}/appId/${other}`)).toMatchObject({ problem: { code: 'foreign-location' } });
    expect(await fetchMetadata(address, tab.replace('/appId/', `/appId/${other}/appId/`))).toMatchObject({ ok: false });
    expect(fetched).toEqual([]);
  });

  it.each(['', 'x', '/x', 'https://', `${path}?appid=${application}`])('is not fetched from %j', async (there) => {
    expect(await fetchMetadata(there, tab)).toEqual({ ok: false, problem: { code: 'not-an-address' } });
    expect(fetched).toEqual([]);
  });

  it.each([301, 302, 303, 307, 308])('is not taken from where a redirect (%i) leads', async (status) => {
    answer = ({ url }, response) =>
      void (url === '/elsewhere' ? response : response.writeHead(status, { location: '/elsewhere' })).end(file);
    expect(await fetchMetadata(address, tab)).toEqual({ ok: false, problem: { code: 'could-not-fetch' } });
  });

  it.each([204, 400, 401, 403, 404, 429, 500, 503])('is not taken from an answer of %i', async (status) => {
    answer = (_, response) => void response.writeHead(status).end(status === 204 ? undefined : file);
    const result = await fetchMetadata(address, tab);
    // An answer without content is empty, which the check of the file says better.
    expect(result).toEqual(status === 204 ? { ok: true, value: '' } : { ok: false, problem: { code: 'could-not-fetch' } });
  });

  it('is taken up to the size of a file, and no further', async () => {
    answer = (_, response) => void response.end(Buffer.alloc(sizeLimit, 'x'));
    expect(await fetchMetadata(address, tab)).toMatchObject({ ok: true });
    answer = (_, response) => void response.end(Buffer.alloc(sizeLimit + 1, 'x'));
    expect(await fetchMetadata(address, tab)).toEqual({ ok: false, problem: { code: 'too-large' } });
  });

  it('is no longer read once it is too large, though it never ends', async () => {
    const closed = new Promise<void>((resolve) => {
      answer = (_, response) => {
        const write = () => void (response.destroyed || response.write(Buffer.alloc(65_536, 'x'), () => setImmediate(write)));
        response.on('close', resolve);
        write();
      };
    });
    expect(await fetchMetadata(address, tab)).toEqual({ ok: false, problem: { code: 'too-large' } });
    await closed;
  });

  it('is waited for no longer than 15 seconds, before and within the answer', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(new DOMException('', 'TimeoutError')), 50);
      return controller.signal;
    });
    answer = () => {};
    expect(await fetchMetadata(address, tab)).toEqual({ ok: false, problem: { code: 'could-not-fetch' } });
    answer = (_, response) => void response.write('<a>');
    expect(await fetchMetadata(address, tab)).toEqual({ ok: false, problem: { code: 'could-not-fetch' } });
    expect(timeout.mock.calls).toEqual([[15_000], [15_000]]);
  });

  it('is said to be out of reach where nobody answers', async () => {
    answer = (request) => void request.socket.destroy();
    expect(await fetchMetadata(address, tab)).toEqual({ ok: false, problem: { code: 'could-not-fetch' } });
  });
});
