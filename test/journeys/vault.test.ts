import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { giveInPanel } from '../support/give-in-panel.ts';
import { changeManifest, copyExtension, localItems } from '../support/lives.ts';
import { captureState, pressInPanel, waitInPanel } from '../support/panel.ts';

const token = 'marker-token-0123456789-abcdefghijklmnop';
const passphrase = 'staple correct horse';

/** The shipped extension in a browser that is closed and opened again, with the same profile. */
describe('the vault', () => {
  let profile: string;
  let chromium: Chromium;
  let panel: Page;

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'crosswalk-vault-'));
    await open();
    await giveInPanel(panel, 'scim-token', token);
    await waitInPanel(async () => (await captureState(panel, 'scim-token')) === 'ready', 'the token');
  });
  afterAll(async () => {
    await chromium.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is not turned on with a short passphrase, or with two that differ', async () => {
    await turnOn('short', 'short');
    await says('too short');
    await turnOn(passphrase, `${passphrase}s`);
    await says('differ');
    expect(await vaultState()).toBe('off');
  });

  it('keeps the token encrypted once it is on', async () => {
    await turnOn(passphrase, passphrase);
    await waitInPanel(async () => (await vaultState()) === 'unlocked', 'that the vault is on');
    const all = JSON.stringify(await localItems(panel));
    expect(all).toContain('vault-sealed');
    expect(all).not.toContain(token.slice(0, 20));
    expect(all).not.toContain(passphrase);
  });

  it('shows nothing while it is locked, and says when it is another passphrase', async () => {
    await pressInPanel(panel, '[data-action="vault-lock"]');
    await waitInPanel(async () => (await vaultState()) === 'locked', 'that the vault is locked');
    expect(await inMemory()).not.toContain(token);
    await pressInPanel(panel, '[data-capture="scim-token"] [data-action="show"]');
    expect(await panel.$('output.value')).toBeNull();
    await unlock('staple correct mouse');
    await says('not the passphrase');
    expect(await vaultState()).toBe('locked');
  });

  it('gives the token back after the browser was closed', async () => {
    await chromium.browser.close();
    await open();
    expect(await vaultState()).toBe('locked');
    expect(await captureState(panel, 'scim-token')).toBe('ready');
    await unlock(passphrase);
    await waitInPanel(async () => (await vaultState()) === 'unlocked', 'that it is unlocked');
    await pressInPanel(panel, '[data-capture="scim-token"] [data-action="show"]');
    await panel.waitForSelector('output.value');
    expect(await panel.$eval('output.value', (one) => one.textContent)).toBe(token);
    await pressInPanel(panel, '[data-capture="scim-token"] [data-action="show"]');
  });

  it('is wiped when it is turned off, and then the token ends with the browser, which is said', async () => {
    await pressInPanel(panel, '[data-action="vault-off"]');
    await waitInPanel(async () => (await vaultState()) === 'off', 'that it is off');
    expect(Object.keys(await localItems(panel))).not.toContain('vault-sealed');
    await chromium.browser.close();
    await open();
    await waitInPanel(async () => (await captureState(panel, 'scim-token')) === 'invalid', 'that the token is gone');
    expect(await panel.$eval('[data-capture="scim-token"] [role="alert"]', (one) => one.textContent)).toContain('is gone');
  });

  async function open(): Promise<void> {
    chromium = await launchChromium({ chromiumArguments: [], profile });
    panel = await chromium.openPanel();
    await panel.waitForSelector('[data-vault]');
  }
  async function turnOn(first: string, second: string): Promise<void> {
    await fill(panel, '[data-vault] input[name="passphrase"]', first);
    await fill(panel, '[data-vault] input[name="again"]', second);
    await pressInPanel(panel, '[data-action="vault-on"]');
  }
  async function unlock(text: string): Promise<void> {
    await fill(panel, '[data-vault] input[name="passphrase"]', text);
    await panel.waitForSelector('[data-action="vault-unlock"]:not([disabled])');
    await pressInPanel(panel, '[data-action="vault-unlock"]');
  }
  const vaultState = () => panel.$eval('[data-vault]', (one) => one.getAttribute('data-vault'));
  const inMemory = () => panel.evaluate(async () => JSON.stringify(await chrome.storage.session.get()));
  /** Said in the vault itself, where the person has just typed. */
  const says = (words: string) =>
    waitInPanel(
      async () =>
        (await panel.$$eval('[data-vault] [role="alert"]', (all) => all.map((one) => one.textContent).join())).includes(words),
      `“${words}”`,
    );
});

