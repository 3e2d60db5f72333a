import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PortalVisit, startVisit } from './portal-visit.ts';
import { lastBlade, type Walker } from './walker.ts';

const application = 'AWS Single Sign-on';

let visit: PortalVisit;
let walker: Walker;

beforeAll(async () => {
  visit = await startVisit();
});

afterAll(() => visit?.end());

beforeEach(async () => {
  walker = await visit.enter(true);
});

afterEach(() => visit.leave(walker));

describe('pages of several editions in one portal', () => {
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
    await walker.page.goto('https://portal.azure.com/');
    await walker.fill('Search resources, services, and docs (G+/)', 'Azure Active Directory', 'combobox');
    await walker.press('Azure Active Directory', 'option');
    await walker.says('Microsoft Entra ID P1', lastBlade);
    await walker.press('Enterprise applications', 'link');
    await walker.says('Applications status', lastBlade);
    expect(walker.page.url()).toContain('#blade/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/AllApps');
    await walker.press('New application');
    await walker.press('Non-gallery application');
    await walker.fill('What’s the name of your app?', application);
    await walker.press('Create');
    await walker.says(`${application} | Overview`, lastBlade);
    expect(walker.page.url()).toContain('#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/');

    await walker.press('Users and groups', 'link');
    await walker.press('Add user/group');
    await walker.press('Users and groups None Selected');
    await walker.press('Test', 'row');
    await walker.press('Select');
    await walker.press('Assign');
    await walker.says(`${application} | Users and groups`, lastBlade);

    await walker.press('Provisioning', 'link');
    await walker.press('Get started');
    await walker.select('Provisioning Mode', 'automatic');
    await walker.fill('Tenant URL', visit.scim.tenantUrl);
    await walker.fill('Secret Token', visit.scim.token);
    await walker.press('Save', 'button', lastBlade);
    await walker.press('Mappings', 'button', lastBlade);
    await walker.press('Provision Azure Active Directory Users', 'link');
    const mapping = await walker.frame('ProvisioningUserMapping');
    await walker.says('Microsoft Entra ID Attribute', 'body', mapping);
    await walker.press('Overview', 'button', mapping);
    await walker.press('Start provisioning', 'button', lastBlade);
    await walker.says('Initial cycle in progress', lastBlade);
    expect(walker.complaints).toEqual([]);
  });

  it('leads from today’s provisioning in a frame to the mapping of 2020 beside it', async () => {
    visit.show({ '*': '2026', shell: '2020', 'app-menu': '2020', 'attribute-mappings': '2023', 'user-mapping': '2020' });
    const { objectId, appId } = await visit.portals.azure.createApplication({ name: application });
    visit.portals.azure.connectProvisioning(application, { tenantUrl: visit.scim.tenantUrl, secretToken: visit.scim.token });
    await walker.page.goto(
      `https://portal.azure.com/#blade/Microsoft_AAD_IAM/ManagedAppMenuBlade/Overview/appId/${appId}/objectId/${objectId}`,
    );
    await walker.press('Provisioning', 'link');
    await walker.press('Attribute mapping', 'button', await walker.frame('ProvisioningOverview'));
    const mappings = await walker.frame('ProvisioningAttributeMappings');
    await walker.press('Provision Azure Active Directory Users', 'button', mappings);
    await walker.says('Attribute Mapping', lastBlade);
    expect(await walker.blades()).toEqual([`${application} | Overview`, application, 'Attribute Mapping']);
    await walker.press('Delete', 'button', 'tr[aria-label="mobile"]');
    await walker.press('Save', 'button', lastBlade);
    await walker.press('Yes');
    await walker.says('The mapping was saved.');
    expect(visit.portals.azure.describe().applications[0]?.provisioning.userMapping).not.toHaveProperty(
      'phoneNumbers[type eq "mobile"].value',
    );
    await walker.press('Close', 'button', lastBlade);
    await walker.press('Overview', 'button', mappings);
    await walker.press('Start provisioning', 'menuitem', await walker.frame('ProvisioningOverview'));
    expect(walker.complaints).toEqual([]);
  });
});
