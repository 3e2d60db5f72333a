import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hands } from '../../support/hands.ts';
import { oneWalk } from '../../support/one-walk.ts';
import { until } from '../../support/patience.ts';
import { ConsoleWalk, consoleHome, dialog, tess } from './console-walk.ts';
import type { AwsAlone } from './start-aws.ts';

let walk: ConsoleWalk;
let clouds: AwsAlone;
let hands: Hands;

beforeAll(async () => {
  walk = await ConsoleWalk.open();
  ({ clouds, hands } = walk);
});

afterAll(() => walk?.end());

describe('the AWS console, from nothing to a role and back', () => {
  oneWalk();

  it('asks for a sign-in, then shows the service', async () => {
    await hands.page.goto('https://console.aws.amazon.com/singlesignon');
    await hands.type('textbox Account ID or alias', '1111-2222-3333');
    await hands.type('textbox IAM username', 'workshop-admin');
    await hands.type('textbox Password', 'Sail-the-1st-fjord');
    await hands.press('button Sign in');
    await hands.find('heading Enable IAM Identity Center');
    const data = await hands.page.$eval('meta[name="awsc-session-data"]', (meta) => meta.getAttribute('content'));
    expect(JSON.parse(data ?? '')).toMatchObject({ accountId: '111122223333', prismModeEnabled: false });
    expect(await hands.page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('creates the organization and enables the instance', async () => {
    await hands.press('button Enable');
    await hands.find('heading Enable IAM Identity Center with AWS Organizations');
    await hands.press('button Enable');
    await hands.find('heading Instance configuration');
    await hands.press('button Enable');
    await hands.find('heading Enable IAM Identity Center');
    // The half minute begins once the cloud has heard of the press.
    await until(
      async () => clouds.aws.describe().organization !== 'none',
      () => 'Nothing is being enabled',
    );
    await clouds.clock.advance(31_000);
    await hands.find('link Choose your identity source');
    expect(new URL(hands.page.url()).hash).toMatch(/^#!\/instances\/[0-9a-f]{16}\/dashboard$/);
  });

  it('looks as if it were not enabled in another Region', async () => {
    await hands.inNewTab(
      async () => void (await hands.page.browserContext().newPage()),
      async (tab) => {
        await tab.page.goto('https://us-east-2.console.aws.amazon.com/singlesignon/home');
        await tab.find('heading Enable IAM Identity Center');
      },
    );
  });

  it('changes the identity source, with the right file and the right word', async () => {
    await hands.press('link Settings');
    await hands.press('button Actions');
    await hands.press('menuitem Change identity source');
    await hands.press('radio External identity provider');
    await hands.press('button Next');
    await hands.press('button Download metadata file');
    const metadata = (await hands.saved()).text;
    expect(metadata).toBe(clouds.aws.serviceProvider().metadata);

    await hands.chooseFile({ name: 'aws.xml', text: metadata });
    await hands.press('button Next');
    await hands.reads('The file describes a service provider');
    await hands.press('button Remove aws.xml');
    await hands.chooseFile({ name: 'azure.xml', text: walk.idp.metadata });
    await hands.press('button Next');

    await hands.type('textbox Type ACCEPT to confirm that you want to change your identity source', 'CONFIRM');
    await hands.press('button Change identity source');
    await hands.reads('Type ACCEPT to confirm.');
    await hands.type('textbox Type ACCEPT to confirm that you want to change your identity source', 'ACCEPT');
    await hands.press('button Change identity source');
    await hands.reads('SAML 2.0');
    expect(clouds.aws.describe()).toMatchObject({
      identityCenter: { identitySource: { type: 'external-idp', entityId: walk.idp.entityId } },
    });
  });

  it('offers the SP metadata once more, by a link', async () => {
    await hands.press('button Actions');
    await hands.press('menuitem Manage authentication');
    await hands.press('link Download metadata file');
    expect((await hands.saved()).text).toBe(clouds.aws.serviceProvider().metadata);
  });

  it('adds a user by hand', async () => {
    await hands.press('link Users');
    await hands.press('button Add user');
    await hands.type('textbox Username', tess);
    await hands.type('textbox Email address', tess);
    await hands.type('textbox Confirm email address', tess);
    await hands.type('textbox First name', 'Tess');
    await hands.type('textbox Last name', 'Lund');
    await hands.type('textbox Display name', 'Tess Lund');
    expect(hands.page.url()).toContain('users$addUserWizard');
    await hands.press('button Next');
    await hands.find('heading Add user to groups - optional');
    await hands.press('button Next');
    await hands.find('heading Review and add user');
    await hands.press('button Add user');
    await hands.find(`link ${tess}`);
  });

  it('enables provisioning and shows the token once', async () => {
    await hands.press('link Settings');
    await hands.press('button Enable');
    await hands.find('button Show token');
    await hands.reads('••••', dialog);
    await hands.press('button Show token');
    const text = await hands.reads(/^[A-Za-z0-9+/=]{100,}$/m, dialog);
    const endpoint = /https:\/\/scim\.us-east-1\.amazonaws\.com\/\S+/.exec(text)?.[0] ?? '';
    const token = /^[A-Za-z0-9+/=]{100,}$/m.exec(text)?.[0] ?? '';
    const response = await scim(`${endpoint}/Users`, token);
    expect(await response.json()).toMatchObject({ totalResults: 1 });
    await hands.press('button Close');
    await hands.reads('SCIM');
    expect(await hands.page.evaluate((secret) => document.documentElement.outerHTML.includes(secret), token)).toBe(false);
  });

  it('no longer adds users by hand', async () => {
    await hands.press('link Users');
    await until(
      () => hands.isGrey('button Add user'),
      () => 'Users can still be added',
    );
  });

  it('assigns a permission set that is made on the way', async () => {
    await hands.press('link AWS accounts');
    await hands.press('checkbox Select Fjordworks workshop');
    await hands.press('button Assign users or groups');
    await hands.find('heading Assign users and groups to "Fjordworks workshop"');
    await hands.press(`checkbox Select ${tess}`);
    await hands.press('button Next');
    await createPermissionSetInItsTab();
    await hands.press('button Refresh');
    await hands.press('checkbox Select DatabaseAdministrator');
    await hands.press('button Next');
    await hands.find('heading Review and submit assignments to "Fjordworks workshop"');
    await hands.press('button Submit');
    await hands.reads('Keep this page open');
    await clouds.clock.advance(4_000);
    await hands.find('heading Organizational structure');
    expect(clouds.aws.describe()).toMatchObject({
      identityCenter: {
        assignments: [
          { account: '111122223333', principal: tess, permissionSet: 'DatabaseAdministrator', status: 'provisioned' },
        ],
      },
    });
  });

  it('lets the user in through the access portal, into the role and no further', async () => {
    await walk.inPortal(async (portal) => {
      await portal.press('button Fjordworks…');
      await portal.inNewTab(
        () => portal.press('link DatabaseAdministrator'),
        async (role) => {
          await role.press('button Create database');
          await role.reads('Creating database');
          await role.press('button Delete bucket');
          await role.reads('Access denied');
        },
      );
    });
    expect(clouds.aws.describe()).toMatchObject({
      signIns: [{ userName: tess, via: 'sp' }],
      roleSessions: [{ userName: tess, permissionSet: 'DatabaseAdministrator', account: '111122223333' }],
      databases: ['workshop-database'],
    });
  });

  it('is cleaned up in order', async () => {
    await hands.press('link Fjordworks workshop');
    await hands.press(`checkbox Select ${tess}`);
    await hands.press('button Remove access');
    await hands.press('button Remove access', dialog);
    await hands.reads('The access is being removed');
    await clouds.clock.advance(4_000);
    await hands.reads('No users or groups are assigned');
    await hands.press('link Permission sets');
    await hands.press('radio Select DatabaseAdministrator');
    await hands.press('button Delete');
    await hands.press('button Delete', dialog);
    await hands.reads('No permission sets');

    await hands.press('link Settings');
    await hands.press('button Actions');
    await hands.press('menuitem Manage provisioning');
    await hands.find('button Generate token');
    await hands.press('radio …');
    await hands.press('button Delete');
    await hands.type('textbox To confirm, type DELETE in the field', 'DELETE');
    await hands.press('button Delete access token');
    await hands.reads('No access tokens');
    await hands.press('button Disable');
    await hands.type('textbox To confirm, type DISABLE in the field', 'DISABLE');
    await hands.press('button Disable automatic provisioning');
    await hands.reads('Automatic provisioning is disabled');

    await hands.press('button Actions');
    await hands.press('menuitem Change identity source');
    await hands.press('radio Identity Center directory');
    await hands.press('button Next');
    await hands.type('textbox Type ACCEPT to confirm that you want to change your identity source', 'ACCEPT');
    await hands.press('button Change identity source');
    await hands.reads(/\bDirect\b/);

    await hands.page.goto(`${consoleHome}&tab=management#!/`);
    await hands.press('button Delete');
    for (const box of [1, 2, 3, 4]) await hands.press(`checkbox … #${box}`, dialog);
    const { instanceId } = clouds.aws.describe().identityCenter as { instanceId: string };
    await hands.type(`textbox To confirm, type the instance ID: ssoins-${instanceId}`, `ssoins-${instanceId}`);
    await hands.press('button Confirm');
    await hands.find('heading Enable IAM Identity Center');
    expect(clouds.aws.describe()).toMatchObject({ organization: 'all-features', identityCenter: 'none' });
  });

  it('gives a multi-session browser a host of its own', async () => {
    await hands.page.goto(clouds.aws.adminSignInUrl(consoleHome, { multiSession: true }));
    await hands.find('heading Enable IAM Identity Center');
    expect(new URL(hands.page.url()).hostname).toMatch(/^111122223333-[a-z0-9]{8}\.us-east-1\.console\.aws\.amazon\.com$/);
    await hands.page.browserContext().setCookie(...clouds.aws.adminCookies());
    await hands.page.goto('https://console.aws.amazon.com/console/home');
    await hands.find('heading Console Home');
    expect(new URL(hands.page.url()).hostname).toBe('us-east-1.console.aws.amazon.com');
  });

  it('broke no policy on the way', () => {
    expect(walk.complaints).toEqual([]);
  });
});

function scim(url: string, token: string): Promise<Response> {
  const site = clouds.aws.sites.find(({ hosts }) => hosts.includes(new URL(url).hostname));
  if (!site) throw new Error(`No site answers to ${url}`);
  return Promise.resolve(site.app.request(url, { headers: { authorization: `Bearer ${token}` } }));
}

async function createPermissionSetInItsTab(): Promise<void> {
  await hands.inNewTab(
    () => hands.press('link Create permission set'),
    async (tab) => {
      await tab.press('radio DatabaseAdministrator');
      await tab.press('button Next');
      await tab.find('heading Specify permission set details');
      await tab.press('button Next');
      await tab.find('heading Review and create');
      await tab.press('button Create');
      await tab.find('link DatabaseAdministrator');
    },
  );
}
