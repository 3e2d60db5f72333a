import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hands } from '../../support/hands.ts';
import { oneWalk } from '../../support/one-walk.ts';
import { ConsoleWalk, dialog, tess } from './console-walk.ts';

let walk: ConsoleWalk;
let hands: Hands;
const identityCenter = () => walk.clouds.aws.describe().identityCenter;

describe('the console of 2020, as the lab prints it', () => {
  oneWalk();

  beforeAll(async () => {
    walk = await ConsoleWalk.start({ editions: { '*': '2020' } });
    hands = walk.hands;
  });
  afterAll(() => walk?.end());

  it('is found in the services menu, in the Region that the bar names', async () => {
    await hands.page.goto('https://console.aws.amazon.com/console/home');
    await hands.press('button N. Virginia');
    await hands.find('link US East (Ohio) us-east-2');
    await hands.press('button Services');
    await hands.press('link AWS Single Sign-On');
    await hands.find('button Enable AWS SSO');
  });

  it('creates the organization on the way to being enabled', async () => {
    await hands.press('button Enable AWS SSO');
    await hands.press('button Create AWS organization');
    await hands.find('heading Enabling AWS SSO');
    await walk.clouds.clock.advance(31_000);
    await hands.find('link Choose your identity source');
    await hands.find('link Manage SSO access to your AWS accounts');
  });

  it('changes the identity source on one page, with a review and the word CONFIRM', async () => {
    await hands.press('link Choose your identity source');
    await hands.press('link Change');
    await hands.press('radio External identity provider');
    await hands.press('link Download metadata file');
    const metadata = (await hands.saved()).text;
    expect(metadata).toBe(walk.clouds.aws.serviceProvider().metadata);
    await hands.find('button Browse...');
    await hands.chooseFile({ name: 'aws.xml', text: metadata });
    await hands.press('button Next: Review');
    await hands.reads('The file describes a service provider');
    await hands.chooseFile({ name: 'azure.xml', text: walk.idp.metadata });
    await hands.press('button Next: Review');
    await hands.type('textbox Type CONFIRM to change your identity source.', 'ACCEPT');
    await hands.press('button Change identity source');
    await hands.reads('Type CONFIRM to confirm.');
    expect(identityCenter()).toMatchObject({ identitySource: { type: 'directory' } });
    await hands.type('textbox Type CONFIRM to change your identity source.', 'CONFIRM');
    await hands.press('button Change identity source');
    await hands.press('button Return to settings');
    await hands.reads('SAML 2.0');
    expect(identityCenter()).toMatchObject({ identitySource: { type: 'external-idp', entityId: walk.idp.entityId } });
  });

  it('adds a user in two steps', async () => {
    await hands.press('link Users');
    await hands.press('button Add user');
    await hands.type('textbox Username', tess);
    await hands.type('textbox Email address', tess);
    await hands.type('textbox Confirm email address', tess);
    await hands.type('textbox First name', 'Tess');
    await hands.type('textbox Last name', 'Lund');
    await hands.type('textbox Display name', 'Tess Lund');
    await hands.press('button Next: Groups');
    await hands.press('button Add user');
    await hands.find(`link ${tess}`);
  });

  it('shows endpoint and token once, in a dialog that stays in the document', async () => {
    await hands.press('link Settings');
    await hands.press('link Enable automatic provisioning');
    await hands.find('link Show token');
    await hands.reads('••••', dialog);
    await hands.press('link Show token');
    const shown = await hands.reads(/[A-Za-z0-9+/=]{100,}/, dialog);
    expect(shown).toContain('Inbound automatic provisioning');
    expect(shown).toMatch(/https:\/\/scim\.us-east-1\.amazonaws\.com\/[0-9a-f-]+\/scim\/v2\/$/m);
    const token = /[A-Za-z0-9+/=]{100,}/.exec(shown)?.[0] ?? '';
    await hands.press('button Close');
    await hands.reads('SCIM');
    expect(await hands.page.evaluate((secret) => document.documentElement.outerHTML.includes(secret), token)).toBe(false);
    expect(await hands.page.$$('awsui-modal .awsui-modal-__state-hidden')).not.toHaveLength(0);
    await hands.press('link Users');
    await hands.reads('They cannot be added or edited here.');
  });

  it('creates a permission set on one page', async () => {
    walk.clouds.aws.provision({ groups: [{ displayName: 'Test', members: [tess] }] });
    await hands.press('link AWS accounts');
    await hands.press('tab Permission sets');
    await hands.press('button Create permission set');
    await hands.press('radio Use an existing job function policy');
    await hands.press('radio DatabaseAdministrator');
    await hands.press('button Create');
    await hands.find('link DatabaseAdministrator');
  });

  it('assigns the group in two steps and says when it is done', async () => {
    await hands.press('tab AWS organization');
    await hands.press('checkbox Fjordworks workshop');
    await hands.press('button Assign users');
    await hands.press('tab Groups');
    await hands.press('checkbox Test');
    await hands.press('button Next: Permission sets');
    await hands.press('checkbox DatabaseAdministrator');
    await hands.press('button Finish');
    await hands.find('heading Configuring your AWS accounts');
    await walk.clouds.clock.advance(4_000);
    await hands.find('heading Complete');
    await hands.press('button Proceed to AWS accounts');
    await hands.press('link Fjordworks workshop');
    await hands.find('checkbox Test');
    expect(identityCenter()).toMatchObject({
      assignments: [{ principal: 'Test', permissionSet: 'DatabaseAdministrator', status: 'provisioned' }],
    });
  });

  it('lets a member in through the user portal', async () => {
    await hands.press('link Settings');
    await hands.find('heading User portal');
    await hands.reads(walk.clouds.aws.portalUrl());
    await walk.inPortal(async (portal) => {
      await portal.press('button AWS Account (1)');
      await portal.press('button Fjordworks workshop #111122223333 cloud@fjordworks.example');
      await portal.inNewTab(
        () => portal.press('link Management console'),
        async (role) => {
          await role.find('button Create database');
        },
      );
    });
    expect(walk.clouds.aws.describe()).toMatchObject({
      roleSessions: [{ userName: tess, permissionSet: 'DatabaseAdministrator', account: '111122223333' }],
    });
  });

  it('is cleaned up in order', async () => {
    await hands.press('link AWS accounts');
    await hands.press('link Fjordworks workshop');
    await hands.press('checkbox Test');
    await hands.press('button Remove access');
    await hands.press('button Remove access', dialog);
    await walk.clouds.clock.advance(4_000);
    await hands.reads('No users or groups are assigned');
    await hands.press('link AWS accounts');
    await hands.press('tab Permission sets');
    await hands.press('radio DatabaseAdministrator');
    await hands.press('button Delete');
    await hands.press('button Delete', dialog);
    await hands.reads('No permission sets');
    await hands.press('link Settings');
    await hands.press('link View details #2');
    await hands.find('button Generate new token');
    await hands.press('radio …');
    await hands.press('button Delete');
    await hands.type('textbox Type DELETE to confirm', 'DELETE');
    await hands.press('button Delete access token');
    await hands.reads('No access tokens');
    await hands.press('button Disable automatic provisioning');
    await hands.type('textbox Type DISABLE to confirm', 'DISABLE');
    await hands.press('button Disable automatic provisioning', dialog);
    await hands.reads('Manual');
    await hands.press('link Change');
    await hands.press('radio AWS SSO');
    await hands.press('button Next: Review');
    await hands.type('textbox Type CONFIRM to change your identity source.', 'CONFIRM');
    await hands.press('button Change identity source');
    await hands.press('button Return to settings');
    await hands.press('link Delete AWS SSO');
    for (const box of [1, 2, 3, 4]) await hands.press(`checkbox … #${box}`, dialog);
    await hands.type('textbox Type DELETE to confirm', 'DELETE');
    await hands.press('button Delete AWS SSO configuration', dialog);
    await hands.find('button Enable AWS SSO');
    expect(walk.clouds.aws.describe()).toMatchObject({ identityCenter: 'none' });
  });

  it('broke no policy on the way', () => {
    expect(walk.complaints).toEqual([]);
  });
});
