import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { askScim } from '../../../src/background/ask-scim.ts';
import { judge, type Question } from '../../../src/core/scim/preflight.ts';
import { findings } from '../../../src/ui/strings/preflight.ts';
import { format } from '../../../src/ui/strings.ts';
import { makeCredential } from '../../portals/certificates.ts';

const token = 'c2VjcmV0LXRva2VuLW9mLXRoZS10ZXN0LTAxMjM0NTY3ODkwMTIzNDU2Nzg5';
const awsHeaders = { 'content-type': 'application/json', 'x-amzn-RequestId': '0a1b2c3d-1111-7222-8333-444455556666' };
const offers = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'], patch: { supported: true } };
const users = { schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults: 3, Resources: [] };
const limits = { time: 10_000, size: 10_000 };

const open = new Set<Server>();

afterEach(async () => {
  for (const server of open) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  open.clear();
});

/** A real server on this machine; answers with its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  open.add(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function found(listener: RequestListener, question: Question = 'users', within = limits) {
  const outcome = await askScim(`${await serve(listener)}/x`, token, within);
  expect(JSON.stringify(outcome)).not.toContain(token);
  const finding = judge(question, outcome, Date.UTC(2026, 10, 26));
  const sentence = format(findings[finding.code], finding.detail);
  expect(sentence).not.toMatch(/\{\w+\}/);
  return { code: finding.code, sentence };
}

const answering =
  (status: number, body: unknown, headers: Record<string, string> = awsHeaders): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));

describe('asking a SCIM endpoint', () => {
  it('sends the token as a bearer and nothing else that tells of anybody', async () => {
    let sent: Record<string, unknown> = {};
    await found((request, response) => {
      sent = request.headers;
      answering(200, users)(request, response);
    });
    expect(sent).toMatchObject({ authorization: `Bearer ${token}`, accept: 'application/scim+json, application/json' });
    expect(sent).not.toHaveProperty('cookie');
    expect(sent).not.toHaveProperty('referer');
  });

  it.each<[string, RequestListener, string, RegExp, Question?]>([
    ['what the service offers', answering(200, offers), 'offers', /answers as a SCIM service/, 'offers'],
    ['users', answering(200, users), 'users', /users there: 3/],
    ['no users', answering(200, { ...users, totalResults: 0 }), 'no-users', /still empty/],
    ['401', answering(401, { status: '401' }), 'unauthorized', /401: .*another directory/],
    ['403', answering(403, {}), 'forbidden', /403/],
    ['404', answering(404, {}), 'not-found', /404: there is nothing/],
    ['409', answering(409, {}), 'conflict', /409/],
    ['429 with seconds', answering(429, {}, { ...awsHeaders, 'retry-after': '7' }), 'throttled', /in 7 seconds/],
    [
      '429 with a date',
      answering(429, {}, { ...awsHeaders, 'retry-after': 'Thu, 26 Nov 2026 00:02:00 GMT' }),
      'throttled',
      /in 120 seconds/,
    ],
    [
      '429 with nonsense',
      answering(429, {}, { ...awsHeaders, 'retry-after': `${'9'.repeat(40)}` }),
      'throttled',
      /in 60 seconds/,
    ],
    ['429 alone', answering(429, {}), 'throttled', /in 60 seconds/],
    ['400', answering(400, {}), 'unexpected', /400/],
    ['500', answering(500, {}), 'server-fault', /500/],
    ['503', answering(503, '', {}), 'server-fault', /503/],
    [
      'a proxy’s page',
      answering(200, '<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' }),
      'proxy-page',
      /web page came back \(200\)/,
    ],
    [
      'a proxy’s 403',
      answering(403, '<html>Blocked</html>', { 'content-type': 'text/html; charset=utf-8' }),
      'proxy-page',
      /proxy/,
    ],
    [
      'a page that says it is JSON',
      answering(200, ' <!DOCTYPE html>', { 'content-type': 'application/json' }),
      'proxy-page',
      /proxy/,
    ],
    ['no JSON', answering(200, 'OK', { 'content-type': 'text/plain' }), 'not-json', /not in SCIM’s form/],
    ['nothing', answering(200, '', {}), 'not-json', /not in SCIM’s form/],
    ['half of it', answering(200, '{"schemas":["urn:', {}), 'not-json', /not in SCIM’s form/],
    ['JSON of something else', answering(200, { hello: 1 }), 'not-scim', /not as a SCIM service/],
    ['null', answering(200, 'null'), 'not-scim', /not as a SCIM service/, 'offers'],
    ['too much', answering(200, `{"x":"${'a'.repeat(20_000)}"}`), 'too-large', /larger than any/],
    ['a connection that breaks', (request) => void request.socket.destroy(), 'unreachable', /No secure connection/],
    [
      'an answer that breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"schemas":');
        setTimeout(() => response.destroy(), 50);
      },
      'unreachable',
      /No secure connection/,
    ],
  ])('tells %s', async (_, listener, code, sentence, question) => {
    expect(await found(listener, question)).toEqual({ code, sentence: expect.stringMatching(sentence) });
  });

  it('waits no longer than it may, for the answer or for its end', async () => {
    expect((await found(() => {}, 'users', { ...limits, time: 200 })).code).toBe('too-slow');
    const drop: RequestListener = (_, response) => void response.writeHead(200, awsHeaders).write('{');
    expect((await found(drop, 'users', { ...limits, time: 200 })).code).toBe('too-slow');
  });

  it('reads no more than it may of an answer without end', async () => {
    let sent = 0;
    const endless: RequestListener = (_, response) => {
      response.writeHead(200, awsHeaders);
      const more = () => {
        while (!response.destroyed && response.write('a'.repeat(1000))) sent += 1000;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    expect((await found(endless)).code).toBe('too-large');
    expect(sent).toBeLessThan(50_000_000);
  });

  it.each([301, 302, 303, 307, 308])('follows no redirect (%i), least of all with the token', async (status) => {
    const seen: unknown[] = [];
    const elsewhere = await serve((request, response) => {
      seen.push(request.headers);
      answering(200, users)(request, response);
    });
    expect((await found(answering(status, '', { location: `${elsewhere}/y` }))).code).toBe('redirect');
    expect(seen).toEqual([]);
  });

  it('takes no certificate that nobody vouches for', async () => {
    const { privateKey, certificate } = await makeCredential({
      commonName: 'Nobody',
      hosts: ['localhost'],
      notBefore: new Date(Date.now() - 1000),
      notAfter: new Date(Date.now() + 1_000_000),
    });
    let asked = 0;
    const server = createSecureServer({ key: privateKey, cert: certificate }, (_, response) => {
      asked++;
      response.end('{}');
    });
    open.add(server as unknown as Server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const outcome = await askScim(`https://localhost:${(server.address() as AddressInfo).port}/`, token, limits);
    expect(outcome).toEqual({ kind: 'unreachable' });
    expect(asked).toBe(0);
  });
});
