import { beforeEach, describe, expect, it } from 'vitest';
import { Clock } from '../../clock.ts';
import { defaultWorld, type World } from '../../world.ts';
import { type Cloud, createCloud } from './cloud.ts';
import { deletionEffects } from './identity-center.ts';
import type { Instance } from './instance.ts';
import { readIdpMetadata } from './saml/identity-provider.ts';
import { makeIdentityProvider } from './test-identity-provider.ts';

const { metadata } = await makeIdentityProvider();
const region = 'us-east-1';
const options = { region, kind: 'organization', multiAccountPermissions: true } as const;
let clock: Clock;

function cloudOf(change: Partial<World['aws']> = {}): Cloud {
  const world = defaultWorld();
  clock = new Clock();
  return createCloud({ world: { ...world, aws: { ...world.aws, ...change } }, clock, fetch: () => Promise.reject(new Error()) });
}

describe('enabling', () => {
  it('takes half a minute, in one Region', async () => {
    const cloud = cloudOf();
    cloud.organizations.create();
    cloud.identityCenter.enable(options);
    expect(cloud.identityCenter.stateIn(region)).toBe('enabling');
    await clock.advance(29_000);
    expect(cloud.identityCenter.instance).toBeUndefined();
    await clock.advance(2_000);
    expect(cloud.identityCenter.stateIn(region)).toBe('enabled');
    expect(cloud.identityCenter.stateIn('us-east-2')).toBe('not-enabled');
    expect(() => cloud.identityCenter.enable({ ...options, region: 'us-east-2' })).toThrow(/us-east-1/);
  });

  it('needs an organization with all features', async () => {
    expect(() => cloudOf().identityCenter.enable(options)).toThrow(/organization/);
    const cloud = cloudOf({ organization: 'consolidated-billing' });
    expect(() => cloud.identityCenter.enable(options)).toThrow(/all features/);
    cloud.organizations.beginAllFeatures();
    expect(() => cloud.organizations.finalizeAllFeatures()).toThrow(/approved/);
    await clock.advance(10_000);
    cloud.organizations.finalizeAllFeatures();
    cloud.identityCenter.enable(options);
  });

  it('can take the wrong road: an account instance has no multi-account permissions', () => {
    const { identityCenter } = cloudOf();
    const instance = identityCenter.enableNow({ ...options, kind: 'account' });
    expect(instance.multiAccountPermissions).toBe(false);
    expect(() => instance.enableMultiAccountPermissions()).toThrow();
  });
});

describe('an organization', () => {
  it('costs a free plan its credits', () => {
    const { organizations } = cloudOf({ plan: 'free' });
    organizations.create();
    expect(organizations).toMatchObject({ plan: 'paid', creditsLost: true });
  });

  it('is deleted by its id, once it has no members', () => {
    const { organizations } = cloudOf({ organization: 'all-features' });
    const { id } = organizations.require();
    organizations.addAccount({ id: '444455556666', name: 'Member', email: 'member@fjordworks.example' });
    expect(() => organizations.delete('yes')).toThrow(/id/);
    expect(() => organizations.delete(id)).toThrow(/member/);
  });
});

describe('cleaning up', () => {
  let cloud: Cloud;
  let instance: Instance;
  let setId: string;

  beforeEach(async () => {
    cloud = cloudOf({ organization: 'all-features' });
    instance = cloud.identityCenter.enableNow(options);
    instance.connectExternalIdp(readIdpMetadata(metadata));
    instance.provisioning.enable();
    setId = instance.permissionSets.create({ name: 'DatabaseAdministrator', policies: ['DatabaseAdministrator'] }).id;
    const group = instance.store.addGroup({ displayName: 'Test' }, 'SCIM');
    const key = { accountId: '111122223333', principalType: 'GROUP', principalId: group.id, permissionSetId: setId } as const;
    const request = instance.assignments.assign([key]);
    expect(instance.assignments.all).toMatchObject([{ status: 'in-progress' }]);
    await clock.advance(4_000);
    expect(request.done).toBe(1);
  });

  it('is refused in the wrong order, and goes through in the right one', async () => {
    const inUse = () => instance.assignments.all.length > 0;
    expect(() => instance.permissionSets.delete(setId, inUse())).toThrow(/still assigned/);
    instance.assignments.remove(instance.assignments.all);
    await clock.advance(4_000);
    instance.permissionSets.delete(setId, inUse());

    expect(() => instance.provisioning.disable('DISABLE')).toThrow(/access token/);
    expect(() => instance.returnToDirectory()).toThrow(/automatic provisioning/);
    for (const { id } of instance.provisioning.tokens) instance.provisioning.deleteToken(id, 'DELETE');
    expect(() => instance.provisioning.disable('yes')).toThrow(/DISABLE/);
    instance.provisioning.disable('DISABLE');
    instance.returnToDirectory();

    const confirmation = `ssoins-${instance.id}`;
    const { identityCenter } = cloud;
    expect(() => identityCenter.delete(region, { acknowledged: [], confirmation })).toThrow(/Acknowledge/);
    expect(() => identityCenter.delete(region, { acknowledged: deletionEffects, confirmation: 'DELETE' })).toThrow(/id/);
    identityCenter.delete(region, { acknowledged: deletionEffects, confirmation });
    expect(identityCenter.instance).toBeUndefined();
  });

  it('takes at most ten accounts in one assignment', () => {
    const keys = Array.from({ length: 11 }, (_, index) => ({
      accountId: String(index).padStart(12, '0'),
      principalType: 'USER' as const,
      principalId: 'someone',
      permissionSetId: setId,
    }));
    expect(() => instance.assignments.assign(keys)).toThrow(/10 accounts/);
  });
});
