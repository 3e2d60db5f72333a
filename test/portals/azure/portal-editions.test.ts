import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BareWindow } from '../../support/bare-window.ts';
import type { Hands } from '../../support/hands.ts';
import { oneWalk } from '../../support/one-walk.ts';
import { blades, downloadMetadata, frameOf, lastBlade, type PortalVisit, pane, signIn, startVisit } from './portal-visit.ts';
import { fakeServiceProvider, spMetadata } from './sp-metadata.ts';

const application = 'AWS Single Sign-on';
const minute = 60_000;

let visit: PortalVisit;
let window: BareWindow;
let hands: Hands;
const applications = () => visit.portals.azure.describe().applications;

beforeAll(async () => {
  visit = await startVisit();
});

afterAll(() => visit?.end());

async function enter(isSignedIn: boolean): Promise<void> {
  window = await visit.enter(isSignedIn);
  hands = window.hands;
}

describe('the Azure side of the lab in the portal of 2020', () => {
  oneWalk();

  beforeAll(async () => {
    visit.show({ '*': '2020' });
    await enter(false);
  });

  afterAll(() => visit.leave(window));

  it('asks who it is', () => signIn(visit, hands));

  it('creates an application from the tiles', async () => {
    await hands.type('combobox Search resources, services, and docs (G+/)', 'Azure Active Directory');
    await hands.press('option Azure Active Directory');
    await hands.press('link Enterprise applications');
    await hands.press('button New application');
    await hands.press('button Non-gallery application');
    await hands.type('textbox Name', application);
    expect(await blades(hands)).toEqual([
      'Fjordworks - Overview',
      'Enterprise applications - All applications',
      'Add an application',
      'Add your own application',
    ]);
    await hands.press('button Add');
    await hands.reads(`${application} - Overview`, lastBlade);
    expect(hands.page.url()).toContain('#blade/Microsoft_AAD_IAM/ManagedAppMenuBlade/Overview/appId/');
  });

  it('configures SAML once the right file is chosen', async () => {
    await hands.press('link Single sign-on');
    await hands.press('button SAML…', lastBlade);
    await hands.reads('SAML Signing Certificate', lastBlade);
    const url = await downloadMetadata(visit, hands, application);
    expect(await hands.valueOf('textbox App Federation Metadata Url')).toBe(url);

    await hands.press('button Upload metadata file');
    await hands.chooseFile({ name: 'own.xml', text: visit.portals.azure.federationMetadata(application).text });
    await hands.press('button Add');
    await hands.reads('of an identity provider');
    await hands.chooseFile({ name: 'sp.xml', text: spMetadata() });
    await hands.press('button Add');
    await hands.reads('Basic SAML Configuration', pane);
    expect(await hands.isGrey('button Test this application', lastBlade)).toBe(true);
    await hands.press('button Save');
    await hands.reads('The configuration was saved.');
    await hands.press('button Close', pane);
    await hands.press('button Yes');
    await hands.reads('Sign in as current user', pane);
    await hands.press('button Close', pane);
    expect(applications()[0]).toMatchObject({
      ssoMode: 'saml',
      identifier: fakeServiceProvider.entityId,
      replyUrls: fakeServiceProvider.acsUrls,
    });
  });

  it('assigns the group', async () => {
    await hands.press('link Users and groups');
    await hands.press('button Add user');
    await hands.press('button Users and groups None Selected');
    await hands.press('option Test');
    await hands.press('button Select');
    await hands.press('button Assign');
    await hands.reads(`${application} - Users and groups`, lastBlade);
    expect(applications()[0]?.assignedGroups).toEqual(['Test']);
  });

  it('connects to the SCIM service once the token is right', async () => {
    await hands.press('link Provisioning');
    await hands.type('combobox Provisioning Mode', 'Automatic');
    await hands.type('textbox Tenant URL', visit.scim.tenantUrl);
    await hands.type('textbox Secret Token', 'wrong');
    await hands.press('button Test Connection');
    await hands.reads('You appear to have entered invalid credentials.');
    await hands.type('textbox Secret Token', visit.scim.token);
    await hands.press('button Test Connection');
    await hands.reads('The supplied credentials are authorized to enable provisioning');
    expect(applications()[0]?.provisioning).toMatchObject({ mode: 'manual' });
    await hands.press('button Save');
    await hands.reads('Provisioning Status', lastBlade);
    expect(applications()[0]?.provisioning).toMatchObject({ mode: 'automatic', status: 'stopped' });
  });

  it('changes the mapping', async () => {
    await hands.press('link Synchronize Azure Active Directory Users to customappsso');
    for (const source of ['mobile', 'facsimileTelephoneNumber']) await hands.press(`button Delete in ${source}`);
    await hands.press('row mailNickname');
    await hands.type('combobox Source attribute', 'objectId');
    await hands.press('button Ok');
    await hands.press('button Save', lastBlade);
    await hands.press('button Yes');
    await hands.reads('The mapping was saved.');
    const { userMapping } = applications()[0]?.provisioning ?? {};
    expect(userMapping).toMatchObject({ externalId: 'objectId', 'phoneNumbers[type eq "work"].value': 'telephoneNumber' });
    expect(Object.keys(userMapping ?? {}).filter((target) => target.startsWith('phoneNumbers'))).toHaveLength(1);
    await hands.press('button Close', lastBlade);
  });

  it('provisions, and logs who was refused', async () => {
    visit.scim.refuse = ({ method, path, body }) =>
      method === 'POST' && path === '/Users' && JSON.stringify(body).includes('nils.berg') ? 400 : undefined;
    await hands.press('radio On');
    await hands.press('button Save');
    await hands.reads('Initial cycle in progress', lastBlade);
    await visit.portals.clock.advance(20 * minute);
    await hands.reads('Initial cycle completed', lastBlade);
    expect(visit.scim.users).toMatchObject([
      { userName: 'tess.lund@fjordworks.example', externalId: expect.stringMatching(/^a0000000-/) },
    ]);
    expect(visit.scim.groups).toMatchObject([{ displayName: 'Test' }]);

    await hands.press('link Audit Logs');
    await hands.press('row Nils Berg');
    await hands.press('tab Troubleshooting & Recommendations');
    await hands.reads('SystemForCrossDomainIdentityManagementBadRequest', lastBlade);
    await hands.press('button Close', lastBlade);
    expect(hands.page.frames()).toHaveLength(1);
  });

  it('is cleaned up', async () => {
    await hands.press('link Provisioning');
    await hands.press('radio Off');
    await hands.press('button Save');
    await hands.reads('Initial cycle completed, stopped', lastBlade);
    await hands.press('link Properties', lastBlade);
    await hands.press('button Delete');
    await hands.press('button Yes');
    await hands.reads('Applications status', lastBlade);
    expect(await blades(hands)).toEqual(['Fjordworks - Overview', 'Enterprise applications - All applications']);
    expect(visit.portals.azure.describe()).toMatchObject({ applications: [], deletedApplications: [application] });
  });

  it('broke no policy on the way', () => {
    // The wrong metadata file was refused.
    expect(window.complaints).toEqual([expect.stringContaining('status of 400')]);
  });
});

