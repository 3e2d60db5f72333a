import type { Hono } from 'hono';
import * as v from 'valibot';
import type { OrganizationView } from '../../ui/contract.ts';
import type { Cloud } from '../cloud.ts';
import { Refusal } from '../refusal.ts';
import { readBody } from './api.ts';
import { regionOf } from './console-access.ts';

/** AWS Organizations: create, enable all features, delete. */
export function organizationsApi(api: Hono, cloud: Cloud): void {
  const { organizations, identityCenter, events } = cloud;
  const record = (eventName: string, awsRegion: string) =>
    events.record({ eventSource: 'organizations.amazonaws.com', eventName, awsRegion, userIdentity: { type: 'IAMUser' } });

  api.get('/organization', (c) => {
    const { current, plan, managementAccount } = organizations;
    return c.json<OrganizationView>({ plan, managementAccount, ...(current ? { organization: current } : {}) });
  });
  api.post('/organization', (c) => {
    organizations.create();
    record('CreateOrganization', regionOf(c, cloud));
    return c.json({});
  });
  api.post('/organization/all-features/begin', (c) => {
    organizations.beginAllFeatures();
    record('EnableAllFeatures', regionOf(c, cloud));
    return c.json({});
  });
  api.post('/organization/all-features/finalize', (c) => {
    organizations.finalizeAllFeatures();
    return c.json({});
  });
  api.post('/organization/delete', async (c) => {
    const { confirmation } = await readBody(c, v.object({ confirmation: v.string() }));
    if (identityCenter.instance?.kind === 'organization') {
      throw new Refusal('Delete the IAM Identity Center configuration first.', 409);
    }
    organizations.delete(confirmation);
    record('DeleteOrganization', regionOf(c, cloud));
    return c.json({});
  });
}
