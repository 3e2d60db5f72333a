import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sighting } from '../../../src/core/sighting.ts';
import { bundleBackground, type Start } from '../../soak/histories/bundle.ts';
import { FakeBrowser } from '../../soak/histories/fake-browser.ts';
import { page, sighting } from '../../support/facts.ts';

const url = 'https://us-east-1.console.aws.amazon.com/singlesignon/home?region=us-east-1';
const users = sighting(page('aws/users', { signals: ['users-by-scim'] }));
/** Proves the first step. */
const dashboard = sighting(page('aws/dashboard'));
const nothing = sighting();

/** The real background on a browser in memory. */
describe('a private window', () => {
  let start: Start;
  let browser: FakeBrowser;
  let ids = 0;
  let told: { readonly window: number; readonly steps: readonly string[] }[];

  beforeAll(async () => {
    start = await bundleBackground();
  });
  beforeEach(() => {
    browser = new FakeBrowser(start);
    told = [];
    browser.toldPages = (message) => told.push(message as never);
  });

  it('goes with all that it has shown', async () => {
    await see({ window: 7 }, dashboard);
    expect(told.at(-1)).toMatchObject({ window: 7 });
    expect(told.at(-1)?.steps.length).toBeGreaterThan(0);
    const before = (await see({ window: 7 }, nothing)) as { advice: { step: string } };
    browser.closeTab(1);
    browser.closeWindow(7);
    await settle();
    expect(told.at(-1)).toEqual({ type: 'seen-privately', window: 7, steps: [] });
    // Another one, or one that was given the same number.
    for (const window of [8, 7]) {
      const after = (await see({ window, tab: window }, nothing)) as { advice: { step: string } };
      expect(after.advice.step).not.toBe(before.advice.step);
      expect(after.advice.step).toBe('1.1');
    }
  });

  it('knows nothing of another one, and loses nothing when that is closed', async () => {
    await see({ window: 7 }, dashboard);
    const here = (await see({ window: 7 }, nothing)) as { advice: { step: string } };
    const there = (await see({ window: 8, tab: 2 }, nothing)) as { advice: { step: string } };
    expect(there.advice.step).toBe('1.1');
    browser.closeTab(2);
    browser.closeWindow(8);
    await settle();
    expect(await see({ window: 7 }, nothing)).toMatchObject({ advice: { step: here.advice.step } });
  });

  it('leaves the same trace whether it shows one page or thousands: none', async () => {
    // What a worker writes when it wakes is there before.
    browser.wake();
    await settle();
    const before = everything();
    for (let count = 0; count < 50; count++) await see({ window: 7, document: `d${count}` }, count % 2 ? dashboard : users);
    expect(everything()).toEqual(before);
  });

  it('costs the same at each sighting', async () => {
    const costs: number[] = [];
    for (let count = 0; count < 800; count++) {
      const began = performance.now();
      await see({ window: 7, document: `d${count}` }, count % 2 ? dashboard : users);
      costs.push(performance.now() - began);
    }
    const median = (of: number[]) => of.sort((one, other) => one - other)[of.length >> 1] ?? 0;
    const [first, last] = [median(costs.slice(50, 150)), median(costs.slice(-100))];
    expect(last).toBeLessThan(first * 2 + 0.5);
  }, 60_000);

  it('is asked about the document in it alone, not about those that it has left', async () => {
    for (let count = 0; count < 40; count++) await see({ window: 7, document: `d${count}` }, dashboard);
    browser.askedTabs = 0;
    await see({ window: 7, document: 'last' }, dashboard);
    expect(browser.askedTabs).toBe(0);
  });

  it('and an ordinary one keep their facts apart', async () => {
    await see({ window: 7 }, dashboard);
    const ordinary = (await see({ window: 1, tab: 3, isPrivate: false }, nothing)) as { advice: { step: string } };
    expect(ordinary.advice.step).toBe('1.1');
    expect(JSON.stringify(browser.read('local', 'progress') ?? {})).not.toContain('observed');
  });

  interface Where {
    readonly window: number;
    readonly tab?: number;
    readonly document?: string;
    readonly isPrivate?: boolean;
  }
  async function see({ window, tab = 1, document = 'd', isPrivate = true }: Where, what: Sighting): Promise<unknown> {
    browser.wake();
    browser.urls.set(tab, url);
    if (isPrivate) browser.incognito.add(tab);
    const sender = {
      id: 'crosswalk',
      url,
      origin: new URL(url).origin,
      frameId: 0,
      documentId: document,
      tab: { id: tab, url, incognito: isPrivate, windowId: window },
    };
    return browser.send({ type: 'sighted', body: { id: `message-${String(++ids).padStart(6, '0')}`, sighting: what } }, sender);
  }
  async function settle(): Promise<void> {
    for (let turns = 0; turns < 12; turns++) await new Promise(setImmediate);
  }
  const everything = () => [...browser.local, ...browser.session].filter(([key]) => key !== 'sightings');
});