describe('pages of several editions in one portal', () => {
  beforeEach(() => enter(true));

  afterEach(() => visit.leave(window));

  it('leads from the tiles of 2020 to today’s overview, and by way of “Get started” to a mapping in a frame', async () => {
    visit.show({
      '*': '2026',
      search: '2023',
      'enterprise-apps': '2020',
      gallery: '2020',
      'add-assignment': '2020',
      provisioning: '2023',
      'provisioning-connect': '2023',
    });
    await hands.page.goto('https://portal.azure.com/');
    await hands.type('combobox Search resources, services, and docs (G+/)', 'Azure Active Directory');
    await hands.press('option Azure Active Directory');
    await hands.reads('Microsoft Entra ID P1', lastBlade);
    await hands.press('link Enterprise applications');
    await hands.reads('Applications status', lastBlade);
    expect(hands.page.url()).toContain('#blade/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/AllApps');
    await hands.press('button New application');
    await hands.press('button Non-gallery application');
    await hands.type('textbox What’s the name of your app?', application);
    await hands.press('button Create');
    await hands.reads(`${application} | Overview`, lastBlade);
    expect(hands.page.url()).toContain('#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/');

    await hands.press('link Users and groups');
    await hands.press('button Add user/group');
    await hands.press('button Users and groups None Selected');
    await hands.press('row Test');
    await hands.press('button Select');
    await hands.press('button Assign');
    await hands.reads(`${application} | Users and groups`, lastBlade);

    await hands.press('link Provisioning');
    await hands.press('button Get started');
    await hands.type('combobox Provisioning Mode', 'Automatic');
    await hands.type('textbox Tenant URL', visit.scim.tenantUrl);
    await hands.type('textbox Secret Token', visit.scim.token);
    await hands.press('button Save', lastBlade);
    await hands.press('button Mappings', lastBlade);
    await hands.press('link Provision Azure Active Directory Users');
    const mapping = await frameOf(hands, 'ProvisioningUserMapping');
    await hands.reads('Microsoft Entra ID Attribute', mapping);
    await hands.press('button Overview', mapping);
    await hands.press('button Start provisioning', lastBlade);
    await hands.reads('Initial cycle in progress', lastBlade);
    expect(window.complaints).toEqual([]);
  });

  it('leads from today’s provisioning in a frame to the mapping of 2020 beside it', async () => {
    visit.show({ '*': '2026', shell: '2020', 'app-menu': '2020', 'attribute-mappings': '2023', 'user-mapping': '2020' });
    const { objectId, appId } = await visit.portals.azure.createApplication({ name: application });
    visit.portals.azure.connectProvisioning(application, { tenantUrl: visit.scim.tenantUrl, secretToken: visit.scim.token });
    await hands.page.goto(
      `https://portal.azure.com/#blade/Microsoft_AAD_IAM/ManagedAppMenuBlade/Overview/appId/${appId}/objectId/${objectId}`,
    );
    await hands.press('link Provisioning');
    await hands.press('button Attribute mapping', await frameOf(hands, 'ProvisioningOverview'));
    const mappings = await frameOf(hands, 'ProvisioningAttributeMappings');
    await hands.press('button Provision Azure Active Directory Users', mappings);
    await hands.reads('Attribute Mapping', lastBlade);
    expect(await blades(hands)).toEqual([`${application} | Overview`, application, 'Attribute Mapping']);
    await hands.press('button Delete in mobile');
    await hands.press('button Save', lastBlade);
    await hands.press('button Yes');
    await hands.reads('The mapping was saved.');
    expect(applications()[0]?.provisioning.userMapping).not.toHaveProperty('phoneNumbers[type eq "mobile"].value');
    await hands.press('button Close', lastBlade);
    await hands.press('button Overview', mappings);
    await hands.press('menuitem Start provisioning', await frameOf(hands, 'ProvisioningOverview'));
    expect(window.complaints).toEqual([]);
  });
});
