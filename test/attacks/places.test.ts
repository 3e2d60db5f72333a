import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { type HandMadeStage, stored } from '../journeys/stage.ts';
import { documentWith, HandMadeSite } from '../support/hand-made.ts';
import {
  application,
  credentials,
  fill,
  filledFields,
  openAt,
  pause,
  provisioningRoute,
  setLootedStage,
  token,
} from './ground.ts';

const blade = 'https://sandbox-1.reactblade.portal.azure.net';
const signIn = 'https://login.microsoftonline.com';
const topBar = '<div class="fxs-topbar">Microsoft Azure</div>';

/** Pages that look like the one that takes the token, in other places than that one's. */
describe('the token', () => {
  const site = new HandMadeSite('portal.azure.com', 'login.microsoftonline.com', '*.reactblade.portal.azure.net');
  let stage: HandMadeStage;
  let page: Page;
  let frames = 0;

  beforeAll(async () => {
    stage = await setLootedStage(site);
    page = stage.page;
  });

  const openCredentials = (route: string, body = credentials) => openAt(page, site, body, undefined, undefined, route);

  /** Opens a page of the portal with a frame that takes the token, and waits until the frame has come into sight. */
  const openInFrame = async (host: string): Promise<Page['mainFrame'] extends () => infer Frame ? Frame : never> => {
    const address = site.put(`${host}/frame-${++frames}`, documentWith(credentials));
    await openCredentials(provisioningRoute, `${topBar}<iframe width="900" height="500" src="${address}"></iframe>`);
    await page.waitForFrame(address);
    const frame = page.frames().find((one) => one.url() === address);
    if (!frame) throw new Error('There is no frame');
    return frame;
  };
  const inFrame = (frame: Awaited<ReturnType<typeof openInFrame>>) =>
    frame.$eval('#token', (field) => (field as HTMLInputElement).value);
  const isSeen = () => expect.poll(() => stored(stage, 'session'), { timeout: 15_000 }).toContain('secret-token');

  it('goes into a frame of the portal, which shows that a frame here has all it takes', async () => {
    const frame = await openInFrame(blade);
    await isSeen();
    expect(await fill(stage.panel)).toEqual({ filled: true });
    expect(await inFrame(frame)).toBe(token);
  });

  it('does not go into a frame of the sign-in page in a tab of the console', async () => {
    const frame = await openInFrame(signIn);
    await pause(3_000);
    expect((await fill(stage.panel)).filled).toBe(false);
    expect(await inFrame(frame)).toBe('');
  });

  it.each([
    ['that shows a form of a stranger', '#create/Microsoft.Template/uri/x/createUIDefinitionUri/https%3A%2F%2Fevil.example'],
    ['that is another page of the application', `#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/${application}`],
    ['that has the right one in it', `#create/Microsoft.Template/${provisioningRoute}`],
    ['of none of its pages', ''],
  ])('does not go to an address of the portal %s, whatever its heading', async (_, route) => {
    await openCredentials(route, credentials.replace('New provisioning configuration', 'Admin Credentials'));
    await isSeen();
    expect(await fill(stage.panel)).toMatchObject({ filled: false, why: 'other-place' });
    expect(await filledFields(page)).toEqual({});
  });

  it('does not go where the title names another application than the lab’s', async () => {
    const titled = (title: string) => credentials.replace('New provisioning configuration', title);
    await openCredentials(provisioningRoute, titled('Payroll | Provisioning'));
    await isSeen();
    expect(await fill(stage.panel)).toMatchObject({ filled: false, why: 'other-application' });
    expect(await filledFields(page)).toEqual({});
    await openCredentials(provisioningRoute, titled('AWS Single Sign-On | Provisioning'));
    await expect.poll(() => stored(stage, 'session'), { timeout: 15_000 }).toContain('own-application-named');
    expect(await fill(stage.panel)).toEqual({ filled: true });
  });

  it('is not written by a guide whose document is of another host by then', async () => {
    await openCredentials(provisioningRoute);
    await isSeen();
    const write = async (host: string) =>
      (await stage.driver.background()).evaluate(
        async (url, there) => {
          const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
          const message = { kind: 'write', target: 'azure/provisioning-connect.secret-token', text: 'a marker', host: there };
          return (await chrome.tabs.sendMessage(tab?.id ?? -1, message)) as unknown;
        },
        page.url(),
        host,
      );
    expect(await write('sandbox-1.reactblade.portal.azure.net').catch(() => undefined)).not.toMatchObject({ kept: true });
    expect(await filledFields(page)).toEqual({});
    expect(await write('portal.azure.com')).toEqual({ kept: true });
  });
});
