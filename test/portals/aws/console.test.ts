import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { Hono } from 'hono';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../support/browsers.mjs';
import { buildFrontEnds } from '../build.ts';
import type { Site } from '../site.ts';
import { makeIdentityProvider, type TestIdentityProvider } from './cloud/test-identity-provider.ts';
import { type AwsAlone, startAws } from './start-aws.ts';

const home = 'https://us-east-1.console.aws.amazon.com/singlesignon/home?region=us-east-1';
const tess = 'tess.lund@fjordworks.example';
let idp: TestIdentityProvider;
let clouds: AwsAlone;
let browser: Browser;
let page: Page;
let downloads: string;
const complaints: string[] = [];

beforeAll(async () => {
  await buildFrontEnds(['aws']);
  idp = await makeIdentityProvider();
  clouds = await startAws({ otherSites: [signInPageOf(() => clouds)] });
  downloads = await mkdtemp(join(tmpdir(), 'aws-console-'));
  browser = await puppeteer.launch({
    executablePath: findChromium() ?? '',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...clouds.chromiumArguments],
  });
  browser.on('targetcreated', async (target) => watch(await target.page()));
  page = await browser.newPage();
  await page.setViewport({ width: 1400, height: 1000 });
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allowAndName', downloadPath: downloads });
});

afterAll(async () => {
  await browser?.close();
  await clouds?.close();
  await rm(downloads, { recursive: true, force: true });
});

/** An identity provider's sign-in page that asks nothing and posts the answer once its button is pressed. */
function signInPageOf(aws: () => AwsAlone): Site {
  const app = new Hono();
  app.get('/:tenant/saml2', (c) => {
    const xml = inflateRawSync(Buffer.from(c.req.query('SAMLRequest') ?? '', 'base64')).toString();
    const inResponseTo = / ID="([^"]+)"/.exec(xml)?.[1] ?? '';
    const { defaultAcsUrl: acsUrl, entityId: audience } = aws().aws.serviceProvider();
    const response = idp.respond({ nameId: tess, acsUrl, audience, now: aws().clock.now(), inResponseTo });
    return c.html(
      `<form method="post" action="${acsUrl}"><input type="hidden" name="SAMLResponse" value="${Buffer.from(response).toString('base64')}"><button>Sign in</button></form>`,
    );
  });
  return { hosts: ['login.microsoftonline.com'], app };
}

/** Collects what a page should never report: broken scripts, refused by policy, missing files. */
function watch(opened: Page | null): void {
  opened?.on('pageerror', (error) => complaints.push(String(error)));
  opened?.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript|Warning:/.test(message.text())) complaints.push(message.text());
  });
}

async function find(role: string, name: string, on = page): Promise<ElementHandle<Element>> {
  const element = await on.waitForSelector(`aria/${name}[role="${role}"]`, { timeout: 25_000, visible: true });
  if (!element) throw new Error(`No ${role} "${name}"`);
  return element;
}

async function press(role: string, name: string, on = page): Promise<void> {
  const element = await find(role, name, on);
  // The footer covers what lies at the window's lower edge.
  await element.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  await element.click();
}

async function type(name: string, text: string): Promise<void> {
  const element = await find('textbox', name);
  await element.click({ count: 3 });
  await page.keyboard.sendCharacter(text);
}

/** Presses a button of the dialog that is open, where the page below has one of the same name. */
async function pressInDialog(name: string): Promise<void> {
  const button = await page.waitForFunction(
    (label) =>
      [...document.querySelectorAll<HTMLElement>('[role=dialog] button')].find(
        (candidate) => candidate.checkVisibility() && candidate.innerText === label,
      ),
    {},
    name,
  );
  await (button.asElement() as ElementHandle<Element> | null)?.click();
}

function openDialogText(): Promise<string> {
  return page.evaluate(() => {
    const dialogs = [...document.querySelectorAll<HTMLElement>('[role=dialog]')];
    return dialogs.find((dialog) => dialog.checkVisibility())?.innerText ?? '';
  });
}

