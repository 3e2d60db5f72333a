import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PortalVisit, startVisit } from './portal-visit.ts';
import { fakeServiceProvider } from './sp-metadata.ts';
import type { Walker } from './walker.ts';
import { downloadMetadata, signIn } from './walks.ts';

const application = 'AWS Single Sign-On';
const minute = 60_000;

let visit: PortalVisit;
let walker: Walker;

beforeAll(async () => {
  visit = await startVisit();
});

afterAll(() => visit?.end());

// What a test that failed has made must not be in the way of the next.
afterEach(() => visit.leave(walker));

describe('the Azure side of the lab, by what is written on the buttons', () => {
  beforeEach(async () => {
    walker = await visit.enter(false);
  });

  it('goes from the sign-in to the clean-up', async () => {
    await signIn(visit, walker);
    await createApplication();
    await configureSaml();
    await assignGroup();
    await connectProvisioning();
    await changeMapping();
    await provision();
    await cleanUp();
    expect(walker.complaints).toEqual([]);
  }, 180_000);
});

describe('wrong turns', () => {
  beforeEach(async () => {
    walker = await visit.enter(true);
  });

  it('refuses the portal’s own metadata, and keeps the test grey until the configuration is saved', async () => {
    const { objectId, appId } = await visit.portals.azure.createApplication({ name: application });
    visit.portals.azure.chooseSaml(application);
    await writeFile(join(visit.folder, 'own.xml'), visit.portals.azure.federationMetadata(application).text);
    await open(`ManagedAppMenuBlade/~/SignOn/objectId/${objectId}/appId/${appId}/preferredSingleSignOnMode/saml`);
    await walker.press('Upload metadata file');
    await walker.chooseFile('own.xml');
    await walker.press('Add');
    await walker.says('of an identity provider');
    await walker.press('Cancel');
    expect(await walker.isDisabled('Test this application')).toBe(true);
    await walker.press('Upload metadata file');
    await walker.chooseFile('sp.xml');
    await walker.press('Add');
    await walker.says('Basic SAML Configuration', '.fxs-contextpane');
    expect(visit.portals.azure.describe().applications[0]?.identifier).toBeUndefined();
    expect(await walker.isDisabled('Test this application')).toBe(true);
    await walker.press('Save');
    await walker.says(fakeServiceProvider.entityId, '.ext-ad-saml-card');
    expect(await walker.isDisabled('Test this application')).toBe(false);
  });

  it('leads to an app registration, without SAML, when that is chosen', async () => {
    await open('AppGalleryBladeV2');
    await walker.press('Create your own application');
    await walker.fill('What’s the name of your app?', 'Wrong turn');
    await walker.press("Register an application to integrate with Microsoft Entra ID (App you're developing)", 'radio');
    await walker.press('Create');
    await walker.says('Wrong turn', '.fxs-blade-title-titleText');
    expect(walker.page.url()).toContain('#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/');
  });

  it('keeps what was typed when the address does not change, and leaves the last blade hidden in the page', async () => {
    const { objectId, appId } = await visit.portals.azure.createApplication({ name: application });
    await open(`ManagedAppMenuBlade/~/Overview/objectId/${objectId}/appId/${appId}`);
    await walker.press('Properties', 'link');
    await walker.says('| Properties', '.fxs-blade-title-titleText');
    await walker.fill('Notes', 'typed');
    await walker.press('Properties', 'link');
    expect(await walker.page.$$eval('section.fxs-blade', (blades) => blades.map((blade) => blade.checkVisibility()))).toEqual([
      false,
      true,
    ]);
    const field = await walker.page.waitForSelector('::-p-aria([name="Notes"][role="textbox"])');
    expect(await field?.evaluate((element) => (element as HTMLInputElement).value)).toBe('typed');
  });
});

async function createApplication(): Promise<void> {
  await walker.fill('Search resources, services, and docs (G+/)', 'Azure Active Directory', 'combobox');
  await walker.press('Microsoft Entra ID', 'option');
  await walker.press('Enterprise applications', 'link');
  await walker.press('New application');
  await walker.press('Create your own application');
  await walker.fill('What’s the name of your app?', application);
  await walker.press("Integrate any other application you don't find in the gallery (Non-gallery)", 'radio');
  await walker.press('Create');
  await walker.says(`${application} | Overview`);
}

async function configureSaml(): Promise<void> {
  await walker.press('Single sign-on', 'link');
  await walker.page.locator('.ext-ad-problem-details-card-tile-title::-p-text(SAML)').click();
  await walker.says('Set up Single Sign-On with SAML');
  const url = await downloadMetadata(visit, walker, application);
  const shown = await walker.page.waitForSelector('::-p-aria([name="App Federation Metadata Url"])');
  expect(await shown?.evaluate((element) => (element as HTMLInputElement).value)).toBe(url);

  await walker.press('Upload metadata file');
  await walker.chooseFile('sp.xml');
  await walker.press('Add');
  await walker.press('Save');
  await walker.says('The configuration was saved.');
  await walker.press('Close', 'button', '.fxs-contextpane');
  await walker.press('No, I’ll test later');
  expect(visit.portals.azure.describe().applications[0]).toMatchObject({
    ssoMode: 'saml',
    identifier: fakeServiceProvider.entityId,
    replyUrls: fakeServiceProvider.acsUrls,
  });
}

