import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../support/browsers.mjs';
import { frameIn } from '../../support/frames.ts';
import { buildFrontEnds } from '../build.ts';
import { type Portals, startPortals } from '../server.ts';
import { FakeScim } from './fake-scim.ts';
import { fakeServiceProvider, spMetadata } from './sp-metadata.ts';

const application = 'AWS Single Sign-On';
const minute = 60_000;

let browser: Browser;
let portals: Portals;
let scim: FakeScim;
let page: Page;
let folder: string;
/** What the browser complained of: a policy that is broken shows here. */
let complaints: string[];

beforeAll(async () => {
  await buildFrontEnds();
  scim = new FakeScim();
  portals = await startPortals({ speed: 20, sites: [scim.site()] });
  folder = await mkdtemp(join(tmpdir(), 'azure-portal-'));
  await writeFile(join(folder, 'sp.xml'), spMetadata());
  browser = await puppeteer.launch({
    executablePath: findChromium() ?? '',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--window-size=1400,1100', ...portals.chromiumArguments],
    defaultViewport: { width: 1280, height: 900 },
  });
});

afterAll(async () => {
  await browser?.close();
  await portals?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'allow', downloadPath: folder } });
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});

afterEach(async () => {
  await page.browserContext().close();
});

describe('the Azure side of the lab, by what is written on the buttons', () => {
  it('goes from the sign-in to the clean-up', async () => {
    await signIn();
    await createApplication();
    await configureSaml();
    await assignGroup();
    await connectProvisioning();
    await changeMapping();
    await provision();
    await cleanUp();
    expect(complaints).toEqual([]);
  });
});

describe('wrong turns', () => {
  beforeEach(async () => {
    await page.browserContext().setCookie(...(portals.azure.sessionCookies() as Parameters<typeof browser.setCookie>));
  });

  afterEach(() => {
    for (const { objectId } of portals.azure.describe().applications) portals.azure.deleteApplication(objectId);
  });

  it('refuses the portal’s own metadata, and keeps the test grey until the configuration is saved', async () => {
    const { objectId, appId } = await portals.azure.createApplication({ name: application });
    portals.azure.chooseSaml(application);
    await writeFile(join(folder, 'own.xml'), portals.azure.federationMetadata(application).text);
    await open(`ManagedAppMenuBlade/~/SignOn/objectId/${objectId}/appId/${appId}/preferredSingleSignOnMode/saml`);
    await press('Upload metadata file');
    await chooseFile('own.xml');
    await press('Add');
    await says('of an identity provider');
    await press('Cancel');
    expect(await isDisabled('Test this application')).toBe(true);
    await press('Upload metadata file');
    await chooseFile('sp.xml');
    await press('Add');
    await says('Basic SAML Configuration', '.fxs-contextpane');
    expect(portals.azure.describe().applications[0]?.identifier).toBeUndefined();
    expect(await isDisabled('Test this application')).toBe(true);
    await press('Save');
    await says(fakeServiceProvider.entityId, '.ext-ad-saml-card');
    expect(await isDisabled('Test this application')).toBe(false);
  });

  it('leads to an app registration, without SAML, when that is chosen', async () => {
    await open('AppGalleryBladeV2');
    await press('Create your own application');
    await fill('What’s the name of your app?', 'Wrong turn');
    await press("Register an application to integrate with Microsoft Entra ID (App you're developing)", 'radio');
    await press('Create');
    await says('Wrong turn', '.fxs-blade-title-titleText');
    expect(page.url()).toContain('#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/');
  });

  it('keeps what was typed when the address does not change, and leaves the last blade hidden in the page', async () => {
    const { objectId, appId } = await portals.azure.createApplication({ name: application });
    await open(`ManagedAppMenuBlade/~/Overview/objectId/${objectId}/appId/${appId}`);
    await press('Properties', 'link');
    await says('| Properties', '.fxs-blade-title-titleText');
    await fill('Notes', 'typed');
    await press('Properties', 'link');
    expect(await page.$$eval('section.fxs-blade', (blades) => blades.map((blade) => blade.checkVisibility()))).toEqual([
      false,
      true,
    ]);
    const field = await page.waitForSelector('::-p-aria([name="Notes"][role="textbox"])');
    expect(await field?.evaluate((element) => (element as HTMLInputElement).value)).toBe('typed');
  });
});

