import { afterEach, describe, expect, it } from 'vitest';
import { ConsoleWalk, tess } from './console-walk.ts';

let walk: ConsoleWalk | undefined;
afterEach(async () => {
  expect(walk?.complaints).toEqual([]);
  await walk?.end();
  walk = undefined;
});

describe('editions that change from page to page', () => {
  it('lead from an organization for billing only to an assignment', { timeout: 180_000 }, async () => {
    const on = await ConsoleWalk.start({
      organization: 'consolidated-billing',
      editions: {
        '*': '2022',
        'top-navigation': '2020',
        'identity-center-navigation': '2020',
        organizations: '2020',
        'organizations-settings': '2021',
        'enable-all-features': '2020',
        settings: '2026',
        'choose-identity-source': '2021',
        'inbound-provisioning': '2020',
        users: '2021',
        'add-user': '2026',
        accounts: '2020',
        'permission-sets': '2026',
        'permission-set-type': '2021',
        'assign-groups': '2026',
        'account-details': '2020',
      },
    });
    walk = on;
    const { clock, aws } = on.clouds;

    await on.find('heading', 'IAM Identity Center (successor to AWS Single Sign-On)');
    await on.press('button', 'Enable');
    await on.press('link', 'AWS Organizations console');
    await on.press('link', 'Settings');
    await on.press('button', 'Begin process to enable all features');
    await on.find('heading', 'Enable all features');
    await on.press('button', 'Begin process to enable all features');
    await on.text('Requested');
    await clock.advance(6_000);
    await on.press('button', 'Finalize process to enable all features');
    await on.text('All features are enabled');
    await on.press('button', 'Services');
    await (await on.page.waitForSelector('#servicesMenuContent ::-p-text(AWS Single Sign-On)'))?.click();
    // In 2022 there was nothing to configure: one press enables.
    await on.press('button', 'Enable');
    await on.text('This takes about 30 seconds.');
    await clock.advance(31_000);
    await on.find('link', 'Manage permissions to multiple AWS accounts');

    // Settings of today, the one page of 2020, the word of 2021.
    await on.press('link', 'Settings');
    await on.press('button', 'Actions');
    await on.press('menuitem', 'Change identity source');
    await on.press('radio', 'External identity provider');
    await on.upload('azure.xml', on.idp.metadata);
    await on.press('button', 'Next: Review');
    await on.type('Type ACCEPT to change your identity source.', 'ACCEPT');
    await on.press('button', 'Change identity source');
    await on.press('button', 'Return to settings');
    await on.press('button', 'Enable');
    await on.press('link', 'Show token');
    expect(await on.dialogText()).toContain('/scim/v2/');
    await on.pressInDialog('Close');
    await on.text('SCIM');
    aws.provision({
      users: [{ userName: tess, email: tess, givenName: 'Tess', familyName: 'Lund', displayName: 'Tess Lund' }],
      groups: [{ displayName: 'Test', members: [tess] }],
    });

    // The tab of 2020 leads to the page of today, the button there to the four steps of 2021.
    await on.press('link', 'AWS accounts');
    await on.press('tab', 'Permission sets');
    await on.find('heading', 'Permission sets (0)');
    await on.press('button', 'Create permission set');
    await on.press('radio', 'DatabaseAdministrator');
    await on.press('button', 'Next: Details');
    await on.press('button', 'Next: Tags');
    await on.press('button', 'Next: Review');
    await on.press('button', 'Create');
    await on.find('link', 'DatabaseAdministrator');
    await on.press('link', 'AWS accounts');
    await on.press('checkbox', 'Fjordworks workshop');
    await on.press('button', 'Assign users');
    await on.press('tab', 'Groups');
    await on.press('checkbox', 'Select Test');
    await on.press('button', 'Next');
    await on.press('checkbox', 'Select DatabaseAdministrator');
    await on.press('button', 'Next');
    await on.press('button', 'Submit');
    await clock.advance(4_000);
    await on.press('link', 'Fjordworks workshop');
    await on.find('checkbox', 'Test');

    await on.inPortal(async () => {
      await on.find('heading', 'AWS access portal');
      await on.press('button', 'AWS Account (1)');
      await on.press('button', 'Fjordworks workshop #111122223333 cloud@fjordworks.example');
      await on.find('link', 'Management console');
    });
  });

  it("lead from the old settings through today's wizard, and back with the word of 2022", { timeout: 180_000 }, async () => {
    const on = await ConsoleWalk.start({
      organization: 'none',
      editions: {
        '*': '2020',
        'identity-center-navigation': '2022',
        'choose-identity-source': '2022',
        enable: '2022',
        'delete-configuration': '2022',
      },
    });
    walk = on;
    await on.press('button', 'Enable AWS SSO');
    await on.press('button', 'Create AWS organization');
    await on.text('This takes about 30 seconds.');
    await on.clouds.clock.advance(31_000);
    await on.press('link', 'Settings');
    await on.press('link', 'Change');
    await on.press('radio', 'External identity provider');
    await on.press('button', 'Next');
    await on.press('button', 'Download metadata file');
    expect(await on.savedFile()).toBe(on.clouds.aws.serviceProvider().metadata);
    expect(await on.page.$('::-p-text(Dual-stack)')).toBeNull();
    await on.upload('azure.xml', on.idp.metadata);
    await on.press('button', 'Next');
    await on.type('Type ACCEPT to confirm that you want to change your identity source', 'ACCEPT');
    await on.press('button', 'Change identity source');
    await on.press('link', 'Enable automatic provisioning');
    await on.press('button', 'Close');
    await on.press('link', 'Delete AWS SSO');
    for (const box of await on.page.$$('[role=dialog] input[type=checkbox]')) await box.click();
    await on.type('To confirm, type DELETE', 'DELETE');
    await on.pressInDialog('Confirm');
    await on.find('button', 'Enable AWS SSO');
  });
});
