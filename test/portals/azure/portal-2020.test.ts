import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PortalVisit, startVisit } from './portal-visit.ts';
import { fakeServiceProvider } from './sp-metadata.ts';
import { lastBlade, type Walker } from './walker.ts';
import { downloadMetadata, signIn } from './walks.ts';

const application = 'AWS Single Sign-on';
const minute = 60_000;

let visit: PortalVisit;
let walker: Walker;

beforeAll(async () => {
  visit = await startVisit();
});

afterAll(() => visit?.end());

beforeEach(async () => {
  walker = await visit.enter(false);
});

afterEach(() => visit.leave(walker));

describe('the Azure side of the lab in the portal of 2020', () => {
  it('goes from the sign-in to the clean-up', async () => {
    visit.show({ '*': '2020' });
    await signIn(visit, walker);
    await createApplication();
    await configureSaml();
    await assignGroup();
    await connectProvisioning();
    await changeMapping();
    await provision();
    await cleanUp();
    // The wrong metadata file was refused.
    expect(walker.complaints).toEqual([expect.stringContaining('status of 400')]);
  }, 180_000);
});

async function createApplication(): Promise<void> {
  await walker.fill('Search resources, services, and docs (G+/)', 'Azure Active Directory', 'combobox');
  await walker.press('Azure Active Directory', 'option');
  await walker.press('Enterprise applications', 'link');
  await walker.press('New application');
  await walker.press('Non-gallery application');
  await walker.fill('Name', application);
  expect(await walker.blades()).toEqual([
    'Fjordworks - Overview',
    'Enterprise applications - All applications',
    'Add an application',
    'Add your own application',
  ]);
  await walker.press('Add');
  await walker.says(`${application} - Overview`, lastBlade);
  expect(walker.page.url()).toContain('#blade/Microsoft_AAD_IAM/ManagedAppMenuBlade/Overview/appId/');
}

async function configureSaml(): Promise<void> {
  await walker.press('Single sign-on', 'link');
  await walker.page.locator('.ext-ad-problem-details-card-tile-title::-p-text(SAML)').click();
  await walker.says('SAML Signing Certificate', lastBlade);
  const url = await downloadMetadata(visit, walker, application);
  expect(await walker.valueOf('App Federation Metadata Url')).toBe(url);

  await walker.press('Upload metadata file');
  await walker.chooseFile(`${application}.xml`);
  await walker.press('Add');
  await walker.says('of an identity provider');
  await walker.chooseFile('sp.xml');
  await walker.press('Add');
  await walker.says('Basic SAML Configuration', '.fxs-contextpane');
  expect(await walker.isDisabled('Test this application')).toBe(true);
  await walker.press('Save');
  await walker.says('The configuration was saved.');
  await walker.press('Close', 'button', '.fxs-contextpane');
  await walker.press('Yes');
  await walker.says('Sign in as current user', '.fxs-contextpane');
  await walker.press('Close', 'button', '.fxs-contextpane');
  expect(visit.portals.azure.describe().applications[0]).toMatchObject({
    ssoMode: 'saml',
    identifier: fakeServiceProvider.entityId,
    replyUrls: fakeServiceProvider.acsUrls,
  });
}

async function assignGroup(): Promise<void> {
  await walker.press('Users and groups', 'link');
  await walker.press('Add user');
  await walker.press('Users and groups None Selected');
  await walker.press('Test', 'option');
  await walker.press('Select');
  await walker.press('Assign');
  await walker.says(`${application} - Users and groups`, lastBlade);
  expect(visit.portals.azure.describe().applications[0]?.assignedGroups).toEqual(['Test']);
}

async function connectProvisioning(): Promise<void> {
  await walker.press('Provisioning', 'link');
  await walker.select('Provisioning Mode', 'automatic');
  await walker.fill('Tenant URL', visit.scim.tenantUrl);
  await walker.fill('Secret Token', 'wrong');
  await walker.press('Test Connection');
  await walker.says('You appear to have entered invalid credentials.');
  await walker.fill('Secret Token', visit.scim.token);
  await walker.press('Test Connection');
  await walker.says('The supplied credentials are authorized to enable provisioning');
  expect(visit.portals.azure.describe().applications[0]?.provisioning).toMatchObject({ mode: 'manual' });
  await walker.press('Save');
  await walker.says('Provisioning Status', lastBlade);
  expect(visit.portals.azure.describe().applications[0]?.provisioning).toMatchObject({ mode: 'automatic', status: 'stopped' });
}

async function changeMapping(): Promise<void> {
  await walker.press('Synchronize Azure Active Directory Users to customappsso', 'link');
  for (const source of ['mobile', 'facsimileTelephoneNumber'])
    await walker.press('Delete', 'button', `tr[aria-label="${source}"]`);
  await walker.press('mailNickname', 'row');
  await walker.select('Source attribute', 'objectId');
  await walker.press('Ok');
  await walker.press('Save', 'button', lastBlade);
  await walker.press('Yes');
  await walker.says('The mapping was saved.');
  const { userMapping } = visit.portals.azure.describe().applications[0]?.provisioning ?? {};
  expect(userMapping).toMatchObject({ externalId: 'objectId', 'phoneNumbers[type eq "work"].value': 'telephoneNumber' });
  expect(Object.keys(userMapping ?? {}).filter((target) => target.startsWith('phoneNumbers'))).toHaveLength(1);
  await walker.press('Close', 'button', lastBlade);
}

async function provision(): Promise<void> {
  visit.scim.refuse = ({ method, path, body }) =>
    method === 'POST' && path === '/Users' && JSON.stringify(body).includes('nils.berg') ? 400 : undefined;
  await walker.press('On', 'radio');
  await walker.press('Save');
  await walker.says('Initial cycle in progress', lastBlade);
  await visit.portals.clock.advance(20 * minute);
  await walker.says('Initial cycle completed', lastBlade);
  expect(visit.scim.users).toMatchObject([
    { userName: 'tess.lund@fjordworks.example', externalId: expect.stringMatching(/^a0000000-/) },
  ]);
  expect(visit.scim.groups).toMatchObject([{ displayName: 'Test' }]);

  await walker.press('Audit Logs', 'link');
  await walker.press('Nils Berg', 'row');
  await walker.press('Troubleshooting & Recommendations', 'tab');
  await walker.says('SystemForCrossDomainIdentityManagementBadRequest', lastBlade);
  await walker.press('Close', 'button', lastBlade);
  expect(walker.page.frames()).toHaveLength(1);
}

async function cleanUp(): Promise<void> {
  await walker.press('Provisioning', 'link');
  await walker.press('Off', 'radio');
  await walker.press('Save');
  await walker.says('Initial cycle completed, stopped', lastBlade);
  await walker.press('Properties', 'link', lastBlade);
  await walker.press('Delete');
  await walker.press('Yes');
  await walker.says('Applications status', lastBlade);
  expect(await walker.blades()).toEqual(['Fjordworks - Overview', 'Enterprise applications - All applications']);
  expect(visit.portals.azure.describe()).toMatchObject({ applications: [], deletedApplications: [application] });
}
