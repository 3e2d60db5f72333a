import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { askScim } from '../../../src/background/ask-scim.ts';

const token = 'c2VjcmV0LXRva2VuLW9mLXRoZS10ZXN0LTAxMjM0NTY3ODkwMTIzNDU2Nzg5';
const open = new Set<Server>();

afterEach(async () => {
  vi.restoreAllMocks();
  for (const server of open) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  open.clear();
});

async function asked(listener: RequestListener, size = 10_000) {
  const server = createServer(listener);
  open.add(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return askScim(`http://127.0.0.1:${(server.address() as AddressInfo).port}/x`, token, { time: 10_000, size });
}

const answering =
  (status: number, body: string | Buffer = '', headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

const given = (answer: Partial<Response>) =>
  vi.spyOn(globalThis, 'fetch').mockResolvedValue({ headers: new Headers(), body: null, ...answer } as Response);

describe('the question to a SCIM endpoint', () => {
  it('carries nothing of the browser and leaves nothing there', async () => {
    const fetched = given({ status: 204 });
    await askScim('https://scim.example/x', token);
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(fetched.mock.calls[0]?.[0]).toBe('https://scim.example/x');
    expect(fetched.mock.calls[0]?.[1]).toEqual({
      headers: { authorization: `Bearer ${token}`, accept: 'application/scim+json, application/json' },
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: expect.any(AbortSignal),
    });
  });

  it('has limits where none are given', async () => {
    const waits = vi.spyOn(AbortSignal, 'timeout');
    given({ status: 200, body: new Response('x'.repeat(262_145)).body });
    expect(await askScim('https://scim.example/x', token)).toEqual({ kind: 'too-large' });
    expect(waits.mock.calls).toEqual([[15_000]]);
  });
});

describe('the answer of a SCIM endpoint', () => {
  it('is told with its status, its headers and its body', async () => {
    const headers = { 'content-type': 'text/x', 'retry-after': '7', 'x-amzn-requestid': 'r-1' };
    expect(await asked(answering(200, 'body', headers))).toEqual({
      kind: 'answer',
      status: 200,
      contentType: 'text/x',
      retryAfter: '7',
      requestId: 'r-1',
      body: 'body',
    });
  });

  it('may have no headers and no body', async () => {
    expect(await asked(answering(204))).toEqual({
      kind: 'answer',
      status: 204,
      contentType: '',
      retryAfter: '',
      requestId: '',
      body: '',
    });
  });

  it.each([
    [201, 'answer'],
    [299, 'answer'],
    [300, 'redirect'],
    [307, 'redirect'],
    [399, 'redirect'],
    [400, 'answer'],
    [404, 'answer'],
  ])('of %i with another address is: %s', async (status, kind) => {
    expect(await asked(answering(status, '', { location: '/elsewhere' }))).toMatchObject({ kind });
  });

  it.each([300, 304])('of %i without another address is no redirect', async (status) => {
    expect(await asked(answering(status))).toMatchObject({ kind: 'answer', status });
  });

  it('is a redirect where the browser shows no more of it', async () => {
    given({ type: 'opaqueredirect', status: 0 });
    expect(await askScim('https://scim.example/x', token)).toEqual({ kind: 'redirect' });
  });

  it('may be as large as the limit', async () => {
    expect(await asked(answering(200, 'x'.repeat(100)), 100)).toMatchObject({ kind: 'answer', body: 'x'.repeat(100) });
    expect(await asked(answering(200, 'x'.repeat(101)), 100)).toEqual({ kind: 'too-large' });
  });

  it('is put together right where a character comes in two pieces', async () => {
    const [first, second] = [new Uint8Array([0x61, 0xc3]), new Uint8Array([0xa9, 0x62])];
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        controller.enqueue(first);
        controller.enqueue(second);
        controller.close();
      },
    });
    given({ status: 200, body });
    expect(await askScim('https://scim.example/x', token)).toMatchObject({ body: 'aéb' });
    const cut = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        controller.enqueue(first);
        controller.close();
      },
    });
    given({ status: 200, body: cut });
    expect(await askScim('https://scim.example/x', token)).toMatchObject({ body: 'a\uFFFD' });
  });

  it.each([
    [new DOMException('late', 'TimeoutError'), 'too-slow'],
    [new DOMException('ended', 'AbortError'), 'unreachable'],
    [Object.assign(new Error('late'), { name: 'TimeoutError' }), 'unreachable'],
    [new TypeError('fetch failed'), 'unreachable'],
  ])('that does not come is told by kind: %s', async (error, kind) => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(error);
    expect(await askScim('https://scim.example/x', token)).toEqual({ kind });
  });
});
