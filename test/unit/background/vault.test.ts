import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newProgress } from '../../../src/core/progress.ts';
import { exportProgress } from '../../../src/core/saved-progress.ts';
import { labStepIds } from '../../../src/lab/lab.ts';
import { bundleBackground, type Start } from '../../soak/histories/bundle.ts';
import { FakeBrowser } from '../../soak/histories/fake-browser.ts';

const panel = { id: 'crosswalk', url: 'chrome-extension://crosswalk/panel.html', origin: 'chrome-extension://crosswalk' };
const token = 'marker-token-0123456789-abcdef';
const passphrase = 'staple correct horse';
const hour = 3_600_000;

/** The real background on a browser in memory, whose clock can be moved and whose worker can be killed. */
describe('the vault', () => {
  let start: Start;
  let browser: FakeBrowser;
  let ids = 0;

  beforeAll(async () => {
    start = await bundleBackground();
  });
  beforeEach(async () => {
    browser = new FakeBrowser(start);
    await ask('give', { id: newId(), capture: 'scim-token', value: token, via: 'paste' });
  });

  it('is off until it is turned on: the token is in memory only, and its end is said', async () => {
    expect(onDisk()).not.toContain(token);
    browser.restart();
    await wake();
    expect(kept()).toBeUndefined();
    expect(refused()).toBe('secret-gone');
  });

  it('brings the token back after the browser was closed, with the passphrase and with no other', async () => {
    expect(await ask('vault-on', { passphrase, hours: 8 })).toEqual({ on: true });
    expect(onDisk()).not.toContain(token);
    browser.restart();
    await wake();
    expect(kept()?.state).toBe('ready');
    expect(inMemory()).toBeUndefined();
    expect(await ask('vault-unlock', { passphrase: 'staple correct mouse' })).toEqual({ unlocked: false });
    expect(inMemory()).toBeUndefined();
    expect(await ask('vault-unlock', { passphrase })).toEqual({ unlocked: true });
    expect(inMemory()).toBe(token);
  });

  it('takes token and key out of memory when it is locked', async () => {
    await ask('vault-on', { passphrase, hours: 8 });
    await ask('vault-lock', {});
    expect(inMemory()).toBeUndefined();
    expect(browser.session.has('vault-key')).toBe(false);
  });

  it('keeps what is kept while it is on', async () => {
    await ask('vault-on', { passphrase, hours: 8 });
    await ask('give', { id: newId(), capture: 'scim-token', value: `${token}-2`, via: 'paste' });
    browser.restart();
    await ask('vault-unlock', { passphrase });
    expect(inMemory()).toBe(`${token}-2`);
  });

  it('is wiped at the time chosen, also where no browser ran then', async () => {
    await ask('vault-on', { passphrase, hours: 2 });
    browser.restart();
    browser.now += 2 * hour - 60_000;
    await wake();
    expect(browser.local.has('vault-sealed')).toBe(true);
    browser.kill();
    browser.now += 60_001;
    await wake();
    expect(browser.local.has('vault-sealed')).toBe(false);
    expect(refused()).toBe('secret-wiped');
    expect(await ask('vault-unlock', { passphrase })).toEqual({ unlocked: false });
  });

  it('is wiped when the lab is done, and the token with it', async () => {
    const done = Object.fromEntries(labStepIds.slice(1).map((id) => [id, { status: 'done', proof: 'observed', at: 1 }]));
    await ask('import-progress', { text: exportProgress({ ...newProgress(1), steps: done } as never) });
    await ask('give', { id: newId(), capture: 'scim-token', value: token, via: 'paste' });
    await ask('vault-on', { passphrase, hours: 168 });
    expect(browser.local.has('vault-sealed')).toBe(true);
    await ask('mark', { id: newId(), mark: { step: labStepIds[0], as: 'done' } });
    await settle();
    expect(browser.local.has('vault-sealed')).toBe(false);
    expect(inMemory()).toBeUndefined();
    expect(refused()).toBe('secret-wiped');
  });

  it('goes with the token that is forgotten while it is locked, and with all progress', async () => {
    await ask('vault-on', { passphrase, hours: 8 });
    await ask('vault-lock', {});
    await ask('mark', { id: newId(), mark: { forget: 'scim-token' } });
    expect(browser.local.has('vault-sealed')).toBe(false);
    await ask('give', { id: newId(), capture: 'scim-token', value: token, via: 'paste' });
    await ask('vault-on', { passphrase, hours: 8 });
    await ask('reset', {});
    expect(browser.local.has('vault-sealed')).toBe(false);
    expect(inMemory()).toBeUndefined();
  });

  it('refuses a short passphrase, and is not on where nothing can be written', async () => {
    await expect(ask('vault-on', { passphrase: 'short', hours: 8 })).rejects.toThrow();
    browser.isFull = true;
    expect(await ask('vault-on', { passphrase, hours: 8 })).toEqual({ on: false });
    expect(inMemory()).toBe(token);
  });

  async function ask(type: string, body: object): Promise<unknown> {
    browser.wake();
    return browser.send({ type, body }, panel);
  }
  async function wake(): Promise<void> {
    browser.wake();
    await settle();
  }
  async function settle(): Promise<void> {
    for (let turns = 0; turns < 3; turns++) await new Promise(setImmediate);
  }
  const newId = () => `message-${++ids}`;
  const progress = () =>
    browser.read('local', 'progress') as {
      captures: Record<string, { state: string }>;
      refused: Record<string, { problem: { code: string } }>;
    };
  const kept = () => progress().captures['scim-token'];
  const refused = () => progress().refused['scim-token']?.problem.code;
  const inMemory = () => (browser.read('session', 'vault') as Record<string, string> | undefined)?.['scim-token'];
  const onDisk = () => [...browser.local.values()].join();
});