async function signIn(): Promise<void> {
  const { admin } = portals.world.azure;
  await page.goto('https://portal.azure.com/');
  await fill('Enter your email, phone, or Skype.', admin.userPrincipalName);
  await press('Next');
  await fill(`Enter the password for ${admin.userPrincipalName}`, admin.password);
  await press('Sign in');
  await press('No');
  await says('Azure services');
}

async function createApplication(): Promise<void> {
  await fill('Search resources, services, and docs (G+/)', 'Azure Active Directory', 'combobox');
  await press('Microsoft Entra ID', 'option');
  await press('Enterprise applications', 'link');
  await press('New application');
  await press('Create your own application');
  await fill('What’s the name of your app?', application);
  await press("Integrate any other application you don't find in the gallery (Non-gallery)", 'radio');
  await press('Create');
  await says(`${application} | Overview`);
}

async function configureSaml(): Promise<void> {
  await press('Single sign-on', 'link');
  await page.locator('.ext-ad-problem-details-card-tile-title::-p-text(SAML)').click();
  await says('Set up Single Sign-On with SAML');
  const downloads = await page.$$('::-p-aria([name="Download"][role="link"])');
  await downloads[2]?.click();
  await expect.poll(() => readdir(folder), { timeout: 5000 }).toContain(`${application}.xml`);
  const { text, url } = portals.azure.federationMetadata(application);
  expect(await readFile(join(folder, `${application}.xml`), 'utf8')).toBe(text);
  const shown = await page.waitForSelector('::-p-aria([name="App Federation Metadata Url"])');
  expect(await shown?.evaluate((element) => (element as HTMLInputElement).value)).toBe(url);

  await press('Upload metadata file');
  await chooseFile('sp.xml');
  await press('Add');
  await press('Save');
  await says('The configuration was saved.');
  await press('Close', 'button', '.fxs-contextpane');
  await press('No, I’ll test later');
  expect(portals.azure.describe().applications[0]).toMatchObject({
    ssoMode: 'saml',
    identifier: fakeServiceProvider.entityId,
    replyUrls: fakeServiceProvider.acsUrls,
  });
}

async function assignGroup(): Promise<void> {
  await press('Users and groups', 'link');
  await press('Add user/group');
  await press('None Selected');
  await press('Test', 'row');
  await press('Select');
  await press('Assign');
  await says(`${application} | Users and groups`);
  expect(portals.azure.describe().applications[0]?.assignedGroups).toEqual(['Test']);
}

async function connectProvisioning(): Promise<void> {
  await press('Provisioning', 'link');
  await press('Connect your application', 'button', await frame('ProvisioningOverview'));
  const connect = await frame('ProvisioningConnect');
  await fill('Tenant URL *', scim.tenantUrl, 'textbox', connect);
  await fill('Secret token', 'wrong', 'textbox', connect);
  await press('Test connection', 'button', connect);
  await says('You appear to have entered invalid credentials.', 'body', connect);
  await fill('Secret token', scim.token, 'textbox', connect);
  await press('Create', 'button', connect);
  await says('Current cycle status', 'body', await frame('ProvisioningOverview'));
  expect(portals.azure.describe().applications[0]?.provisioning).toMatchObject({ mode: 'automatic', status: 'stopped' });
}

async function changeMapping(): Promise<void> {
  await press('Attribute mapping', 'button', await frame('ProvisioningOverview'));
  await press('Provision Microsoft Entra ID Users', 'button', await frame('ProvisioningAttributeMappings'));
  const mapping = await frame('ProvisioningUserMapping');
  for (const source of ['mobile', 'facsimileTelephoneNumber']) {
    const row = await mapping.waitForSelector(`::-p-xpath(//*[@role="row"][.//button[text()="${source}"]])`);
    const remove = await row?.waitForSelector('::-p-aria([name="Delete"][role="button"])');
    await remove?.evaluate((button) => (button as HTMLElement).click());
  }
  const nickname = await mapping.waitForSelector('::-p-aria([name="mailNickname"][role="button"])');
  await nickname?.evaluate((button) => (button as HTMLElement).click());
  await press('Source attribute * mailNickname', 'combobox', mapping);
  await press('objectId', 'option', mapping);
  await press('Ok', 'button', mapping);
  await press('Save', 'menuitem', mapping);
  await press('Yes', 'button', mapping);
  await says('The mapping was saved.');
  const { userMapping } = portals.azure.describe().applications[0]?.provisioning ?? {};
  expect(userMapping).toMatchObject({ externalId: 'objectId', 'phoneNumbers[type eq "work"].value': 'telephoneNumber' });
  expect(Object.keys(userMapping ?? {}).filter((target) => target.startsWith('phoneNumbers'))).toHaveLength(1);
}

