import { beforeEach, describe, expect, it } from 'vitest';
import { Clock } from '../../clock.ts';
import { defaultWorld } from '../../world.ts';
import { type Azure, createAzure } from '../azure.ts';
import { FakeScim } from '../fake-scim.ts';

const minute = 60_000;
const application = 'AWS Single Sign-On';
const tess = 'tess.lund@fjordworks.example';
const nils = 'nils.berg@fjordworks.example';
const otto = 'otto.vik@fjordworks.example';
const joao = 'joao@fjordworks.example';
const idOf = { tess: 'a0000000-0000-4000-8000-000000000002', nils: 'a0000000-0000-4000-8000-000000000003' };

let clock: Clock;
let scim: FakeScim;
let azure: Azure;

beforeEach(async () => {
  clock = new Clock(0);
  scim = new FakeScim();
  azure = await createAzure({ world: defaultWorld(), clock, fetch: scim.fetch });
  await azure.createApplication({ name: application });
  azure.connectProvisioning(application, { tenantUrl: scim.tenantUrl, secretToken: scim.token });
});

describe('what the client sends', () => {
  it('probes users and groups before every cycle', async () => {
    await azure.runCycle(application);
    const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
    expect(scim.lines()).toHaveLength(2);
    expect(scim.lines()[0]).toMatch(new RegExp(`^GET /Users\\?filter=userName eq "${uuid}"$`));
    expect(scim.lines()[1]).toMatch(new RegExp(`^GET /Groups\\?excludedAttributes=members&filter=displayName eq "${uuid}"$`));
    expect(scim.requests.every(({ authorization }) => authorization === `Bearer ${scim.token}`)).toBe(true);
  });

  it('looks a user up, then creates it', async () => {
    azure.assign(application, [nils]);
    await azure.runCycle(application);
    expect(scim.lines().slice(2)).toEqual([`GET /Users?filter=userName eq "${nils}"`, 'POST /Users']);
    expect(scim.bodies('POST', '/Users')).toEqual([
      {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
        meta: { resourceType: 'User' },
        roles: [],
        userName: nils,
        active: true,
        displayName: 'Nils Berg',
        emails: [{ primary: true, type: 'work', value: nils }],
        name: { givenName: 'Nils', familyName: 'Berg', formatted: 'Nils Berg' },
        phoneNumbers: [{ type: 'work', value: '+47 22 00 00 02' }],
        externalId: 'nils.berg',
      },
    ]);
  });

  it('creates a group empty, after its users, and adds the members then', async () => {
    azure.assign(application, ['Test']);
    await azure.runCycle(application);
    expect(scim.lines().slice(2)).toEqual([
      `GET /Users?filter=userName eq "${tess}"`,
      'POST /Users',
      `GET /Users?filter=userName eq "${nils}"`,
      'POST /Users',
      'GET /Groups?excludedAttributes=members&filter=displayName eq "Test"',
      'POST /Groups',
      'PATCH /Groups/group-3',
    ]);
    expect(scim.bodies('POST', '/Groups')).toEqual([
      {
        schemas: [
          'urn:ietf:params:scim:schemas:core:2.0:Group',
          'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group',
        ],
        meta: { resourceType: 'Group' },
        displayName: 'Test',
        externalId: 'b0000000-0000-4000-8000-000000000001',
      },
    ]);
    expect(scim.bodies('PATCH', '/Groups')).toEqual([
      {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [
          {
            op: 'Add',
            path: 'members',
            value: [
              { $ref: null, value: 'user-1' },
              { $ref: null, value: 'user-2' },
            ],
          },
        ],
      },
    ]);
  });

  it('sends the phone numbers in one list, and only those that are mapped', async () => {
    azure.assign(application, [tess]);
    const phones = () => (scim.bodies('POST', '/Users').at(-1) as { phoneNumbers: unknown }).phoneNumbers;
    await azure.runCycle(application);
    expect(phones()).toEqual([
      { type: 'work', value: '+47 22 00 00 01' },
      { type: 'mobile', value: '+47 900 00 001' },
      { type: 'fax', value: '+47 22 00 00 99' },
    ]);
    scim.users.length = 0;
    await azure.createApplication({ name: 'Edited' });
    azure.connectProvisioning('Edited', { tenantUrl: scim.tenantUrl, secretToken: scim.token });
    azure.assign('Edited', [tess]);
    azure.applyLabMapping('Edited');
    await azure.runCycle('Edited');
    expect(phones()).toEqual([{ type: 'work', value: '+47 22 00 00 01' }]);
    expect(scim.bodies('POST', '/Users').at(-1)).toMatchObject({ externalId: idOf.tess });
  });

  it('updates what differs, with capitalised operations', async () => {
    azure.assign(application, [nils]);
    await azure.runCycle(application);
    scim.requests.length = 0;
    azure.changeUser(nils, { surname: 'Berge', telephoneNumber: '' });
    await azure.runCycle(application);
    expect(scim.lines().slice(2)).toEqual(['GET /Users/user-1', 'PATCH /Users/user-1']);
    expect(scim.bodies('PATCH', '/Users')).toEqual([
      {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [
          { op: 'Replace', path: 'name.familyName', value: 'Berge' },
          { op: 'Replace', path: 'name.formatted', value: 'Nils Berge' },
          { op: 'Remove', path: 'phoneNumbers[type eq "work"].value' },
        ],
      },
    ]);
    scim.requests.length = 0;
    await azure.runCycle(application);
    expect(scim.lines()).toHaveLength(2);
  });

  it('adopts a user who is there already', async () => {
    scim.users.push({ id: 'by-hand', userName: nils.toUpperCase(), displayName: 'Nils by hand', active: true });
    azure.assign(application, [nils]);
    await azure.runCycle(application);
    expect(scim.lines().slice(2)).toEqual([
      `GET /Users?filter=userName eq "${nils}"`,
      'GET /Users/by-hand',
      'PATCH /Users/by-hand',
    ]);
    expect(scim.users[0]).toMatchObject({ displayName: 'Nils Berg', externalId: 'nils.berg' });
  });

  it('disables who is no longer assigned, and deletes groups and deleted users', async () => {
    azure.assign(application, ['Test', otto]);
    await azure.runCycle(application);
    scim.requests.length = 0;
    azure.unassign(application, ['Test', otto]);
    azure.deleteUser(tess);
    await azure.runCycle(application);
    const disable = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'Replace', path: 'active', value: 'False' }],
    };
    expect(scim.bodies('PATCH', '/Users')).toEqual([disable, disable]);
    expect(scim.lines().filter((line) => line.startsWith('DELETE'))).toEqual(['DELETE /Users/user-1', 'DELETE /Groups/group-4']);
    scim.requests.length = 0;
    azure.assign(application, [otto]);
    await azure.runCycle(application);
    expect(scim.bodies('PATCH', '/Users')).toEqual([
      { ...disable, Operations: [{ op: 'Replace', path: 'active', value: 'True' }] },
    ]);
  });

  it('follows the standard where the Tenant URL asks for it', async () => {
    azure.connectProvisioning(application, { tenantUrl: `${scim.tenantUrl}?aadOptscim062020`, secretToken: scim.token });
    azure.assign(application, ['Test', tess, nils]);
    await azure.runCycle(application);
    scim.requests.length = 0;
    azure.unassign(application, [tess, 'Test']);
    await azure.runCycle(application);
    expect(scim.bodies('PATCH', '/Users')).toEqual([
      {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [{ op: 'replace', path: 'active', value: false }],
      },
    ]);
  });

  it('sends a token of its own where none was given', async () => {
    azure.connectProvisioning(application, { tenantUrl: scim.tenantUrl, secretToken: '' });
    await azure.runCycle(application);
    expect(scim.requests[0]?.authorization).toMatch(/^Bearer ey/);
    expect(azure.describe().applications[0]?.provisioning).toMatchObject({ status: 'quarantine', hasSecret: false });
  });
});

