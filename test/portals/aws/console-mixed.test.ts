import { afterEach, describe, expect, it } from 'vitest';
import { ConsoleWalk, dialog, tess } from './console-walk.ts';

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
    const { hands } = on;
    const { clock, aws } = on.clouds;

    await hands.find('heading IAM Identity Center (successor to AWS Single Sign-On)');
    await hands.press('button Enable');
    await hands.press('link AWS Organizations console');
    await hands.press('link Settings');
    await hands.press('button Begin process to enable all features');
    await hands.find('heading Enable all features');
    await hands.press('button Begin process to enable all features');
    await hands.reads('Requested');
    await clock.advance(6_000);
    await hands.press('button Finalize process to enable all features');
    await hands.reads('All features are enabled');
    await hands.press('button Services');
    await hands.press('link AWS Single Sign-On');
    // In 2022 there was nothing to configure: one press enables.
    await hands.press('button Enable');
    await hands.reads('This takes about 30 seconds.');
    await clock.advance(31_000);
    await hands.find('link Manage permissions to multiple AWS accounts');

    // Settings of today, the one page of 2020, the word of 2021.
    await hands.press('link Settings');
    await hands.press('button Actions');
    await hands.press('menuitem Change identity source');
    await hands.press('radio External identity provider');
    await hands.chooseFile({ name: 'azure.xml', text: on.idp.metadata });
    await hands.press('button Next: Review');
    await hands.type('textbox Type ACCEPT to change your identity source.', 'ACCEPT');
    await hands.press('button Change identity source');
    await hands.press('button Return to settings');
    await hands.press('button Enable');
    await hands.press('link Show token');
    await hands.reads('/scim/v2/', dialog);
    await hands.press('button Close', dialog);
    await hands.reads('SCIM');
    aws.provision({
      users: [{ userName: tess, email: tess, givenName: 'Tess', familyName: 'Lund', displayName: 'Tess Lund' }],
      groups: [{ displayName: 'Test', members: [tess] }],
    });

    // The tab of 2020 leads to the page of today, the button there to the four steps of 2021.
    await hands.press('link AWS accounts');
    await hands.press('tab Permission sets');
    await hands.find('heading Permission sets (0)');
    await hands.press('button Create permission set');
    await hands.press('radio DatabaseAdministrator');
    await hands.press('button Next: Details');
    await hands.press('button Next: Tags');
    await hands.press('button Next: Review');
    await hands.press('button Create');
    await hands.find('link DatabaseAdministrator');
    await hands.press('link AWS accounts');
    await hands.press('checkbox Fjordworks workshop');
    await hands.press('button Assign users');
    await hands.press('tab Groups');
    await hands.press('checkbox Select Test');
    await hands.press('button Next');
    await hands.press('checkbox Select DatabaseAdministrator');
    await hands.press('button Next');
    await hands.press('button Submit');
    await clock.advance(4_000);
    await hands.press('link Fjordworks workshop');
    await hands.find('checkbox Test');

    await on.inPortal(async (portal) => {
      await portal.find('heading AWS access portal');
      await portal.press('button AWS Account (1)');
      await portal.press('button Fjordworks workshop #111122223333 cloud@fjordworks.example');
      await portal.find('link Management console');
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
    const { hands } = on;
    await hands.press('button Enable AWS SSO');
    await hands.press('button Create AWS organization');
    await hands.reads('This takes about 30 seconds.');
    await on.clouds.clock.advance(31_000);
    await hands.press('link Settings');
    await hands.press('link Change');
    await hands.press('radio External identity provider');
    await hands.press('button Next');
    await hands.press('button Download metadata file');
    expect((await hands.saved()).text).toBe(on.clouds.aws.serviceProvider().metadata);
    expect(await hands.page.$('::-p-text(Dual-stack)')).toBeNull();
    await hands.chooseFile({ name: 'azure.xml', text: on.idp.metadata });
    await hands.press('button Next');
    await hands.type('textbox Type ACCEPT to confirm that you want to change your identity source', 'ACCEPT');
    await hands.press('button Change identity source');
    await hands.press('link Enable automatic provisioning');
    await hands.press('button Close');
    await hands.press('link Delete AWS SSO');
    for (const box of [1, 2, 3, 4]) await hands.press(`checkbox … #${box}`, dialog);
    await hands.type('textbox To confirm, type DELETE', 'DELETE');
    await hands.press('button Confirm', dialog);
    await hands.find('button Enable AWS SSO');
  });
});
