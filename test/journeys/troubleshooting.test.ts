import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultUserMapping } from '../portals/azure/cloud/provisioning/attribute-mapping.ts';
import { faultsOf } from '../support/axe.ts';
import { documentWith, HandMadeSite } from '../support/hand-made.ts';
import { pressInPanel, waitInPanel } from '../support/panel.ts';
import { type HandMadeStage, setHandMadeStage, stored } from './stage.ts';

/** Opens everything the panel has folded in, so that all of it can be looked at. */
async function unfold(panel: Page, selector: string): Promise<void> {
  await panel.$$eval(selector, (all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
}

async function textOf(panel: Page, selector: string): Promise<string> {
  return panel.$eval(selector, (element) => (element as HTMLElement).innerText);
}

async function giveFile(panel: Page, content: string, name = 'exportUsers.csv'): Promise<void> {
  const input = await panel.waitForSelector('input[data-action="choose-users"]');
  await input?.evaluate(
    (element, text, fileName) => {
      const files = new DataTransfer();
      files.items.add(new File([text], fileName, { type: 'text/csv' }));
      (element as HTMLInputElement).files = files.files;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    },
    content,
    name,
  );
}

describe('the troubleshooter', () => {
  let stage: HandMadeStage;
  let panel: Page;
  const site = new HandMadeSite('login.microsoftonline.com');

  beforeAll(async () => {
    stage = await setHandMadeStage(site);
    panel = stage.panel;
    await panel.waitForSelector('details.troubleshooting');
    await unfold(panel, 'details.troubleshooting');
  });

  it('reads a pasted error by keyboard alone, and leads to where it is put right', async () => {
    await stage.driver.goIntoPanel();
    await panel.focus('[data-action="paste-error"]');
    await panel.keyboard.type(
      "Failed to create User 'nils' in customappsso; StatusCode: BadRequest ErrorCode SystemForCrossDomainIdentityManagementBadRequest",
    );
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('[data-reading] [data-explained="scim-bad-request"]');
    const said = await textOf(panel, '[data-reading]');
    expect(said).toContain('It is about nils.');
    expect(said).toContain('first, last or display name is missing');
    expect(await textOf(panel, '[data-reading] [data-action="go-to-remedy"]')).toMatch(/^Go to 5\.5: /);
    await pressInPanel(panel, '[data-reading] [data-action="go-to-remedy"]');
    const background = await stage.driver.background();
    await expect.poll(() => background.evaluate(closeTabOf, 'portal.azure.com')).toBe(1);
  });

  it('shows markup in an error as the text it is', async () => {
    await panel.$eval('[data-action="paste-error"]', (field) => {
      (field as HTMLTextAreaElement).value = "Failed to create User '<img src=x onerror=alert(1)>' in x; AADSTS999123";
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await pressInPanel(panel, '[data-action="read-error"]');
    await waitInPanel(async () => (await textOf(panel, '[data-reading]')).includes('<img src=x'), 'the text');
    expect(await panel.$('[data-reading] img')).toBeNull();
    expect(await panel.$eval('[data-reading] a', (link) => (link as HTMLAnchorElement).href)).toBe(
      'https://login.microsoftonline.com/error?code=999123',
    );
  });

  it('names the error on the page that is open, of which only a signal is told', async () => {
    await stage.page.goto(
      site.put(
        'https://login.microsoftonline.com/refused',
        documentWith(
          '<h1>Sign in</h1><p>Sorry, but we’re having trouble signing you in.</p><p>AADSTS50105: The user Marker-4711 is not assigned.</p>',
        ),
      ),
    );
    await panel.waitForSelector('[data-in-sight] [data-explained="user-not-assigned"]');
    expect(await stored(stage, 'session')).not.toContain('Marker-4711');
    expect(await stored(stage, 'local')).not.toContain('Marker-4711');
    await stage.page.goto(site.put('https://login.microsoftonline.com/', documentWith('<h1>Sign in</h1><p>Welcome.</p>')));
    await waitInPanel(async () => (await panel.$('[data-in-sight]')) === null, 'that it is gone');
  });

  it('builds a query, says what is wrong with a form, and copies', async () => {
    const table = '.queries input[name="table"]';
    await panel.$eval(table, (field) => (field as HTMLInputElement).select());
    await panel.type(table, 'x; DROP TABLE y');
    await panel.waitForSelector('[data-query-problem="table"]');
    expect(await panel.$('[data-query]')).toBeNull();
    await panel.$eval(table, (field) => (field as HTMLInputElement).select());
    await panel.type(table, 'trails.cloudtrail_logs');
    await panel.waitForSelector('[data-query="athena"]');
    expect(await textOf(panel, '[data-query="athena"]')).toContain('FROM "trails"."cloudtrail_logs"');
    await pressInPanel(panel, '[data-action="copy-athena"]');
    await waitInPanel(async () => (await textOf(panel, '.queries [role="status"]')) === 'Copied.', 'that it is copied');
  });

  it('checks a list of users, which stays in the panel', async () => {
    const rows = [
      'userPrincipalName,displayName,surname,mail,givenName,userType,accountEnabled',
      'ada-4712@fjordworks.example,Ada Berg,Berg,ada@fjordworks.example,Ada,Member,True',
      'nils-4712@fjordworks.example,Nils,,nils@fjordworks.example,Nils,Member,True',
      'eva_mail.example#EXT#@fjordworks.example,=HYPERLINK("x"),Lund,,Eva,Guest,False',
    ];
    await giveFile(panel, rows.join('\n'));
    await panel.waitForSelector('[data-users] [data-stopped="1"]');
    const said = await textOf(panel, '[data-users]');
    expect(said).toContain('Users in the list: 3. AWS would refuse: 1.');
    expect(said).toMatch(/nils-4712@fjordworks\.example \(row 2\): no last name/);
    expect(said).toMatch(/row 3\): guest, no e-mail, disabled/);
    for (const area of ['local', 'session'] as const) expect(await stored(stage, area)).not.toContain('4712');
    await pressInPanel(panel, '[data-action="clear-users"]');
    await waitInPanel(async () => (await textOf(panel, '[data-users]')) === '', 'that it is put away');
    expect(await panel.evaluate(() => document.documentElement.outerHTML)).not.toContain('4712');
  });

  it.each([
    ['a page', '<!doctype html>', 'is-page'],
    ['too much', 'a,b\n'.repeat(2_200_000), 'too-large'],
    ['another table', 'name,price\napple,1', 'not-user-list'],
  ])('refuses %s instead of the list, and says why', async (_, content, problem) => {
    await giveFile(panel, content);
    await panel.waitForSelector(`[data-list-problem="${problem}"]`);
  });

  it('checks a pasted mapping where step 5.5 stands', async () => {
    await stage.moveTo('5.5');
    const field = await panel.waitForSelector('.now [data-action="paste-mapping"]');
    const table = defaultUserMapping.attributes.map(({ source, target }) => `${source}\t${target}\tDelete`).join('\n');
    await field?.evaluate((element, text) => {
      (element as HTMLTextAreaElement).value = text;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }, table);
    await panel.select('.now [data-action="name-id"]', 'user.mail');
    await pressInPanel(panel, '.now [data-action="check-mapping"]');
    await panel.waitForSelector('.now [data-finding="name-id-differs"]');
    const found = await panel.$$eval('.now [data-mapping="pasted"] [data-finding]', (all) =>
      all.map((one) => one.getAttribute('data-finding')),
    );
    expect(found).toEqual([
      'mobile-mapped',
      'fax-mapped',
      'external-id-not-object-id',
      'two-phones',
      'two-addresses',
      'name-id-differs',
    ]);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds wrong, %s', async (scheme) => {
    await stage.driver.showScheme(panel, scheme);
    await giveFile(panel, 'userPrincipalName,surname,givenName\na@x.example,,A');
    await panel.waitForSelector('[data-users] [data-stopped="1"]');
    expect(await faultsOf(panel, ['.troubleshooting', '.now'])).toEqual([]);
  });
});

/** Closes the tabs that a site is open in, or its sign-in, which nobody need answer; how many there were. */
async function closeTabOf(host: string): Promise<number> {
  const tabs = await chrome.tabs.query({});
  const found = tabs.filter(({ url, pendingUrl }) => (pendingUrl || url || '').includes(host));
  await chrome.tabs.remove(found.flatMap(({ id }) => id ?? []));
  return found.length;
}
