import { beforeAll, describe, expect, it } from 'vitest';
import { cardText, findOverlay, pressOnCard, readCard, waitForOverlay } from '../support/overlay.ts';
import { captureState, pressInPanel, waitInPanel } from '../support/panel.ts';
import { type Stage, setStage, stored, walk } from './stage.ts';

describe('the SCIM token', () => {
  let stage: Stage;
  let token: string;

  beforeAll(async () => {
    stage = await setStage({ at: '5.1' });
    await walk(stage, (rows) => rows['5.2']?.status === 'done');
    token = await tokenOnPage(stage);
  });

  it('is kept in session storage alone', async () => {
    expect(token.length).toBeGreaterThan(100);
    expect(await stored(stage, 'session')).toContain(token);
    expect(await stored(stage, 'local')).not.toContain(token.slice(0, 40));
    expect(await captureState(stage.panel, 'scim-token')).toBe('ready');
  });

  it.each(['session', 'local'] as const)(
    'is out of reach of the scripts that run in the portals, with all of %s storage',
    async (area) => {
      const background = await stage.driver.background();
      // The page is told what a content script would be told: nothing, where the area is closed to it.
      const seen = await background.evaluate(async (name) => {
        const [tab] = await chrome.tabs.query({ active: true });
        const answers = await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? -1 },
          world: 'ISOLATED',
          args: [name],
          func: (asked) =>
            new Promise((resolve) => {
              try {
                chrome.storage[asked].get(null).then(
                  (all) => resolve(JSON.stringify(all)),
                  (error) => resolve(`refused: ${error}`),
                );
              } catch (error) {
                resolve(`refused: ${error}`);
              }
            }),
        });
        return String(answers[0]?.result);
      }, area);
      // Firefox has no way to close local storage: there must be nothing in it.
      if (area === 'local' && stage.driver.kind === 'firefox') expect(seen).not.toContain(token.slice(0, 40));
      else expect(seen).toMatch(/^refused/);
    },
  );

  it('stands masked in the panel, and in no card', async () => {
    expect(await stage.panel.evaluate(() => document.body.innerText)).not.toContain(token.slice(0, 40));
    const overlay = await findOverlay(stage.page);
    expect(overlay).toBeDefined();
    expect(overlay ? await cardText(overlay.frame) : token).not.toContain(token.slice(0, 40));
  });

  it('is not in exported progress', async () => {
    const text = await stage.panel.evaluate(async () => {
      const answer = (await chrome.runtime.sendMessage({ type: 'export-progress', body: {} })) as { text: string };
      return answer.text;
    });
    expect(text).toContain('"scim-endpoint"');
    expect(text).not.toContain(token.slice(0, 40));
  });

  it('is filled in only by a click in the panel, and the field holds it', async () => {
    await walk(stage, (rows) => rows['5.3']?.status === 'done');
    const { page, panel } = await inFrontAt(stage);
    const pointing = await waitForOverlay(page, (overlay) => overlay?.state === 'pointing' && overlay.step === '5.4');
    const pressed = page.mouse.click((pointing?.ring?.x ?? 0) + 20, (pointing?.ring?.y ?? 0) + 10);
    // The frame that is pressed in is replaced, and may never say that it took the click.
    await Promise.race([pressed, new Promise((resolve) => setTimeout(resolve, 2000))]);
    const atField = await waitForOverlay(page, (overlay) => (overlay?.ring?.width ?? 0) > 250);
    const buttons = atField && (await readCard(atField.frame))?.buttons;
    // The card offers the endpoint itself; for the token it only leads to the panel.
    expect(buttons).toContain('Fill in the SCIM endpoint');
    expect(buttons).toContain('Fill the token in from the panel');
    if (atField) await pressOnCard(atField.frame, 'Fill in the SCIM endpoint');
    await pressInPanel(panel, '[data-capture="scim-token"] [data-action="fill"]');
    await waitInPanel(async () => (await captureState(panel, 'scim-token')) === 'filled', 'that the token is filled in');
    const value = await atField?.frame.$eval('input[type="password"]', (input) => (input as HTMLInputElement).value);
    expect(value).toBe(token);
  });

  it('is refused to every other page', async () => {
    const { panel, page } = await inFrontAt(stage);
    await page.goto('https://portal.azure.com/#home');
    const answer = await panel.evaluate(
      async () => (await chrome.runtime.sendMessage({ type: 'fill', body: { capture: 'scim-token' } })) as { filled: boolean },
    );
    expect(answer.filled).toBe(false);
  });
});

/** The token as the portal shows it, in its own dialog. */
async function tokenOnPage({ page }: Stage): Promise<string> {
  const text = await page.evaluate(() => document.body.innerText);
  return /[\w+/=-]{120,}/.exec(text)?.[0] ?? '';
}

/** The Azure page that the walk has left in front. */
async function inFrontAt({ driver, panel }: Stage) {
  const pages = await driver.browser.pages();
  const page = pages.find((one) => one.url().startsWith('https://portal.azure.com'));
  if (!page) throw new Error('The Azure portal is not open');
  return { page, panel };
}