async function provision(): Promise<void> {
  await press('Overview', 'button', await frame('ProvisioningUserMapping'));
  await press('Start provisioning', 'menuitem', await frame('ProvisioningOverview'));
  await press('Provision on demand', 'button', await frame('ProvisioningOverview'));
  const onDemand = await frame('ProvisionOnDemand');
  await fill('Select a user or group', 'Test', 'combobox', onDemand);
  await page.keyboard.press('Enter');
  await press('Tess Lund', 'checkbox', onDemand);
  await press('Provision', 'button', onDemand);
  await says('Tess Lund: Create - Success', 'body', onDemand);
  expect(scim.users).toMatchObject([
    { userName: 'tess.lund@fjordworks.example', externalId: expect.stringMatching(/^a0000000-/) },
  ]);
  expect(scim.groups).toMatchObject([{ displayName: 'Test' }]);

  await portals.clock.advance(20 * minute);
  await press('Provisioning logs', 'button', onDemand);
  const logs = await frame('ProvisioningLogs');
  await says('Nils Berg', 'body', logs);
  const dates = await logs.$$('.ms-DetailsRow button');
  await dates[0]?.click();
  await press('Modified Properties', 'tab', logs);
  await press('Close', 'button', logs);
  await press('Overview', 'button', logs);
  await says('Current cycle status: Initial sync completed', 'body', await frame('ProvisioningOverview'));
}

async function cleanUp(): Promise<void> {
  await press('Stop provisioning', 'menuitem', await frame('ProvisioningOverview'));
  await says('Initial sync completed, stopped', 'body', await frame('ProvisioningOverview'));
  await press(application, 'link');
  await press('Properties', 'link');
  await press('Delete');
  await press('Yes');
  await says('0 applications found');
  expect(portals.azure.describe()).toMatchObject({ applications: [], deletedApplications: [application] });
}

type Place = Page | Frame;

async function open(tail: string): Promise<void> {
  await page.goto(`https://portal.azure.com/#view/Microsoft_AAD_IAM/${tail}`);
}

/** Presses what has this role and accessible name. `within`: a frame, or a part of the page. */
async function press(name: string, role = 'button', within: Place | string = page): Promise<void> {
  const scope = typeof within === 'string' ? page : within;
  const prefix = typeof within === 'string' ? `${within} >>> ` : '';
  await scope
    .locator(`${prefix}::-p-aria(${aria(name, role)})`)
    .setTimeout(10_000)
    .click();
}

async function fill(name: string, value: string, role = 'textbox', place: Place = page): Promise<void> {
  const field = await place.waitForSelector(`::-p-aria(${aria(name, role)})`, { visible: true });
  await field?.click({ count: 3 });
  await field?.type(value);
}

function aria(name: string, role: string): string {
  return `[name="${name.replaceAll('"', '\\"')}"][role="${role}"]`;
}

async function chooseFile(name: string): Promise<void> {
  const input = await page.waitForSelector('.fxs-async-fileupload input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(join(folder, name));
}

/** Waits until a part of the page shows this text. */
async function says(text: string, selector = 'body', place: Place = page): Promise<void> {
  await place.waitForFunction(
    (wanted, where) =>
      [...document.querySelectorAll<HTMLElement>(where)].some(
        (element) => element.checkVisibility() && element.innerText.includes(wanted),
      ),
    { timeout: 10_000 },
    text,
    selector,
  );
}

async function isDisabled(label: string): Promise<boolean> {
  return page.$eval(
    `.fxs-commandBar-button[aria-label="${label}"]`,
    (element) => element.getAttribute('aria-disabled') === 'true',
  );
}

/** The frame that is to be seen, once it shows this blade. */
async function frame(blade: string): Promise<Frame> {
  const element = await page.waitForSelector(`iframe.fxs-reactview-frame-active[name="${blade}.ReactView"]`, { timeout: 10_000 });
  if (!element) throw new Error(`No frame for ${blade}`);
  return frameIn(page, element, '.frame-title', 10_000);
}
