import type { Page } from 'puppeteer';
import type { CaptureId } from '../../src/lab/ids.ts';
import type { Envelope, Filled } from '../../src/protocol.ts';
import { type HandMadeStage, setHandMadeStage } from '../journeys/stage.ts';
import { documentWith, type HandMadeSite } from '../support/hand-made.ts';

/** What must be found nowhere but in the one field it is for. */
export const token = `crosswalkMarker${'Zq9'.repeat(40)}`;
export const endpoint = 'https://scim.us-east-1.amazonaws.com/f0c1d2e3-0000-4000-8000-000000000000/scim/v2/';

export const portal = 'https://portal.azure.com';

/** The application that the provisioning here is of, and where that is in the portal. */
export const application = 'objectId/9f8dc68b-0000-4000-8000-000000000001/appId/7c9b70d0-0000-4000-8000-000000000001';
export const provisioningRoute = `#view/Microsoft_AAD_Connect_Provisioning/ProvisioningMenuBlade/~/Overview/${application}`;

/** The page of Azure that takes endpoint and token, as far as it matters here. */
export const credentials =
  '<main><h1>New provisioning configuration</h1><p><label id="url-label" for="url">Tenant URL</label> <input id="url" size="40"></p>' +
  '<p><label id="token-label" for="token">Secret token</label> <input id="token" type="password" size="40"></p>' +
  '<p><button type="button">Test connection</button> <button type="button">Create</button></p></main>';

/** A stage before step 5.4, with endpoint and token kept. */
export async function setLootedStage(site: HandMadeSite): Promise<HandMadeStage> {
  const stage = await setHandMadeStage(site);
  await stage.moveTo('5.4');
  await give(stage.panel, 'scim-endpoint', endpoint);
  await give(stage.panel, 'scim-token', token);
  return stage;
}

/** Gives the panel a value as if it had been pasted there. */
export async function give(panel: Page, capture: CaptureId, value: string): Promise<void> {
  const kept = await panel.evaluate(
    async (body) => (await chrome.runtime.sendMessage({ type: 'give', body })) as { kept: boolean },
    { id: crypto.randomUUID(), capture, value, via: 'paste' },
  );
  if (!kept.kept) throw new Error(`${capture} was refused`);
}

/** What the panel's Fill does. */
export async function fill(panel: Page, capture: CaptureId = 'scim-token'): Promise<Filled> {
  return panel.evaluate(
    async (id) => (await chrome.runtime.sendMessage({ type: 'fill', body: { capture: id } })) as never,
    capture,
  );
}

/** Opens a page with this in its body, of its own at each call. */
export async function openAt(page: Page, site: HandMadeSite, body: string, host = portal, head = '', route = ''): Promise<void> {
  await page.goto(site.put(`${host}/attack-${++opened}`, documentWith(body, head)) + route);
}
let opened = 0;

/**
 * Sends messages from the world of our content scripts in a page, as a script that has taken it over could. Answers
 * with each answer as JSON, `nothing` where there was none, or `refused:` and why.
 */
export async function sendFromContentWorld(stage: HandMadeStage, messages: readonly Envelope[]): Promise<readonly string[]> {
  const worker = await stage.driver.background();
  return worker.evaluate(
    async (url, all) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      const [told] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        world: 'ISOLATED',
        args: [all],
        func: async (each) => {
          const answers: string[] = [];
          for (const message of each) {
            const answer = chrome.runtime.sendMessage(message).then(
              (value: unknown) => JSON.stringify(value ?? null),
              (error: unknown) => `refused: ${error}`,
            );
            const late = new Promise<string>((give) => setTimeout(() => give('nothing'), 3_000));
            answers.push((await Promise.race([answer, late])).replace(/^null$/, 'nothing'));
          }
          return answers;
        },
      });
      return (told?.result ?? []) as string[];
    },
    stage.page.url(),
    messages as Envelope[],
  );
}

/** What each field of a page holds that holds something. */
export function filledFields(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
        .filter((one) => one.value)
        .map((one) => [one.id, one.value]),
    ),
  );
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Has a script in that world note all that our content scripts are told; `heard` answers with it as JSON. */
export async function listenInContentWorld(stage: HandMadeStage): Promise<() => Promise<string>> {
  const worker = await stage.driver.background();
  const run = (listens: boolean) =>
    worker.evaluate(
      async (url, isToListen) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
        const [told] = await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? -1 },
          world: 'ISOLATED',
          args: [isToListen],
          func: (isFirst) => {
            const world = globalThis as { heard?: unknown[] };
            if (!isFirst) return JSON.stringify(world.heard);
            const all: unknown[] = [];
            world.heard = all;
            chrome.runtime.onMessage.addListener((message: unknown) => {
              all.push(message);
              return undefined;
            });
            return '';
          },
        });
        return String(told?.result);
      },
      stage.page.url(),
      listens,
    );
  await run(true);
  return () => run(false);
}

/** What a script in that world gets from each storage area. */
export async function storageInContentWorld(stage: HandMadeStage): Promise<unknown> {
  const worker = await stage.driver.background();
  return worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    const [told] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      world: 'ISOLATED',
      func: async () => {
        const read = async (area: 'local' | 'session' | 'sync') => {
          try {
            const all = JSON.stringify(await chrome.storage[area].get(null));
            return all === '{}' ? 'nothing' : all;
          } catch {
            return 'refused';
          }
        };
        return { local: await read('local'), session: await read('session'), sync: await read('sync') };
      },
    });
    return told?.result;
  }, stage.page.url());
}