describe('when it runs', () => {
  it('takes 20 minutes for the first cycle, then comes round every 40', async () => {
    azure.assign(application, [nils]);
    azure.startProvisioning(application);
    await clock.advance(19 * minute);
    expect(scim.requests).toHaveLength(0);
    await clock.advance(minute);
    expect(scim.users).toHaveLength(1);
    azure.assign(application, [otto]);
    await clock.advance(39 * minute);
    expect(scim.users).toHaveLength(1);
    await clock.advance(minute);
    expect(scim.users).toHaveLength(2);
    await clock.advance(80 * minute);
    expect(azure.describe().applications[0]?.provisioning).toMatchObject({ cyclesRun: 4, usersProvisioned: 2 });
  });

  it('lets a cycle under way finish when stopped, and runs no more', async () => {
    azure.assign(application, [nils]);
    azure.startProvisioning(application);
    azure.stopProvisioning(application);
    expect(azure.describe().applications[0]?.provisioning.status).toBe('stopping');
    await clock.advance(300 * minute);
    expect(azure.describe().applications[0]?.provisioning).toMatchObject({ status: 'stopped', cyclesRun: 1 });
  });

  it('does nothing more once the application is deleted', async () => {
    azure.startProvisioning(application);
    azure.deleteApplication(application);
    await clock.advance(300 * minute);
    expect(scim.requests).toHaveLength(0);
    expect(azure.describe()).toMatchObject({ applications: [], deletedApplications: [application] });
  });

  it('goes into quarantine with bad credentials, waits longer each time, and leaves it with good ones', async () => {
    azure.connectProvisioning(application, { tenantUrl: scim.tenantUrl, secretToken: 'expired' });
    azure.startProvisioning(application);
    await clock.advance(20 * minute);
    expect(azure.describe().applications[0]?.provisioning).toMatchObject({ status: 'quarantine', cyclesRun: 0 });
    scim.requests.length = 0;
    await clock.advance(6 * 60 * minute - 1);
    expect(scim.requests).toHaveLength(0);
    await clock.advance(1);
    expect(scim.requests).toHaveLength(1);
    azure.connectProvisioning(application, { tenantUrl: scim.tenantUrl, secretToken: scim.token });
    await clock.advance(12 * 60 * minute);
    expect(azure.describe().applications[0]?.provisioning).toMatchObject({ status: 'running', cyclesRun: 1 });
  });
});

