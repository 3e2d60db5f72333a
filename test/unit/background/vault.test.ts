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

  describe('that this version can’t read', () => {
    const week = 168 * hour;
    const unreadable = {
      'of a newer version': (until: number) => ({ version: 2, until, kdf: { name: 'Argon2id' }, data: 'AAAA' }),
      'that was damaged': (until: number) => ({ version: 1, until, kdf: null }),
    };

    it.each(Object.entries(unreadable))('%s stays as it is until its time, and what stands for it too', async (_, sealed) => {
      const text = await putOnDisk(sealed(browser.now + 8 * hour));
      await wake();
      browser.restart();
      await wake();
      expect(browser.local.get('vault-sealed')).toBe(text);
      expect(kept()?.state).toBe('ready');
      // A token that is kept meanwhile does not take its place.
      await ask('give', { id: newId(), capture: 'scim-token', value: `${token}-2`, via: 'paste' });
      expect(browser.local.get('vault-sealed')).toBe(text);
      expect(await ask('vault-on', { passphrase, hours: 2 })).toEqual({ on: false });
      expect(await ask('vault-unlock', { passphrase })).toEqual({ unlocked: false });
      expect(browser.local.get('vault-sealed')).toBe(text);
      browser.kill();
      browser.now += 8 * hour;
      await wake();
      expect(browser.local.has('vault-sealed')).toBe(false);
    });

    it('and that names no time is wiped after a week', async () => {
      for (const odd of ['text', 7, [], { version: 9 }, { version: 9, until: 'soon' }, { version: 9, until: 1e300 }]) {
        const text = await putOnDisk(odd);
        for (const [passed, isThere] of [
          [0, true],
          [week - hour, true],
          [hour, false],
        ] as const) {
          browser.kill();
          browser.now += passed;
          await wake();
          expect(browser.local.get('vault-sealed'), `${text} after ${passed}`).toBe(isThere ? text : undefined);
        }
      }
    });

    it('is wiped when the person says so', async () => {
      await putOnDisk(unreadable['of a newer version'](browser.now + hour));
      await ask('vault-off', {});
      expect(browser.local.has('vault-sealed')).toBe(false);
    });
  });

  it('outlives no clock that was set back by more than a week, and is not wiped for one that is put right', async () => {
    await ask('vault-on', { passphrase, hours: 8 });
    const [text, right] = [browser.local.get('vault-sealed'), browser.now];
    for (const back of [400 * 24 * hour, 11 * 365 * 24 * hour]) {
      browser.kill();
      browser.now = right - back;
      await wake();
      expect(browser.local.get('vault-sealed')).toBe(text);
      browser.kill();
      browser.now = right + hour;
      await wake();
      expect(browser.local.get('vault-sealed'), 'the clock was put right').toBe(text);
    }
    browser.kill();
    browser.now = right - 400 * 24 * hour;
    await wake();
    browser.kill();
    browser.now += 168 * hour;
    await wake();
    expect(browser.local.has('vault-sealed')).toBe(false);
  });

  it('is wiped by an alarm that rings in time, also where it rings early', async () => {
    await ask('vault-on', { passphrase, hours: 8 });
    browser.alarms.clear();
    browser.kill();
    await wake();
    const rings = browser.alarms.get('wipe-vault') ?? 0;
    expect(rings).toBe(browser.now + 8 * hour);
    browser.now += hour;
    browser.ring('wipe-vault');
    await settle();
    expect(browser.alarms.get('wipe-vault')).toBe(rings);
    browser.now = rings;
    browser.ring('wipe-vault');
    await settle();
    expect(browser.local.has('vault-sealed')).toBe(false);
  });

  it('keeps a token for progress that a newer version wrote, and that waits to be read again', async () => {
    await ask('vault-on', { passphrase, hours: 8 });
    browser.restart();
    const text = browser.local.get('progress') ?? '';
    browser.kill();
    browser.local.set('progress', text.replace(/"version":\d+/, '"version":99'));
    browser.local.delete('progress-before');
    expect(await ask('vault-unlock', { passphrase })).toEqual({ unlocked: true });
    browser.kill();
    await wake();
    // What would forget it seals the vault again, in a thread of its own.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(kept()).toBeUndefined();
    expect(inMemory()).toBe(token);
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
    for (let turns = 0; turns < 12; turns++) await new Promise(setImmediate);
  }
  async function putOnDisk(sealed: unknown): Promise<string> {
    browser.kill();
    browser.local.delete('vault-wipe-by');
    browser.local.set('vault-sealed', JSON.stringify(sealed));
    return JSON.stringify(sealed);
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
