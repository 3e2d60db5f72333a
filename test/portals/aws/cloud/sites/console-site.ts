import { type Context, Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import type { Site } from '../../../site.ts';
import type { NavigationView } from '../../ui/contract.ts';
import type { Cloud } from '../cloud.ts';
import { hostPrefix, identityLabel } from '../console-sessions.ts';
import { accessApi } from './access-api.ts';
import { apiRouter } from './api.ts';
import {
  hostOf,
  keepSession,
  regionOf,
  requireAdmin,
  requireSession,
  sessionCookies,
  sessionData,
  sessionOf,
} from './console-access.ts';
import { consoleHost, readConsoleHost } from './console-host.ts';
import { directoryApi } from './directory-api.ts';
import { page, serveAssets } from './front-end.ts';
import { securityHeaders } from './headers.ts';
import { identityCenterApi, regionView } from './identity-center-api.ts';
import { identitySourceApi } from './identity-source-api.ts';
import { organizationsApi } from './organizations-api.ts';
import { provisioningApi } from './provisioning-api.ts';
import { roleApi } from './role-api.ts';

/** The front end's page for each address of the console. */
const pages: readonly (readonly [path: string, page: string])[] = [
  ['/console/home', 'console-home'],
  ['/singlesignon/home', 'identity-center'],
  ['/singlesignon/organization/home', 'identity-center-organization'],
  ['/organizations/v2/home', 'organizations'],
  ['/organizations/v2/home/*', 'organizations'],
];
/** Short addresses that lead to a page. */
const shortcuts: Record<string, string> = {
  '/': '/console/home',
  '/console': '/console/home',
  '/console/': '/console/home',
  '/singlesignon': '/singlesignon/home',
  '/singlesignon/': '/singlesignon/home',
  '/singlesignon/organization': '/singlesignon/organization/home',
  '/organizations': '/organizations/v2/home',
  '/organizations/': '/organizations/v2/home',
  '/organizations/v2': '/organizations/v2/home',
};

/** The management console, on its Region and multi-session hosts. */
export function consoleSite(cloud: Cloud): Site {
  const app = new Hono();
  app.use('/console/*', securityHeaders({ trustedTypes: true }));
  app.use('/singlesignon/*', securityHeaders());
  app.use('/organizations/*', securityHeaders());
  serveAssets(app);
  app.route('/api', consoleApi(cloud));

  app.get('/console/auth/callback', (c) => acceptSession(c, cloud));
  app.get('/console/logout', (c) => {
    const session = sessionOf(c, cloud);
    if (session) {
      cloud.consoleSessions.end(session.id);
      for (const { name, domain } of sessionCookies(session)) deleteCookie(c, name, { domain, path: '/', secure: true });
    }
    return c.redirect('https://signin.aws.amazon.com/signin');
  });
  for (const [path, name] of pages) app.get(path, (c) => redirectHome(c, cloud) ?? servePage(c, cloud, name));
  for (const path of Object.keys(shortcuts)) app.get(path, (c) => redirectHome(c, cloud) ?? c.notFound());

  const regions = cloud.world.aws.regions.map((region) => `*.${region.code}.console.aws.amazon.com`);
  return { hosts: ['console.aws.amazon.com', '*.console.aws.amazon.com', ...regions], app };
}

function consoleApi(cloud: Cloud): Hono {
  const api = apiRouter();
  api.get('/navigation', (c) => {
    const { accountId, identity } = requireSession(c, cloud);
    const { regions, account } = cloud.world.aws;
    return c.json<NavigationView>({
      region: regionView(cloud, regionOf(c, cloud)),
      regions,
      account: { id: accountId, name: accountId === account.id ? account.name : accountId },
      identity: { kind: identity.kind, label: identityLabel(identity) },
    });
  });
  roleApi(api, cloud);
  api.use(async (c, next) => {
    requireAdmin(c, cloud);
    await next();
  });
  organizationsApi(api, cloud);
  identityCenterApi(api, cloud);
  identitySourceApi(api, cloud);
  provisioningApi(api, cloud);
  directoryApi(api, cloud);
  accessApi(api, cloud);
  return api;
}

function servePage(c: Context, cloud: Cloud, name: string): Promise<Response> | Response {
  const session = sessionOf(c, cloud);
  if (!session) {
    const target = encodeURIComponent(c.req.url);
    return c.redirect(`https://signin.aws.amazon.com/signin?redirect_uri=${target}`);
  }
  return page(cloud, name, { meta: { 'awsc-session-data': sessionData(session, regionOf(c, cloud)) } });
}

/** Sends a request to the address it should have: Region host, `region` in the query, the session's own host, long path. */
function redirectHome(c: Context, cloud: Cloud): Response | undefined {
  const url = new URL(c.req.url);
  const host = readConsoleHost(url.hostname);
  const wanted = new URL(url);
  wanted.pathname = shortcuts[url.pathname] ?? url.pathname;
  const region = knownRegion(cloud, url.searchParams.get('region') ?? host?.region ?? null);
  const session = sessionOf(c, cloud);
  const prefix = host?.prefix ?? (session?.multiSession ? hostPrefix(session) : undefined);
  wanted.hostname = consoleHost(region, prefix);
  wanted.searchParams.set('region', region);
  return wanted.href === url.href ? undefined : c.redirect(wanted.href);
}

function knownRegion({ world }: Cloud, code: string | null): string {
  return world.aws.regions.find((region) => region.code === code)?.code ?? world.aws.region;
}

/** Turns a one-time code from the sign-in host into a session of this browser, and goes on to where the person was going. */
function acceptSession(c: Context, cloud: Cloud): Response {
  const pending = cloud.consoleCodes.redeem(c.req.query('code'));
  const target = new URL(c.req.query('to') ?? '/', `https://${hostOf(c)}`);
  if (!pending || !readConsoleHost(target.hostname)) return c.redirect('https://signin.aws.amazon.com/signin');
  const session = cloud.consoleSessions.create({
    ...pending,
    multiSession: pending.multiSession || (sessionOf(c, cloud)?.multiSession ?? false),
  });
  keepSession(c, session);
  const region = knownRegion(cloud, target.searchParams.get('region') ?? readConsoleHost(target.hostname)?.region ?? null);
  target.hostname = consoleHost(region, session.multiSession ? hostPrefix(session) : undefined);
  return c.redirect(target.href);
}
