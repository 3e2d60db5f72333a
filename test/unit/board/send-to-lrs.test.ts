import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressOf, sendToLrs } from '../../../src/board/send-to-lrs.ts';
import type { Statement } from '../../../src/core/class/export-xapi.ts';

const statements = Array.from({ length: 250 }, (_, index) => ({ id: String(index) }) as Statement);
const store = { endpoint: 'https://lrs.example/xapi', key: 'kéy', secret: 'secret' };

interface Asked {
  readonly path: string;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly count: number;
}

/** A real server in the place of the store: only the name leads elsewhere. */
async function startStore(status: (asked: number) => number) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      asked.push({ path: request.url ?? '', headers: request.headers, count: JSON.parse(body).length });
      response.writeHead(status(asked.length)).end('[]');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  const real = fetch;
  vi.stubGlobal('fetch', (address: string, init: RequestInit) =>
    real(address.replace('https://lrs.example', `http://127.0.0.1:${port}`), init),
  );
  return { asked, close: () => server.close() };
}

afterEach(() => vi.unstubAllGlobals());

describe('sending to a record store', () => {
  it('sends a hundred at a time, as xAPI 1.0.3 wants it', async () => {
    const { asked, close } = await startStore(() => 200);
    expect(await sendToLrs(store, statements)).toEqual({ ok: true, sent: 250 });
    close();
    expect(asked.map(({ path, count }) => [path, count])).toEqual([
      ['/xapi/statements', 100],
      ['/xapi/statements', 100],
      ['/xapi/statements', 50],
    ]);
    expect(asked[0]?.headers).toMatchObject({
      'x-experience-api-version': '1.0.3',
      authorization: `Basic ${Buffer.from('kéy:secret').toString('base64')}`,
    });
  });

  it.each([
    [401, 'refused'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [500, 'rejected'],
  ])('ends with what is not taken: %i is %s', async (status, problem) => {
    const { close } = await startStore((asked) => (asked === 1 ? 200 : status));
    expect(await sendToLrs(store, statements)).toEqual({ ok: false, sent: 100, problem, status });
    close();
  });

  it('says when the store is not reached', async () => {
    const { close } = await startStore(() => 200);
    close();
    expect(await sendToLrs(store, statements)).toMatchObject({ ok: false, sent: 0, problem: 'not-reached' });
  });

  it.each([
    ['https://lrs.example/xapi/', 'https://lrs.example/xapi/statements'],
    ['https://lrs.example/xapi/statements', 'https://lrs.example/xapi/statements'],
    ['http://lrs.example/xapi', undefined],
    ['https://me:secret@lrs.example/xapi', undefined],
    ['lrs.example', undefined],
  ])('takes %s as %s', (endpoint, address) => {
    expect(addressOf(endpoint)).toBe(address);
  });
});
