import { Hono } from 'hono';
import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { serveHosts } from '../portals/serve-hosts.ts';
import { startPortals } from '../portals/server.ts';
import type { Site } from '../portals/site.ts';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { allowHost } from '../support/grant-host.ts';
import { captureState, pressInPanel, waitInPanel } from '../support/panel.ts';
import { type Stage, setStage, stored } from './stage.ts';

const host = 'scim.us-east-1.amazonaws.com';
const tenant = '0a1b2c3d-1111-7222-8333-444455556666';
const madeUpToken = 'bWFkZS11cC10b2tlbi1mb3ItdGhlLXRlc3QtMDEyMzQ1Njc4OTAxMjM0NTY3ODk=';

/** Presses the button and answers with what came of it, and the sentences said. */
async function tryIt(panel: Page): Promise<{ readonly code: string; readonly said: string }> {
  await pressInPanel(panel, '[data-action="try-endpoint"]');
  const code = () => panel.$eval('[data-tried]', (element) => element.getAttribute('data-tried') ?? '');
  await waitInPanel(async () => !['not', 'asking'].includes(await code()), 'what AWS said');
  return { code: await code(), said: await panel.$eval('[data-tried]', (element) => (element as HTMLElement).innerText) };
}

/** Pastes a value into a capture's field and keeps it, as a person would. */
async function paste(panel: Page, capture: string, value: string): Promise<void> {
  const field = await panel.$(`[data-capture="${capture}"] [data-action="paste"]`);
  await field?.evaluate((element) => {
    const around = element.closest('details');
    if (around) around.open = true;
  });
  await field?.type(value);
  await pressInPanel(panel, `[data-capture="${capture}"] [data-action="paste-keep"]`);
  await waitInPanel(async () => (await captureState(panel, capture)) === 'ready', `that ${capture} is kept`);
  // What AWS said of the value before goes when this one comes.
  await waitInPanel(
    async () => (await panel.$('[data-tried="not"], [data-capture="scim-token"][data-state="missing"]')) !== null,
    'that it starts anew',
  );
}

describe('the endpoint, tried out against AWS’s SCIM service', () => {
  let stage: Stage;
  let token: string;

  beforeAll(async () => {
    stage = await setStage({ at: '5.3' });
    token = stage.token ?? '';
    await allowHost(stage.driver, host);
    await stage.panel.bringToFront();
  });

  it('can be once both are kept, and is good', async () => {
    expect(await stage.panel.$('[data-action="try-endpoint"]')).toBeNull();
    await paste(stage.panel, 'scim-token', token);
    const { code, said } = await tryIt(stage.panel);
    expect(code).toBe('users');
    expect(said).toContain('users there: 1');
    expect(said).toContain('AWS takes both');
  });

  it('is read, and nothing is changed by it', () => {
    const asked = stage.portals.aws.describe();
    expect(JSON.stringify(asked)).not.toContain('"createdBy":"SCIM"');
  });

  it('leaves no token but in the vault', async () => {
    const piece = token.slice(10, 50);
    expect(await stored(stage, 'local')).not.toContain(piece);
    const session = JSON.parse(await stored(stage, 'session')) as Record<string, unknown>;
    for (const [key, value] of Object.entries(session)) if (key !== 'vault') expect(JSON.stringify(value)).not.toContain(piece);
    expect(await stage.panel.evaluate(() => document.documentElement.outerHTML)).not.toContain(piece);
  });

  it('is refused with a token that is not this directory’s', async () => {
    await paste(stage.panel, 'scim-token', madeUpToken);
    const { code, said } = await tryIt(stage.panel);
    expect(code).toBe('unauthorized');
    expect(said).toMatch(/401.*another directory/);
  });

  it('is refused at another directory’s address, though the token is good', async () => {
    await paste(stage.panel, 'scim-token', token);
    await paste(stage.panel, 'scim-endpoint', `https://${host}/${tenant}/scim/v2`);
    expect((await tryIt(stage.panel)).code).toBe('unauthorized');
  });

  it('gives the permission back when the person says so, and then asks nobody', async () => {
    await pressInPanel(stage.panel, '[data-action="give-back-host"]');
    await waitInPanel(async () => (await stage.panel.$('[data-action="give-back-host"]')) === null, 'that it is given back');
    const answer = await stage.panel.evaluate(() => chrome.runtime.sendMessage({ type: 'try-endpoint', body: {} }));
    expect(answer).toEqual({ why: 'not-allowed' });
  });
});

