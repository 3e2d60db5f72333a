import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { IdentityCenterView, RegionView, SettingsView } from '../../ui/contract.ts';
import { awsEditionOf } from '../../ui/editions.ts';
import type { Cloud } from '../cloud.ts';
import type { Instance } from '../instance.ts';
import { readBody } from './api.ts';
import { regionOf } from './console-access.ts';

/** The instance as a whole: enable, settings, delete. */
export function identityCenterApi(api: Hono, cloud: Cloud): void {
  const { identityCenter, organizations, world } = cloud;
  const record = (eventName: string, awsRegion: string) =>
    cloud.events.record({ eventSource: 'sso.amazonaws.com', eventName, awsRegion, userIdentity: { type: 'IAMUser' } });

  api.get('/identity-center', (c) => {
    const region = regionOf(c, cloud);
    const state = identityCenter.stateIn(region);
    return c.json<IdentityCenterView>({
      state,
      organization: organizationState(cloud),
      plan: organizations.plan,
      region: regionView(cloud, region),
      ...(state === 'enabled' ? { instance: instanceView(identityCenter.require(region)) } : {}),
    });
  });

  api.post('/identity-center/enable', async (c) => {
    const options = await readBody(
      c,
      v.object({ kind: v.picklist(['organization', 'account']), multiAccountPermissions: v.boolean() }),
    );
    const region = regionOf(c, cloud);
    identityCenter.enable({ ...options, region });
    record('StartSSO', region);
    return c.json({});
  });

  api.post('/identity-center/delete', async (c) => {
    const body = await readBody(c, v.object({ acknowledged: v.array(v.string()), confirmation: v.string() }));
    const region = regionOf(c, cloud);
    // Only today's console asks for the instance's id; the others asked for a word.
    const byId = awsEditionOf(world.aws.editions, 'delete-configuration') === '2026';
    identityCenter.delete(region, { ...body, ...(byId ? {} : { word: 'DELETE' }) });
    record('DeleteInstance', region);
    return c.json({});
  });

  api.get('/settings', (c) => c.json<SettingsView>(settingsView(cloud, instanceOf(c, cloud))));

  api.post('/settings/multi-account-permissions', (c) => {
    instanceOf(c, cloud).enableMultiAccountPermissions();
    return c.json({});
  });

  api.post('/settings/attributes-for-access-control', async (c) => {
    const { enabled } = await readBody(c, v.object({ enabled: v.boolean() }));
    instanceOf(c, cloud).attributesForAccessControl = enabled;
    return c.json({});
  });

  api.get('/regions', (c) => c.json<readonly RegionView[]>(world.aws.regions));
}

/** The instance in the Region of a request; refuses where there is none. */
export function instanceOf(c: Context, cloud: Cloud): Instance {
  return cloud.identityCenter.require(regionOf(c, cloud));
}

export function organizationState({ organizations }: Pick<Cloud, 'organizations'>): IdentityCenterView['organization'] {
  const { current } = organizations;
  if (!current) return 'none';
  return current.features === 'ALL' ? 'all-features' : 'consolidated-billing';
}

export function regionView({ world }: Cloud, code: string): RegionView {
  return world.aws.regions.find((region) => region.code === code) ?? { code, city: code };
}

function instanceView(instance: Instance): NonNullable<IdentityCenterView['instance']> {
  const { id, kind, multiAccountPermissions, provider, provisioning } = instance;
  return { id, kind, multiAccountPermissions, externalIdp: provider !== undefined, scim: provisioning.enabled };
}

function settingsView(cloud: Cloud, instance: Instance): SettingsView {
  const organizationId = cloud.organizations.current?.id;
  return {
    instanceId: instance.id,
    arn: instance.arn,
    region: regionView(cloud, instance.region),
    directoryId: instance.directoryId,
    ...(organizationId ? { organizationId } : {}),
    createdAt: instance.createdAt,
    kind: instance.kind,
    multiAccountPermissions: instance.multiAccountPermissions,
    attributesForAccessControl: instance.attributesForAccessControl,
    tags: instance.tags,
    source: instance.provider ? 'external-idp' : 'directory',
    provisioning: instance.provider ? (instance.provisioning.enabled ? 'scim' : 'manual') : 'direct',
    portalUrl: instance.portalUrl,
    dualStackPortalUrl: instance.dualStackPortalUrl,
    issuerUrl: instance.serviceProvider.entityId,
  };
}
