import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as v from 'valibot';
import type { Site } from '../../../site.ts';
import type { PortalView } from '../../ui/contract.ts';
import { rolesOf } from '../access.ts';
import type { Cloud } from '../cloud.ts';
import type { User } from '../identity-store.ts';
import { uuid } from '../ids.ts';
import type { Instance } from '../instance.ts';
import { Refusal } from '../refusal.ts';
import { apiRouter, readBody } from './api.ts';
import { hostOf } from './console-access.ts';
import { page, serveAssets } from './front-end.ts';
import { securityHeaders } from './headers.ts';

const cookie = 'x-amz-sso_authn';

/** The AWS access portal on `d-….awsapps.com`; its dual-stack and alternative addresses lead there. */
export function accessPortalSite(cloud: Cloud): Site {
  const app = new Hono();
  app.use('*', securityHeaders({ trustedTypes: true }));
  serveAssets(app);
  app.route('/api', portalApi(cloud));
  app.get('/start/logout', (c) => {
    cloud.portalSessions.end(getCookie(c, cookie) ?? '');
    deleteCookie(c, cookie, { path: '/', secure: true });
    return c.redirect('/start/');
  });
  app.get('/start', (c) => c.redirect(`/start/${new URL(c.req.url).search}`));
  app.get('/start/', (c) => {
    const instance = instanceOn(c, cloud);
    return instance ? openPortal(c, cloud, instance) : c.notFound();
  });
  app.get('/', (c) => {
    const instance = instanceOn(c, cloud);
    return instance ? c.redirect(instance.portalUrl) : c.notFound();
  });
  const regions = cloud.world.aws.regions.map(({ code }) => code);
  const others = regions.flatMap((region) => [`*.portal.${region}.app.aws`, `*.${region}.portal.amazonaws.com`]);
  return { hosts: ['*.awsapps.com', ...others], app };
}

function openPortal(c: Context, cloud: Cloud, instance: Instance): Response | Promise<Response> {
  const userId = cloud.portalCodes.redeem(c.req.query('auth_code'));
  if (userId !== undefined) {
    setCookie(c, cookie, cloud.portalSessions.create(userId), { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' });
    return c.redirect('/start/');
  }
  if (!userOf(c, cloud)) return c.redirect(`https://${instance.region}.signin.aws/platform/login?workflowStateHandle=${uuid()}`);
  return page(cloud, 'access-portal');
}

function portalApi(cloud: Cloud): Hono {
  const api = apiRouter();
  api.get('/portal', (c) => {
    const { instance, user } = requireUser(c, cloud);
    return c.json<PortalView>(portalView(cloud, instance, user));
  });
  api.post('/federation', async (c) => {
    const { accountId, role } = await readBody(c, v.object({ accountId: v.string(), role: v.string() }));
    const { user } = requireUser(c, cloud);
    const query = new URLSearchParams({ code: cloud.portalCodes.issue(user.id), account_id: accountId, role_name: role });
    return c.json({ location: `https://signin.aws.amazon.com/federation?${query}` });
  });
  return api;
}

function portalView(cloud: Cloud, instance: Instance, user: User): PortalView {
  const accounts = new Map<string, { id: string; name: string; email: string; roles: string[] }>();
  for (const { account, permissionSet } of rolesOf(instance, cloud.organizations, user.id)) {
    const entry = accounts.get(account.id) ?? { ...account, roles: [] };
    entry.roles.push(permissionSet.name);
    accounts.set(account.id, entry);
  }
  return { userName: user.userName, displayName: user.displayName, accounts: [...accounts.values()] };
}

function requireUser(c: Context, cloud: Cloud): { instance: Instance; user: User } {
  const instance = instanceOn(c, cloud);
  const user = userOf(c, cloud);
  if (!instance || !user) throw new Refusal('Your session has ended. Sign in again.', 403);
  return { instance, user };
}

function userOf(c: Context, cloud: Cloud): User | undefined {
  const userId = cloud.portalSessions.userId(getCookie(c, cookie));
  return userId === undefined ? undefined : cloud.identityCenter.instance?.store.user(userId);
}

/** The instance whose portal this host is: the first label is its directory's id or its own. */
function instanceOn(c: Context, { identityCenter }: Cloud): Instance | undefined {
  const { instance } = identityCenter;
  const [label] = hostOf(c).split('.');
  return instance && (label === instance.directoryId || label === `ssoins-${instance.id}`) ? instance : undefined;
}