describe('an endpoint that answers as it should not', () => {
  let answer: () => Response | Promise<Response>;
  let chromium: Chromium;
  let panel: Page;
  const elsewhere: string[] = [];
  const untrusted: string[] = [];
  const logged: string[] = [];

  beforeAll(async () => {
    const app = new Hono();
    app.all('*', async (c) => {
      if (new URL(c.req.url).hostname !== 'elsewhere.example') return answer();
      elsewhere.push(c.req.header('authorization') ?? 'nothing');
      return c.json({});
    });
    const site: Site = { hosts: [host, 'elsewhere.example'], app };
    const portals = await startPortals({ sites: [site] });
    // Of this one's certificate the browser knows nothing.
    const stranger = await serveHosts({
      name: 'A proxy',
      hosts: ['scim.eu-west-1.amazonaws.com'],
      listener: (request, response) => {
        untrusted.push(request.headers.authorization ?? 'nothing');
        response.end('{}');
      },
    });
    const chromiumArguments = portals.chromiumArguments.map((argument) =>
      argument.replace('rules=', `rules=MAP scim.eu-west-1.amazonaws.com:443 127.0.0.1:${stranger.port}, `),
    );
    chromium = await launchChromium({ chromiumArguments });
    const worker = await chromium.worker();
    worker.on('console', (message) => logged.push(message.text()));
    panel = await chromium.openPanel();
    panel.on('console', (message) => logged.push(message.text()));
    for (const one of [host, 'scim.eu-west-1.amazonaws.com', 'scim.sa-east-1.amazonaws.com']) await allowHost(chromium, one);
    await panel.bringToFront();
    await paste(panel, 'scim-endpoint', `https://${host}/${tenant}/scim/v2`);
    await paste(panel, 'scim-token', madeUpToken);
    return async () => {
      await chromium.close();
      await portals.close();
      await stranger.close();
    };
  });

  const json =
    (status: number, headers: Record<string, string> = {}) =>
    () =>
      Response.json({ status: String(status) }, { status, headers: { 'x-amzn-RequestId': tenant, ...headers } });
  const page = (status: number) => () =>
    new Response('<!doctype html><title>Sign in to this network</title>', { status, headers: { 'content-type': 'text/html' } });

  it.each<[string, () => Response, string, RegExp]>([
    ['403', json(403), 'forbidden', /403/],
    ['404', json(404), 'not-found', /404/],
    ['409', json(409), 'conflict', /409/],
    ['429', json(429, { 'retry-after': '9' }), 'throttled', /in 9 seconds/],
    ['500', json(500), 'server-fault', /500/],
    ['a page', page(200), 'proxy-page', /web page came back/],
    ['a page with 511', page(511), 'proxy-page', /511/],
    ['a redirect', () => Response.redirect('https://elsewhere.example/scim', 307), 'redirect', /token was not sent there/],
    ['no JSON', () => new Response('OK'), 'not-json', /not in SCIM’s form/],
    ['JSON of something else', json(200), 'not-scim', /not as a SCIM service/],
    ['too much', () => new Response('a'.repeat(400_000)), 'too-large', /larger than any/],
  ])('with %s is told in words', async (_, made, code, said) => {
    answer = made;
    expect(await tryIt(panel)).toEqual({ code, said: expect.stringMatching(said) });
  });

  it('that nobody can reach is told from a computer without a network', async () => {
    await paste(panel, 'scim-endpoint', `https://scim.sa-east-1.amazonaws.com/${tenant}/scim/v2`);
    expect((await tryIt(panel)).code).toBe('unreachable');
    const worker = await chromium.worker();
    const conditions = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    await worker.client.send('Network.enable');
    await worker.client.send('Network.emulateNetworkConditions', { offline: true, ...conditions });
    expect((await tryIt(panel)).code).toBe('offline');
    await worker.client.send('Network.emulateNetworkConditions', { offline: false, ...conditions });
  });

  it('with a certificate that nobody vouches for gets no token', async () => {
    await paste(panel, 'scim-endpoint', `https://scim.eu-west-1.amazonaws.com/${tenant}/scim/v2`);
    const { code, said } = await tryIt(panel);
    expect(code).toBe('unreachable');
    expect(said).toContain('a certificate that this browser does not trust');
    expect(untrusted).toEqual([]);
  });

  it('never made the token go elsewhere, nor into a log', () => {
    expect(elsewhere).toEqual([]);
    expect(logged.join('\n')).not.toContain(madeUpToken.slice(0, 20));
  });

  it('that is no endpoint of AWS is neither taken in from progress nor asked anything', async () => {
    const asked = await panel.evaluate(async (value) => {
      const { text } = (await chrome.runtime.sendMessage({ type: 'export-progress', body: {} })) as { text: string };
      const progress = text.replace(/https:\/\/scim\.eu-west-1\.amazonaws\.com[^"]*/, 'https://elsewhere.example/x/scim/v2');
      await chrome.runtime.sendMessage({ type: 'import-progress', body: { text: progress } });
      await chrome.runtime.sendMessage({
        type: 'give',
        body: { id: crypto.randomUUID(), capture: 'scim-token', value, via: 'paste' },
      });
      return (await chrome.runtime.sendMessage({ type: 'try-endpoint', body: {} })) as object;
    }, madeUpToken);
    expect(asked).toEqual({ why: 'no-endpoint' });
    expect(elsewhere).toEqual([]);
  });
});