async function assignGroup(): Promise<void> {
  await walker.press('Users and groups', 'link');
  await walker.press('Add user/group');
  await walker.press('None Selected');
  await walker.press('Test', 'row');
  await walker.press('Select');
  await walker.press('Assign');
  await walker.says(`${application} | Users and groups`);
  expect(visit.portals.azure.describe().applications[0]?.assignedGroups).toEqual(['Test']);
}

async function connectProvisioning(): Promise<void> {
  await walker.press('Provisioning', 'link');
  await walker.press('Connect your application', 'button', await walker.frame('ProvisioningOverview'));
  const connect = await walker.frame('ProvisioningConnect');
  await walker.fill('Tenant URL *', visit.scim.tenantUrl, 'textbox', connect);
  await walker.fill('Secret token', 'wrong', 'textbox', connect);
  await walker.press('Test connection', 'button', connect);
  await walker.says('You appear to have entered invalid credentials.', 'body', connect);
  await walker.fill('Secret token', visit.scim.token, 'textbox', connect);
  await walker.press('Create', 'button', connect);
  await walker.says('Current cycle status', 'body', await walker.frame('ProvisioningOverview'));
  expect(visit.portals.azure.describe().applications[0]?.provisioning).toMatchObject({ mode: 'automatic', status: 'stopped' });
}

async function changeMapping(): Promise<void> {
  await walker.press('Attribute mapping', 'button', await walker.frame('ProvisioningOverview'));
  await walker.press('Provision Microsoft Entra ID Users', 'button', await walker.frame('ProvisioningAttributeMappings'));
  const mapping = await walker.frame('ProvisioningUserMapping');
  for (const source of ['mobile', 'facsimileTelephoneNumber']) {
    const row = await mapping.waitForSelector(`::-p-xpath(//*[@role="row"][.//button[text()="${source}"]])`);
    const remove = await row?.waitForSelector('::-p-aria([name="Delete"][role="button"])');
    await remove?.evaluate((button) => (button as HTMLElement).click());
  }
  const nickname = await mapping.waitForSelector('::-p-aria([name="mailNickname"][role="button"])');
  await nickname?.evaluate((button) => (button as HTMLElement).click());
  await walker.press('Source attribute * mailNickname', 'combobox', mapping);
  await walker.press('objectId', 'option', mapping);
  await walker.press('Ok', 'button', mapping);
  await walker.press('Save', 'menuitem', mapping);
  await walker.press('Yes', 'button', mapping);
  await walker.says('The mapping was saved.');
  const { userMapping } = visit.portals.azure.describe().applications[0]?.provisioning ?? {};
  expect(userMapping).toMatchObject({ externalId: 'objectId', 'phoneNumbers[type eq "work"].value': 'telephoneNumber' });
  expect(Object.keys(userMapping ?? {}).filter((target) => target.startsWith('phoneNumbers'))).toHaveLength(1);
}

async function provision(): Promise<void> {
  await walker.press('Overview', 'button', await walker.frame('ProvisioningUserMapping'));
  await walker.press('Start provisioning', 'menuitem', await walker.frame('ProvisioningOverview'));
  await walker.press('Provision on demand', 'button', await walker.frame('ProvisioningOverview'));
  const onDemand = await walker.frame('ProvisionOnDemand');
  await walker.fill('Select a user or group', 'Test', 'combobox', onDemand);
  await walker.page.keyboard.press('Enter');
  await walker.press('Tess Lund', 'checkbox', onDemand);
  await walker.press('Provision', 'button', onDemand);
  await walker.says('Tess Lund: Create - Success', 'body', onDemand);
  expect(visit.scim.users).toMatchObject([
    { userName: 'tess.lund@fjordworks.example', externalId: expect.stringMatching(/^a0000000-/) },
  ]);
  expect(visit.scim.groups).toMatchObject([{ displayName: 'Test' }]);

  await visit.portals.clock.advance(20 * minute);
  await walker.press('Provisioning logs', 'button', onDemand);
  const logs = await walker.frame('ProvisioningLogs');
  await walker.says('Nils Berg', 'body', logs);
  const dates = await logs.$$('.ms-DetailsRow button');
  await dates[0]?.click();
  await walker.press('Modified Properties', 'tab', logs);
  await walker.press('Close', 'button', logs);
  await walker.press('Overview', 'button', logs);
  await walker.says('Current cycle status: Initial sync completed', 'body', await walker.frame('ProvisioningOverview'));
}

async function cleanUp(): Promise<void> {
  await walker.press('Stop provisioning', 'menuitem', await walker.frame('ProvisioningOverview'));
  await walker.says('Initial sync completed, stopped', 'body', await walker.frame('ProvisioningOverview'));
  await walker.press(application, 'link');
  await walker.press('Properties', 'link');
  await walker.press('Delete');
  await walker.press('Yes');
  await walker.says('0 applications found');
  expect(visit.portals.azure.describe()).toMatchObject({ applications: [], deletedApplications: [application] });
}

async function open(tail: string): Promise<void> {
  await walker.page.goto(`https://portal.azure.com/#view/Microsoft_AAD_IAM/${tail}`);
}