describe('the clipboard', () => {
  it('is emptied of the token after a minute, if it still holds it and only then', async () => {
    // As where the person has let Crosswalk see the clipboard: a browser without a window can’t be asked.
    const folder = await copyExtension();
    await changeManifest(folder, (manifest) => ({
      ...manifest,
      permissions: [...(manifest.permissions as string[]), 'clipboardRead', 'clipboardWrite'],
    }));
    const chromium = await launchChromium({ chromiumArguments: [], extension: folder });
    try {
      const panel = await chromium.openPanel();
      await panel.evaluate(() => {
        const { setTimeout: later } = globalThis;
        // A minute passes at once.
        Object.assign(globalThis, { setTimeout: (work: () => void, time: number) => later(work, time === 60_000 ? 300 : time) });
      });
      await panel.bringToFront();
      await giveInPanel(panel, 'scim-token', token);
      await waitInPanel(async () => (await captureState(panel, 'scim-token')) === 'ready', 'the token');
      const clipboard = () => panel.evaluate(() => navigator.clipboard.readText());
      const copy = () => pressInPanel(panel, '[data-capture="scim-token"] [data-action="copy"]');
      await copy();
      await waitInPanel(async () => (await clipboard()) === token, 'the token on the clipboard');
      await waitInPanel(async () => (await clipboard()) === '', 'that the clipboard is empty');
      await copy();
      await panel.evaluate(() => navigator.clipboard.writeText('something else'));
      await new Promise((resolve) => setTimeout(resolve, 800));
      expect(await clipboard()).toBe('something else');
    } finally {
      await chromium.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('a token that is shown', () => {
  it('is not shown without a press, and hides after half a minute, and when the panel is out of sight', async () => {
    const chromium = await launchChromium({ chromiumArguments: [] });
    try {
      const panel = await chromium.openPanel();
      await panel.evaluate(() => {
        const { setTimeout: later } = globalThis;
        // Half a minute passes when the test says so.
        Object.assign(globalThis, {
          setTimeout: (work: () => void, time: number) => {
            if (time !== 30_000) return later(work, time);
            Object.assign(globalThis, { passHalfAMinute: work });
            return 0;
          },
        });
      });
      await giveInPanel(panel, 'scim-token', token);
      await waitInPanel(async () => (await captureState(panel, 'scim-token')) === 'ready', 'the token');
      const isShown = async () => (await panel.evaluate(() => document.documentElement.innerHTML)).includes(token);
      const show = async () => {
        await pressInPanel(panel, '[data-capture="scim-token"] [data-action="show"]');
        await waitInPanel(isShown, 'the token in sight');
        await waitInPanel(() => panel.evaluate(() => 'passHalfAMinute' in globalThis), 'that its time runs');
      };
      expect(await isShown()).toBe(false);
      await show();
      await panel.evaluate(() => {
        const world = globalThis as { passHalfAMinute?: () => void };
        world.passHalfAMinute?.();
        delete world.passHalfAMinute;
      });
      await waitInPanel(async () => !(await isShown()), 'that it is hidden after half a minute');
      await show();
      await panel.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await waitInPanel(async () => !(await isShown()), 'that it is hidden with the panel out of sight');
    } finally {
      await chromium.close();
    }
  });
});

async function fill(panel: Page, selector: string, text: string): Promise<void> {
  await panel.$eval(
    selector,
    (input, value) => {
      (input as HTMLInputElement).value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
}
