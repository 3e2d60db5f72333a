import { Hono } from 'hono';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { fill } from '../board/fill.ts';
import { boardOf } from '../board/people.ts';
import { type HandMadeStage, setHandMadeStage } from '../journeys/stage.ts';
import { documentWith, HandMadeSite } from '../support/hand-made.ts';
import { pause } from './ground.ts';

const elsewhere = 'https://elsewhere.example';

/** A record store that takes everything. */
function recordStore() {
  const asked: { readonly origin: string | undefined; readonly statements: number }[] = [];
  const app = new Hono();
  const cors = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'authorization, content-type, x-experience-api-version',
  };
  app.options('*', (c) => c.body(null, 204, cors));
  app.post('*', async (c) => {
    asked.push({ origin: c.req.header('origin'), statements: ((await c.req.json()) as unknown[]).length });
    return c.json([], 200, cors);
  });
  return { site: { hosts: ['lrs.example'], app }, asked };
}

/** What a page, or the worker, gets from a host: whether the request left at all. */
async function reaches(address: string): Promise<boolean> {
  return fetch(address, { mode: 'no-cors', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}

/** Whether a socket opens. */
async function opensSocket(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const socket = new WebSocket(address);
      socket.onopen = () => resolve(true);
      socket.onerror = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
}

describe('code of ours that has been taken over', () => {
  const site = new HandMadeSite('portal.azure.com', 'login.microsoftonline.com', 'elsewhere.example');
  const store = recordStore();
  let stage: HandMadeStage;
  let sockets: WebSocketServer;
  let socketAddress: string;

  beforeAll(async () => {
    site.put(`${elsewhere}/`, documentWith('Elsewhere'));
    site.put('https://login.microsoftonline.com/', documentWith('Sign in'));
    stage = await setHandMadeStage(site, store.site);
    sockets = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    await new Promise((resolve) => sockets.once('listening', resolve));
    socketAddress = `ws://127.0.0.1:${(sockets.address() as { port: number }).port}/`;
  });
  afterAll(() => sockets?.close());

  it('reaches Microsoft’s sign-in from the background, and nobody else’s hosts', async () => {
    const worker = await stage.driver.background();
    expect(await worker.evaluate(reaches, 'https://login.microsoftonline.com/')).toBe(true);
    for (const address of [`${elsewhere}/`, 'https://portal.azure.com/', 'https://console.aws.amazon.com/'])
      expect([address, await worker.evaluate(reaches, address)]).toEqual([address, false]);
    expect(await worker.evaluate(opensSocket, socketAddress)).toBe(false);
  });

  describe.each(['panel.html', 'diagnostics.html', 'board.html'])('%s', (path) => {
    let page: Page;
    beforeAll(async () => {
      page = await stage.driver.openOwnPage(path);
    });
    afterAll(() => page.close());

    it('reaches nothing but the extension’s own files', async () => {
      expect(await page.evaluate(reaches, '/manifest.json')).toBe(true);
      for (const address of [`${elsewhere}/`, 'https://login.microsoftonline.com/'])
        expect([address, await page.evaluate(reaches, address)]).toEqual([address, false]);
      expect(await page.evaluate(opensSocket, socketAddress)).toBe(false);
    });

    it('sends no form, loads no picture, and is led to no other base', async () => {
      const before = page.url();
      const blocked = await page.evaluate(async (address) => {
        const violated: string[] = [];
        addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
        const base = document.createElement('base');
        base.href = address;
        document.head.append(base);
        const picture = new Image();
        picture.src = `${address}/picture.png`;
        const form = document.createElement('form');
        form.action = address;
        document.body.append(form);
        form.submit();
        await new Promise((resolve) => setTimeout(resolve, 500));
        base.remove();
        return violated;
      }, elsewhere);
      expect([...new Set(blocked)].sort()).toEqual(['base-uri', 'form-action', 'img-src']);
      expect(page.url()).toBe(before);
    });
  });

  it('has no page of ours in a frame, not even in another of ours', async () => {
    const board = await stage.driver.openOwnPage('board.html');
    await board.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/panel.html';
      document.body.append(frame);
    });
    await pause(800);
    for (const frame of board.frames().filter((one) => one !== board.mainFrame()))
      expect(await frame.$('[data-step]').catch(() => null)).toBeNull();
    await board.close();
  });

  it('finds nothing of the extension in the sandbox, the one place that may connect anywhere', async () => {
    const board = await stage.driver.openOwnPage('board.html');
    await board.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.src = '/sandbox.html';
      await new Promise((resolve) => {
        frame.onload = resolve;
        document.body.append(frame);
      });
    });
    const inside = board.frames().find((frame) => frame.url().endsWith('/sandbox.html'));
    if (!inside) throw new Error('The sandbox did not open');
    const found = await inside.evaluate(() => {
      const tried = (what: () => unknown) => {
        try {
          return typeof what();
        } catch {
          return 'refused';
        }
      };
      const { chrome } = globalThis as { chrome?: { runtime?: unknown; storage?: unknown } };
      return {
        origin: globalThis.origin,
        runtime: typeof chrome?.runtime,
        storage: typeof chrome?.storage,
        local: tried(() => localStorage.length),
        cookie: tried(() => document.cookie),
        parent: tried(() => parent.document.title),
        databases: tried(() => indexedDB.open('x')),
      };
    });
    expect(found).toEqual({
      origin: 'null',
      runtime: 'undefined',
      storage: 'undefined',
      local: 'refused',
      cookie: 'refused',
      parent: 'refused',
      databases: 'refused',
    });
    expect(await inside.evaluate(reaches, `${elsewhere}/`)).toBe(true);
    expect(await inside.evaluate(opensSocket, socketAddress)).toBe(true);
    await board.close();
  });

  it('sends statements to a record store from the sandbox', async () => {
    let board = await stage.driver.openOwnPage('board.html');
    await fill(board, await boardOf(8, Date.now()), 'Monday');
    await board.close();
    board = await stage.driver.openOwnPage('board.html');
    await board.waitForSelector('tr[data-id]');
    await board.click('nav [data-action="export"]');
    await board.waitForSelector('[data-form="lrs"]');
    await board.$eval('dialog details', (details) => {
      (details as HTMLDetailsElement).open = true;
    });
    await board.type('[name="lrs-endpoint"]', 'https://lrs.example/xapi');
    await board.type('[name="lrs-key"]', 'key');
    await board.type('[name="lrs-secret"]', 'secret');
    await board.click('[data-action="send-lrs"]');
    await expect.poll(() => store.asked.length, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(store.asked[0]?.origin).toBe('null');
    await expect.poll(() => board.$eval('dialog [role="status"]', (status) => status.textContent ?? '')).toMatch(/\d/);
    await board.close();
  });
});
