import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { RoleResourcesView } from '../../ui/contract.ts';
import type { Cloud } from '../cloud.ts';
import { sessionArn } from '../console-sessions.ts';
import { readBody } from './api.ts';
import { requireSession } from './console-access.ts';

/** What somebody in a role can try: a database and a bucket. */
export function roleApi(api: Hono, cloud: Cloud): void {
  const { roleResources } = cloud;
  const view = (accountId: string): RoleResourcesView => ({
    databases: roleResources.databases(accountId),
    buckets: roleResources.buckets(accountId),
  });

  api.get('/role-resources', (c) => c.json(view(requireSession(c, cloud).accountId)));
  api.post('/role-resources/databases', async (c) => {
    const { name } = await readBody(c, v.object({ name: v.string() }));
    const { accountId, ...who } = caller(c, cloud);
    roleResources.createDatabase(accountId, who, name);
    return c.json(view(accountId));
  });
  api.post('/role-resources/buckets/delete', async (c) => {
    const { name } = await readBody(c, v.object({ name: v.string() }));
    const { accountId, ...who } = caller(c, cloud);
    roleResources.deleteBucket(accountId, who, name);
    return c.json(view(accountId));
  });
}

function caller(c: Context, cloud: Cloud): { accountId: string; principal: string; policies: readonly string[] } {
  const session = requireSession(c, cloud);
  const { identity, accountId } = session;
  const policies = identity.kind === 'role' ? identity.policies : ['AdministratorAccess'];
  return { accountId, principal: sessionArn(session), policies };
}