/** The first file saved since the last call. */
async function savedFile(): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const [name] = (await readdir(downloads)).filter((file) => !file.endsWith('.crdownload'));
    if (name) {
      const text = await readFile(join(downloads, name), 'utf8');
      await rm(join(downloads, name));
      return text;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Nothing was saved');
}

describe('the AWS console, from nothing to a role and back', () => {
  it('asks for a sign-in, then shows the service', async () => {
    await page.goto('https://console.aws.amazon.com/singlesignon');
    await type('Account ID or alias', '1111-2222-3333');
    await type('IAM username', 'workshop-admin');
    const password = await page.waitForSelector('aria/Password');
    await password?.type('Sail-the-1st-fjord');
    await press('button', 'Sign in');
    await find('heading', 'Enable IAM Identity Center');
    const data = await page.$eval('meta[name="awsc-session-data"]', (meta) => meta.getAttribute('content'));
    expect(JSON.parse(data ?? '')).toMatchObject({ accountId: '111122223333', prismModeEnabled: false });
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('creates the organization and enables the instance', async () => {
    await press('button', 'Enable');
    await find('heading', 'Enable IAM Identity Center with AWS Organizations');
    await press('button', 'Enable');
    await find('heading', 'Instance configuration');
    await press('button', 'Enable');
    await find('heading', 'Enable IAM Identity Center');
    // The press may not have reached the cloud yet: then its half minute begins only later.
    const enabled = page.waitForSelector('aria/Choose your identity source[role="link"]', { timeout: 25_000, visible: true });
    const isEnabled = enabled.then(() => true);
    for (let turns = 0; turns < 10; turns++) {
      await clouds.clock.advance(31_000);
      if (await Promise.race([isEnabled, new Promise((resolve) => setTimeout(resolve, 2_000, false))])) break;
    }
    await enabled;
    expect(new URL(page.url()).hash).toMatch(/^#!\/instances\/[0-9a-f]{16}\/dashboard$/);
  });

  it('looks as if it were not enabled in another Region', async () => {
    const page2 = await browser.newPage();
    await page2.goto('https://us-east-2.console.aws.amazon.com/singlesignon/home');
    await find('heading', 'Enable IAM Identity Center', page2);
    await page2.close();
    await page.bringToFront();
  });

  it('changes the identity source, with the right file and the right word', async () => {
    await press('link', 'Settings');
    await press('button', 'Actions');
    await press('menuitem', 'Change identity source');
    await press('radio', 'External identity provider');
    await press('button', 'Next');
    await press('button', 'Download metadata file');
    const metadata = await savedFile();
    expect(metadata).toBe(clouds.aws.serviceProvider().metadata);

    const own = join(downloads, 'aws.xml');
    const theirs = join(downloads, 'azure.xml');
    await writeFile(own, metadata);
    await writeFile(theirs, idp.metadata);
    await upload(own);
    await press('button', 'Next');
    await page.waitForSelector('text/The file describes a service provider');
    await press('button', 'Remove aws.xml');
    await upload(theirs);
    await press('button', 'Next');
    await rm(own);
    await rm(theirs);

    await type('Type ACCEPT to confirm that you want to change your identity source', 'CONFIRM');
    await press('button', 'Change identity source');
    await page.waitForSelector('text/Type ACCEPT to confirm.');
    await type('Type ACCEPT to confirm that you want to change your identity source', 'ACCEPT');
    await press('button', 'Change identity source');
    await page.waitForSelector('text/SAML 2.0');
    expect(clouds.aws.describe()).toMatchObject({
      identityCenter: { identitySource: { type: 'external-idp', entityId: idp.entityId } },
    });
  });

  it('offers the SP metadata once more, by a link', async () => {
    await press('button', 'Actions');
    await press('menuitem', 'Manage authentication');
    await press('link', 'Download metadata file');
    expect(await savedFile()).toBe(clouds.aws.serviceProvider().metadata);
  });

  it('adds a user by hand', async () => {
    await press('link', 'Users');
    await press('button', 'Add user');
    await type('Username', tess);
    await type('Email address', tess);
    await type('Confirm email address', tess);
    await type('First name', 'Tess');
    await type('Last name', 'Lund');
    await type('Display name', 'Tess Lund');
    expect(page.url()).toContain('users$addUserWizard');
    await press('button', 'Next');
    await find('heading', 'Add user to groups - optional');
    await press('button', 'Next');
    await find('heading', 'Review and add user');
    await press('button', 'Add user');
    await find('link', tess);
  });

  it('enables provisioning and shows the token once', async () => {
    await press('link', 'Settings');
    await press('button', 'Enable');
    await find('button', 'Show token');
    expect(await openDialogText()).toContain('••••');
    await press('button', 'Show token');
    const text = await openDialogText();
    const endpoint = /https:\/\/scim\.us-east-1\.amazonaws\.com\/\S+/.exec(text)?.[0] ?? '';
    const token = /^[A-Za-z0-9+/=]{100,}$/m.exec(text)?.[0] ?? '';
    const response = await scim(`${endpoint}/Users`, token);
    expect(await response.json()).toMatchObject({ totalResults: 1 });
    await press('button', 'Close');
    await page.waitForSelector('text/SCIM');
    expect(await page.evaluate((secret) => document.documentElement.outerHTML.includes(secret), token)).toBe(false);
  });

  it('no longer adds users by hand', async () => {
    await press('link', 'Users');
    await page.waitForFunction(() => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('button')];
      return buttons.find((button) => button.innerText === 'Add user')?.disabled;
    });
  });

  it('assigns a permission set that is made on the way', async () => {
    await press('link', 'AWS accounts');
    await press('checkbox', 'Select Fjordworks workshop');
    await press('button', 'Assign users or groups');
    await find('heading', 'Assign users and groups to "Fjordworks workshop"');
    await press('checkbox', `Select ${tess}`);
    await press('button', 'Next');
    await createPermissionSetInItsTab();
    await press('button', 'Refresh');
    await press('checkbox', 'Select DatabaseAdministrator');
    await press('button', 'Next');
    await find('heading', 'Review and submit assignments to "Fjordworks workshop"');
    await press('button', 'Submit');
    await page.waitForSelector('text/Keep this page open');
    await clouds.clock.advance(4_000);
    await find('heading', 'Organizational structure');
    expect(clouds.aws.describe()).toMatchObject({
      identityCenter: {
        assignments: [
          { account: '111122223333', principal: tess, permissionSet: 'DatabaseAdministrator', status: 'provisioned' },
        ],
      },
    });
  });

  it('lets the user in through the access portal, into the role and no further', async () => {
    const context = await browser.createBrowserContext();
    const portal = await context.newPage();
    await portal.goto(clouds.aws.portalUrl());
    await press('button', 'Sign in', portal);
    const account = await portal.waitForSelector('[data-testid="account-list"] [data-testid="account-list-cell"]');
    await account?.click();
    const opened = new Promise<Page | null>((resolve) => context.once('targetcreated', (target) => resolve(target.page())));
    await (await portal.waitForSelector('tr[aria-level="2"] [data-testid="federation-link"]'))?.click();
    const role = await opened;
    if (!role) throw new Error('The role opened no tab');
    await press('button', 'Create database', role);
    await role.waitForSelector('text/Creating database');
    await press('button', 'Delete bucket', role);
    await role.waitForSelector('text/Access denied');
    expect(clouds.aws.describe()).toMatchObject({
      signIns: [{ userName: tess, via: 'sp' }],
      roleSessions: [{ userName: tess, permissionSet: 'DatabaseAdministrator', account: '111122223333' }],
      databases: ['workshop-database'],
    });
    await context.close();
    await page.bringToFront();
  });

  it('is cleaned up in order', async () => {
    await press('link', 'Fjordworks workshop');
    await press('checkbox', `Select ${tess}`);
    await press('button', 'Remove access');
    await pressInDialog('Remove access');
    await page.waitForSelector('text/The access is being removed');
    await clouds.clock.advance(4_000);
    await page.waitForSelector('text/No users or groups are assigned');
    await press('link', 'Permission sets');
    await press('radio', 'Select DatabaseAdministrator');
    await press('button', 'Delete');
    await pressInDialog('Delete');
    await page.waitForSelector('text/No permission sets');

    await press('link', 'Settings');
    await press('button', 'Actions');
    await press('menuitem', 'Manage provisioning');
    await find('button', 'Generate token');
    await (await page.waitForSelector('input[type=radio]'))?.click();
    await press('button', 'Delete');
    await type('To confirm, type DELETE in the field', 'DELETE');
    await press('button', 'Delete access token');
    await page.waitForSelector('text/No access tokens');
    await press('button', 'Disable');
    await type('To confirm, type DISABLE in the field', 'DISABLE');
    await press('button', 'Disable automatic provisioning');
    await page.waitForSelector('text/Automatic provisioning is disabled');

    await press('button', 'Actions');
    await press('menuitem', 'Change identity source');
    await press('radio', 'Identity Center directory');
    await press('button', 'Next');
    await type('Type ACCEPT to confirm that you want to change your identity source', 'ACCEPT');
    await press('button', 'Change identity source');
    await page.waitForSelector('text/Direct');

    await page.goto(`${home}&tab=management#!/`);
    await press('button', 'Delete');
    for (const box of await page.$$('[role=dialog] input[type=checkbox]')) await box.click();
    const { instanceId } = clouds.aws.describe().identityCenter as { instanceId: string };
    await type(`To confirm, type the instance ID: ssoins-${instanceId}`, `ssoins-${instanceId}`);
    await press('button', 'Confirm');
    await find('heading', 'Enable IAM Identity Center');
    expect(clouds.aws.describe()).toMatchObject({ organization: 'all-features', identityCenter: 'none' });
  });

  it('gives a multi-session browser a host of its own', async () => {
    await page.goto(clouds.aws.adminSignInUrl(home, { multiSession: true }));
    await find('heading', 'Enable IAM Identity Center');
    expect(new URL(page.url()).hostname).toMatch(/^111122223333-[a-z0-9]{8}\.us-east-1\.console\.aws\.amazon\.com$/);
    await browser.setCookie(...clouds.aws.adminCookies());
    await page.goto('https://console.aws.amazon.com/console/home');
    await find('heading', 'Console Home');
    expect(new URL(page.url()).hostname).toBe('us-east-1.console.aws.amazon.com');
  });

  it('broke no policy on the way', () => {
    expect(complaints).toEqual([]);
  });
});

async function upload(file: string): Promise<void> {
  const input = await page.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

function scim(url: string, token: string): Promise<Response> {
  const site = clouds.aws.sites.find(({ hosts }) => hosts.includes(new URL(url).hostname));
  if (!site) throw new Error(`No site answers to ${url}`);
  return Promise.resolve(site.app.request(url, { headers: { authorization: `Bearer ${token}` } }));
}

async function createPermissionSetInItsTab(): Promise<void> {
  const opened = new Promise<Page | null>((resolve) => browser.once('targetcreated', (target) => resolve(target.page())));
  await press('link', 'Create permission set');
  const tab = await opened;
  if (!tab) throw new Error('The link opened no tab');
  await press('radio', 'DatabaseAdministrator', tab);
  await press('button', 'Next', tab);
  await find('heading', 'Specify permission set details', tab);
  await press('button', 'Next', tab);
  await find('heading', 'Review and create', tab);
  await press('button', 'Create', tab);
  await find('link', 'DatabaseAdministrator', tab);
  await tab.close();
  await page.bringToFront();
}
