import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BareWindow } from '../../support/bare-window.ts';
import type { Hands } from '../../support/hands.ts';
import { oneWalk } from '../../support/one-walk.ts';
import { blade, downloadMetadata, frameOf, lastBlade, type PortalVisit, pane, signIn, startVisit } from './portal-visit.ts';
import { fakeServiceProvider, spMetadata } from './sp-metadata.ts';

const application = 'AWS Single Sign-On';
const minute = 60_000;

describe('the Azure side of the lab, by what is written on the buttons, with some wrong turns', () => {
  let visit: PortalVisit;
  let window: BareWindow;
  let hands: Hands;
  const applications = () => visit.portals.azure.describe().applications;

  oneWalk();

  beforeAll(async () => {
    visit = await startVisit();
    window = await visit.enter(false);
    hands = window.hands;
  });

  afterAll(async () => {
    await window?.close();
    await visit?.end();
  });

  it('asks who it is', () => signIn(visit, hands));

  it('creates the application that is not in the gallery', async () => {
    await hands.type('combobox Search resources, services, and docs (G+/)', 'Azure Active Directory');
    await hands.press('option Microsoft Entra ID');
    await hands.press('link Enterprise applications');
    await hands.press('button New application');
    await hands.press('button Create your own application');
    await hands.type('textbox What’s the name of your app?', application);
    await hands.press("radio Integrate any other application you don't find in the gallery (Non-gallery)");
    await hands.press('button Create');
    await hands.reads(`${application} | Overview`);
  });

  it('keeps what was typed when the address does not change, and leaves the last blade hidden in the page', async () => {
    await hands.press('link Properties');
    await hands.reads('| Properties', blade);
    await hands.type('textbox Notes', 'typed');
    await hands.press('link Properties');
    const shown = await hands.page.$$eval('section.fxs-blade', (all) => all.map((one) => one.checkVisibility()));
    expect(shown).toEqual([false, true]);
    expect(await hands.valueOf('textbox Notes')).toBe('typed');
  });

  it('offers its metadata, and shows where it is served', async () => {
    await hands.press('link Single sign-on');
    await hands.press('button SAML…', lastBlade);
    await hands.reads('Set up Single Sign-On with SAML');
    const url = await downloadMetadata(visit, hands, application);
    expect(await hands.valueOf('textbox App Federation Metadata Url')).toBe(url);
  });

  it('refuses the portal’s own metadata, and keeps the test grey until the configuration is saved', async () => {
    await hands.press('button Upload metadata file');
    await hands.chooseFile({ name: 'own.xml', text: visit.portals.azure.federationMetadata(application).text });
    await hands.press('button Add');
    await hands.reads('of an identity provider');
    await hands.press('button Cancel');
    expect(await hands.isGrey('button Test this application', lastBlade)).toBe(true);
    await hands.press('button Upload metadata file');
    await hands.chooseFile({ name: 'sp.xml', text: spMetadata() });
    await hands.press('button Add');
    await hands.reads('Basic SAML Configuration', pane);
    expect(applications()[0]?.identifier).toBeUndefined();
    expect(await hands.isGrey('button Test this application', lastBlade)).toBe(true);
    await hands.press('button Save');
    await hands.reads('The configuration was saved.');
    await hands.reads(fakeServiceProvider.entityId, '.ext-ad-saml-card');
    expect(await hands.isGrey('button Test this application', lastBlade)).toBe(false);
    await hands.press('button Close', pane);
    await hands.press('button No, I’ll test later');
    expect(applications()[0]).toMatchObject({
      ssoMode: 'saml',
      identifier: fakeServiceProvider.entityId,
      replyUrls: fakeServiceProvider.acsUrls,
    });
  });

  it('assigns the group', async () => {
    await hands.press('link Users and groups');
    await hands.press('button Add user/group');
    await hands.press('button None Selected');
    await hands.press('row Test');
    await hands.press('button Select');
    await hands.press('button Assign');
    await hands.reads(`${application} | Users and groups`);
    expect(applications()[0]?.assignedGroups).toEqual(['Test']);
  });

  it('connects to the SCIM service once the token is right', async () => {
    await hands.press('link Provisioning');
    await hands.press('button Connect your application', await frameOf(hands, 'ProvisioningOverview'));
    const connect = await frameOf(hands, 'ProvisioningConnect');
    await hands.type('textbox Tenant URL *', visit.scim.tenantUrl, connect);
    await hands.type('textbox Secret token', 'wrong', connect);
    await hands.press('button Test connection', connect);
    await hands.reads('You appear to have entered invalid credentials.', connect);
    await hands.type('textbox Secret token', visit.scim.token, connect);
    await hands.press('button Create', connect);
    await hands.reads('Current cycle status', await frameOf(hands, 'ProvisioningOverview'));
    expect(applications()[0]?.provisioning).toMatchObject({ mode: 'automatic', status: 'stopped' });
  });

  it('changes the mapping', async () => {
    await hands.press('button Attribute mapping', await frameOf(hands, 'ProvisioningOverview'));
    await hands.press('button Provision Microsoft Entra ID Users', await frameOf(hands, 'ProvisioningAttributeMappings'));
    const mapping = await frameOf(hands, 'ProvisioningUserMapping');
    for (const source of ['mobile', 'facsimileTelephoneNumber']) await hands.press(`button Delete in ${source}`, mapping);
    await hands.press('button mailNickname', mapping);
    await hands.press('combobox Source attribute * mailNickname', mapping);
    await hands.press('option objectId', mapping);
    await hands.press('button Ok', mapping);
    await hands.press('menuitem Save', mapping);
    await hands.press('button Yes', mapping);
    await hands.reads('The mapping was saved.');
    const { userMapping } = applications()[0]?.provisioning ?? {};
    expect(userMapping, JSON.stringify(userMapping)).toMatchObject({
      externalId: 'objectId',
      'phoneNumbers[type eq "work"].value': 'telephoneNumber',
    });
    expect(Object.keys(userMapping ?? {}).filter((target) => target.startsWith('phoneNumbers'))).toHaveLength(1);
  });

  it('provisions one on demand, then everybody, and logs it', async () => {
    await hands.press('button Overview', await frameOf(hands, 'ProvisioningUserMapping'));
    await hands.press('menuitem Start provisioning', await frameOf(hands, 'ProvisioningOverview'));
    await hands.press('button Provision on demand', await frameOf(hands, 'ProvisioningOverview'));
    const onDemand = await frameOf(hands, 'ProvisionOnDemand');
    await hands.type('combobox Select a user or group', 'Test', onDemand);
    await hands.page.keyboard.press('Enter');
    await hands.press('checkbox Tess Lund', onDemand);
    await hands.press('button Provision', onDemand);
    await hands.reads('Tess Lund: Create - Success', onDemand);
    expect(visit.scim.users).toMatchObject([
      { userName: 'tess.lund@fjordworks.example', externalId: expect.stringMatching(/^a0000000-/) },
    ]);
    expect(visit.scim.groups).toMatchObject([{ displayName: 'Test' }]);

    await visit.portals.clock.advance(20 * minute);
    await hands.press('button Provisioning logs', onDemand);
    const logs = await frameOf(hands, 'ProvisioningLogs');
    await hands.reads('Nils Berg', logs);
    await hands.press('button /20…', logs);
    await hands.press('tab Modified Properties', logs);
    await hands.press('button Close', logs);
    await hands.press('button Overview', logs);
    await hands.reads('Current cycle status: Initial sync completed', await frameOf(hands, 'ProvisioningOverview'));
  });

  it('is cleaned up', async () => {
    await hands.press('menuitem Stop provisioning', await frameOf(hands, 'ProvisioningOverview'));
    await hands.reads('Initial sync completed, stopped', await frameOf(hands, 'ProvisioningOverview'));
    await hands.press(`link ${application}`);
    await hands.press('link Properties');
    await hands.press('button Delete');
    await hands.press('button Yes');
    await hands.reads('0 applications found');
    expect(visit.portals.azure.describe()).toMatchObject({ applications: [], deletedApplications: [application] });
  });

  it('leads to an app registration, without SAML, when that is chosen', async () => {
    await hands.page.goto('https://portal.azure.com/#view/Microsoft_AAD_IAM/AppGalleryBladeV2');
    await hands.press('button Create your own application');
    await hands.type('textbox What’s the name of your app?', 'Wrong turn');
    await hands.press("radio Register an application to integrate with Microsoft Entra ID (App you're developing)");
    await hands.press('button Create');
    await hands.reads('Wrong turn', blade);
    expect(hands.page.url()).toContain('#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/');
  });

  it('broke no policy on the way', () => {
    // The wrong metadata file was refused.
    expect(window.complaints).toEqual([expect.stringContaining('status of 400')]);
  });
});
