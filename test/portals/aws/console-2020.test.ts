import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsoleWalk, tess } from './console-walk.ts';

let walk: ConsoleWalk;
const { press, type, find, text } = {
  press: (role: string, name: string) => walk.press(role, name),
  type: (name: string, value: string) => walk.type(name, value),
  find: (role: string, name: string) => walk.find(role, name),
  text: (value: string) => walk.text(value),
};
const identityCenter = () => walk.clouds.aws.describe().identityCenter;

describe('the console of 2020, as the lab prints it', () => {
  beforeAll(async () => {
    walk = await ConsoleWalk.start({ editions: { '*': '2020' } });
  });
  afterAll(() => walk?.end());

  it('is found in the services menu, in the Region that the bar names', async () => {
    await walk.page.goto('https://console.aws.amazon.com/console/home');
    await press('button', 'N. Virginia');
    await find('link', 'US East (Ohio) us-east-2');
    await press('button', 'Services');
    await (await walk.page.waitForSelector('#servicesMenuContent ::-p-text(AWS Single Sign-On)'))?.click();
    await find('button', 'Enable AWS SSO');
  });

  it('creates the organization on the way to being enabled', async () => {
    await press('button', 'Enable AWS SSO');
    await press('button', 'Create AWS organization');
    await find('heading', 'Enabling AWS SSO');
    await walk.clouds.clock.advance(31_000);
    await find('link', 'Choose your identity source');
    await find('link', 'Manage SSO access to your AWS accounts');
  });

  it('changes the identity source on one page, with a review and the word CONFIRM', async () => {
    await press('link', 'Choose your identity source');
    await press('link', 'Change');
    await press('radio', 'External identity provider');
    await press('link', 'Download metadata file');
    const metadata = await walk.savedFile();
    expect(metadata).toBe(walk.clouds.aws.serviceProvider().metadata);
    await find('button', 'Browse...');
    await walk.upload('aws.xml', metadata);
    await press('button', 'Next: Review');
    await text('The file describes a service provider');
    await walk.upload('azure.xml', walk.idp.metadata);
    await press('button', 'Next: Review');
    await type('Type CONFIRM to change your identity source.', 'ACCEPT');
    await press('button', 'Change identity source');
    await text('Type CONFIRM to confirm.');
    expect(identityCenter()).toMatchObject({ identitySource: { type: 'directory' } });
    await type('Type CONFIRM to change your identity source.', 'CONFIRM');
    await press('button', 'Change identity source');
    await press('button', 'Return to settings');
    await text('SAML 2.0');
    expect(identityCenter()).toMatchObject({ identitySource: { type: 'external-idp', entityId: walk.idp.entityId } });
  });

  it('adds a user in two steps', async () => {
    await press('link', 'Users');
    await press('button', 'Add user');
    await type('Username', tess);
    await type('Email address', tess);
    await type('Confirm email address', tess);
    await type('First name', 'Tess');
    await type('Last name', 'Lund');
    await type('Display name', 'Tess Lund');
    await press('button', 'Next: Groups');
    await press('button', 'Add user');
    await find('link', tess);
  });

  it('shows endpoint and token once, in a dialog that stays in the document', async () => {
    await press('link', 'Settings');
    await press('link', 'Enable automatic provisioning');
    await find('link', 'Show token');
    expect(await walk.dialogText()).toContain('••••');
    await press('link', 'Show token');
    const shown = await walk.dialogText();
    expect(shown).toContain('Inbound automatic provisioning');
    expect(shown).toMatch(/https:\/\/scim\.us-east-1\.amazonaws\.com\/[0-9a-f-]+\/scim\/v2\/$/m);
    const token = /[A-Za-z0-9+/=]{100,}/.exec(shown)?.[0] ?? '';
    expect(token).not.toBe('');
    await press('button', 'Close');
    await text('SCIM');
    expect(await walk.page.evaluate((secret) => document.documentElement.outerHTML.includes(secret), token)).toBe(false);
    expect(await walk.page.$$('awsui-modal .awsui-modal-__state-hidden')).not.toHaveLength(0);
    await press('link', 'Users');
    await text('They cannot be added or edited here.');
  });

  it('creates a permission set on one page', async () => {
    walk.clouds.aws.provision({ groups: [{ displayName: 'Test', members: [tess] }] });
    await press('link', 'AWS accounts');
    await press('tab', 'Permission sets');
    await press('button', 'Create permission set');
    await press('radio', 'Use an existing job function policy');
    await press('radio', 'DatabaseAdministrator');
    await press('button', 'Create');
    await find('link', 'DatabaseAdministrator');
  });

  it('assigns the group in two steps and says when it is done', async () => {
    await press('tab', 'AWS organization');
    await press('checkbox', 'Fjordworks workshop');
    await press('button', 'Assign users');
    await press('tab', 'Groups');
    await press('checkbox', 'Test');
    await press('button', 'Next: Permission sets');
    await press('checkbox', 'DatabaseAdministrator');
    await press('button', 'Finish');
    await find('heading', 'Configuring your AWS accounts');
    await walk.clouds.clock.advance(4_000);
    await find('heading', 'Complete');
    await press('button', 'Proceed to AWS accounts');
    await press('link', 'Fjordworks workshop');
    await find('checkbox', 'Test');
    expect(identityCenter()).toMatchObject({
      assignments: [{ principal: 'Test', permissionSet: 'DatabaseAdministrator', status: 'provisioned' }],
    });
  });

  it('lets a member in through the user portal', async () => {
    await press('link', 'Settings');
    await find('heading', 'User portal');
    await text(walk.clouds.aws.portalUrl());
    await walk.inPortal(async () => {
      await press('button', 'AWS Account (1)');
      await press('button', 'Fjordworks workshop #111122223333 cloud@fjordworks.example');
      await walk.inNewTab(
        () => press('link', 'Management console'),
        async () => {
          await find('button', 'Create database');
        },
      );
    });
    expect(walk.clouds.aws.describe()).toMatchObject({
      roleSessions: [{ userName: tess, permissionSet: 'DatabaseAdministrator', account: '111122223333' }],
    });
  });

  it('is cleaned up in order', async () => {
    await press('link', 'AWS accounts');
    await press('link', 'Fjordworks workshop');
    await press('checkbox', 'Test');
    await press('button', 'Remove access');
    await walk.pressInDialog('Remove access');
    await walk.clouds.clock.advance(4_000);
    await text('No users or groups are assigned');
    await press('link', 'AWS accounts');
    await press('tab', 'Permission sets');
    await press('radio', 'DatabaseAdministrator');
    await press('button', 'Delete');
    await walk.pressInDialog('Delete');
    await text('No permission sets');
    await press('link', 'Settings');
    await (await walk.page.waitForSelector('a[href$="/automatic-provisioning"]'))?.click();
    await find('button', 'Generate new token');
    await (await walk.page.waitForSelector('.awsui-table input[type=radio]'))?.click();
    await press('button', 'Delete');
    await type('Type DELETE to confirm', 'DELETE');
    await press('button', 'Delete access token');
    await text('No access tokens');
    await press('button', 'Disable automatic provisioning');
    await type('Type DISABLE to confirm', 'DISABLE');
    await walk.pressInDialog('Disable automatic provisioning');
    await text('Manual');
    await press('link', 'Change');
    await press('radio', 'AWS SSO');
    await press('button', 'Next: Review');
    await type('Type CONFIRM to change your identity source.', 'CONFIRM');
    await press('button', 'Change identity source');
    await press('button', 'Return to settings');
    await press('link', 'Delete AWS SSO');
    for (const box of await walk.page.$$('.awsui-modal-__state-showing input[type=checkbox]')) await box.click();
    await type('Type DELETE to confirm', 'DELETE');
    await walk.pressInDialog('Delete AWS SSO configuration');
    await find('button', 'Enable AWS SSO');
    expect(walk.clouds.aws.describe()).toMatchObject({ identityCenter: 'none' });
  });

  it('broke no policy on the way', () => {
    expect(walk.complaints).toEqual([]);
  });
});
