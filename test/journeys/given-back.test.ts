import { Hono } from 'hono';
import type { Page } from 'puppeteer';
import { expect, it } from 'vitest';
import type { Site } from '../portals/site.ts';
import { documentWith } from '../support/hand-made.ts';
import { waitInPanel } from '../support/panel.ts';
import { browserKind, type TestBrowser } from '../support/test-browser.ts';
import { type HandMadeStage, setHandMadeStage, strike } from './stage.ts';

const home = 'https://portal.azure.com/';

/** A page under a portal's name, with a script for a service worker of its own. */
function site(): Site {
  const app = new Hono();
  app.get('/worker.js', (c) => c.body('addEventListener("fetch", () => undefined);', 200, { 'content-type': 'text/javascript' }));
  app.get('*', (c) => c.html(documentWith('<h1>By hand</h1>')));
  return { hosts: ['portal.azure.com'], app };
}

/** All that one test could leave behind for the next. */
async function leaveTraces({ driver, page }: HandMadeStage): Promise<void> {
  await page.goto(home);
  await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: Firefox has no cookie store to write it with.
    document.cookie = 'left=behind; max-age=3600; path=/';
    localStorage.setItem('left', 'behind');
    await new Promise((resolve) => Object.assign(indexedDB.open('left'), { onsuccess: resolve }));
    await (await caches.open('left')).put('/left', new Response('behind'));
    await navigator.serviceWorker.register('/worker.js');
    await navigator.serviceWorker.ready;
  });
  const background = await driver.background();
  await background.evaluate(async () => {
    await chrome.storage.local.set({ left: 'behind' });
    await chrome.storage.session.set({ left: 'behind' });
    await new Promise((resolve) => Object.assign(indexedDB.open('left'), { onsuccess: resolve }));
    await chrome.alarms.create('left', { delayInMinutes: 30 });
    await chrome.tabs.create({ url: 'about:blank' });
    await chrome.windows.create({ incognito: true });
    await chrome.windows.create({});
  });
  await driver.showConsoles(false);
}

/** What there is of it. */
async function traces({ driver, page, panel }: HandMadeStage) {
  await page.goto(home);
  const ofSite = await page.evaluate(async () => ({
    cookie: document.cookie,
    stored: { ...localStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  const background = await driver.background();
  const ofExtension = await background.evaluate(async () => ({
    left: [await chrome.storage.local.get('left'), await chrome.storage.session.get('left')],
    databases: (await indexedDB.databases()).map(({ name }) => name).filter((name) => name === 'left'),
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name).filter((name) => name === 'left'),
    windows: (await chrome.windows.getAll()).length,
    tabs: (await chrome.tabs.query({})).length,
  }));
  return {
    ofSite,
    ofExtension,
    mayNotSee: (await panel.$('[data-action="see-consoles"]')) !== null,
    pages: await count(driver, page),
  };
}

/** How many pages the driver knows beside the one in front and the panel, and how many private ones. */
async function count(driver: TestBrowser, page: Page) {
  const web = (await driver.browser.pages()).filter((one) => one !== page && !/extension:/.test(one.url()));
  return { more: web.length, private: (await driver.privatePages()).length };
}

it('is given back clean: nothing that one test did reaches the next', async () => {
  const one = await setHandMadeStage(site());
  await leaveTraces(one);
  await waitInPanel(async () => (await one.panel.$('[data-action="see-consoles"]')) !== null, 'that it may not see the consoles');
  const { ofSite } = await traces(one);
  expect(ofSite).toMatchObject({ cookie: 'left=behind', stored: { left: 'behind' }, databases: ['left'], workers: 1 });
  await strike(one);

  const other = await setHandMadeStage(site());
  // The same browser: else nothing was shown.
  expect(other.driver.browser).toBe(one.driver.browser);
  expect(await traces(other)).toEqual({
    ofSite: { cookie: '', stored: {}, databases: [], caches: [], workers: 0 },
    ofExtension: { left: [{}, {}], databases: [], alarms: [], windows: 1, tabs: 1 },
    mayNotSee: false,
    pages: { more: 0, private: 0 },
  });
  await strike(other);
});

it('launches another browser where two are used at once, and for what only a launch can give', async () => {
  const one = await setHandMadeStage(site());
  const other = await setHandMadeStage(site());
  expect(other.driver.browser).not.toBe(one.driver.browser);
  expect(browserKind()).toBe(one.driver.kind);
  await strike(other);
  expect(other.driver.browser.connected).toBe(false);
  expect(one.driver.browser.connected).toBe(true);
});