describe('what the log says', () => {
  it('has the refusal in the words of the service, and counts the retries', async () => {
    scim.refuse = ({ method }) => (method === 'POST' ? 400 : undefined);
    azure.assign(application, [joao]);
    await azure.runCycle(application);
    await azure.runCycle(application);
    const failures = azure.provisioningLog(application).filter(({ status }) => status === 'Failure');
    expect(failures.map(({ error }) => error?.code)).toEqual(
      Array(2).fill('SystemForCrossDomainIdentityManagementServiceIncompatible'),
    );
    expect(failures[1]?.error).toMatchObject({
      earlierCode: 'SystemForCrossDomainIdentityManagementBadRequest',
      eventName: 'EntryExportAdd',
    });
    expect(failures[1]?.error?.reason).toContain(
      `Failed to create User '${joao}' in customappsso; Error: The SCIM endpoint is not fully compatible with the Azure Active Directory SCIM client.`,
    );
    expect(failures[1]?.error?.reason).toMatch(
      /StatusCode: BadRequest Message: .*Web Response: \{"detail":"Refused by the test\.".*This operation was retried 1 times\. It will be retried again after this date: \S+ UTC$/,
    );
  });

  it('leaves members out who are not there, and takes them in once they are', async () => {
    scim.refuse = ({ method, path }) => (method === 'POST' && path === '/Users' ? 409 : undefined);
    azure.assign(application, ['Finance']);
    await azure.runCycle(application);
    expect(scim.bodies('PATCH', '/Groups')).toEqual([]);
    expect(azure.describe().applications[0]?.provisioning.errors[0]).toMatchObject({
      code: 'SystemForCrossDomainIdentityManagementServiceIncompatibleFiltering',
    });
    scim.refuse = () => undefined;
    await azure.runCycle(application);
    expect(scim.bodies('PATCH', '/Groups')).toHaveLength(1);
  });

  it('skips who is not assigned', async () => {
    azure.assign(application, [nils]);
    await azure.runCycle(application);
    const skipped = azure.provisioningLog(application).filter(({ skipReason }) => skipReason?.code === 'NotEffectivelyEntitled');
    expect(skipped.map(({ displayName }) => displayName)).toEqual(['Ida Admin', 'Tess Lund', 'joao', 'Otto Vik']);
  });

  it('says that an object was deleted on the other side', async () => {
    azure.assign(application, [nils]);
    await azure.runCycle(application);
    scim.users.length = 0;
    azure.changeUser(nils, { surname: 'Berge' });
    await azure.runCycle(application);
    expect(azure.describe().applications[0]?.provisioning.errors).toMatchObject([{ code: 'InvalidAnchor' }]);
  });
});

describe('on demand', () => {
  it('provisions one user at once', async () => {
    azure.assign(application, ['Test']);
    const entries = await azure.provisionOnDemand(application, nils);
    expect(entries).toMatchObject([{ action: 'Create', status: 'Success', run: 'on-demand', targetId: 'user-1' }]);
    expect(scim.lines()).toEqual([`GET /Users?filter=userName eq "${nils}"`, 'POST /Users']);
  });

  it('provisions a group with the members chosen, and leaves the others alone', async () => {
    azure.assign(application, ['Test']);
    await azure.provisionOnDemand(application, 'Test', [tess]);
    await azure.provisionOnDemand(application, 'Test', [nils]);
    const added = scim.bodies('PATCH', '/Groups') as { Operations: { value: { value: string }[] }[] }[];
    expect(added.map(({ Operations }) => Operations[0]?.value.map(({ value }) => value))).toEqual([['user-1'], ['user-3']]);
  });

  it('skips who is not assigned', async () => {
    const entries = await azure.provisionOnDemand(application, otto);
    expect(entries).toMatchObject([{ status: 'Skipped', skipReason: { code: 'NotEffectivelyEntitled' } }]);
    expect(scim.requests).toHaveLength(0);
  });
});

describe('a test of the connection', () => {
  it.each([
    ['a wrong token', () => ({ tenantUrl: scim.tenantUrl, secretToken: 'wrong' }), 'InvalidCredentials'],
    [
      'a wrong path',
      () => ({ tenantUrl: `https://${scim.host}/elsewhere`, secretToken: scim.token }),
      'SystemForCrossDomainIdentityManagementServiceIncompatible',
    ],
    [
      'a host that is not there',
      () => ({ tenantUrl: 'https://scim.nowhere.example/v2', secretToken: scim.token }),
      'SystemForCrossDomainIdentityManagementCredentialValidationUnavailable',
    ],
    [
      'values that are swapped',
      () => ({ tenantUrl: scim.token, secretToken: scim.tenantUrl }),
      'SystemForCrossDomainIdentityManagementCredentialValidationUnavailable',
    ],
  ])('refuses %s', async (_, credentials, code) => {
    azure.connectProvisioning(application, credentials());
    await azure.runCycle(application);
    expect(azure.describe().applications[0]?.provisioning.status).toBe('quarantine');
    const { testConnection } = await import('./provisioning/connection.ts');
    const result = await testConnection(scim.fetch, credentials());
    expect(result).toMatchObject({
      ok: false,
      code,
      message: expect.stringMatching(/^You appear to have entered invalid credentials/),
    });
  });
});
