import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Site } from '../../../site.ts';
import { rolesOf } from '../access.ts';
import type { Cloud, PendingConsoleSession } from '../cloud.ts';
import type { User } from '../identity-store.ts';
import type { Instance } from '../instance.ts';
import { Refusal } from '../refusal.ts';
import { SamlRejection } from '../saml/response.ts';
import { apiRouter, readBody } from './api.ts';
import { hostOf } from './console-access.ts';
import { consoleHost, readConsoleHost } from './console-host.ts';
import { page, serveAssets } from './front-end.ts';
import { securityHeaders } from './headers.ts';

/** Sign-in hosts: the console's own (IAM users, federation) and each Region's (access portal, SAML). */
export function signInSite(cloud: Cloud): Site {
  const app = new Hono();
  app.use('*', securityHeaders());
  serveAssets(app);
  app.get('/', (c) => c.redirect('/signin'));
  app.get('/signin', () => page(cloud, 'sign-in'));
  app.get('/federation', (c) => federate(c, cloud));
  app.get('/platform/login', (c) => beginPortalSignIn(c, cloud));
  app.post('/platform/saml/acs/:tenant', (c) => acceptSaml(c, cloud));
  app.route('/api', signInApi(cloud));
  return {
    hosts: ['signin.aws.amazon.com', '*.signin.aws.amazon.com', '*.signin.aws', '*.sso.signin.aws'],
    app,
  };
}

/** The address that begins a console session in the browser that opens it, then goes on to `target`. */
export function consoleSignInUrl(cloud: Cloud, pending: PendingConsoleSession, target?: string): string {
  const url = target && URL.canParse(target) ? new URL(target) : undefined;
  const host = url && readConsoleHost(url.hostname);
  const region = host?.region ?? cloud.world.aws.region;
  const to = url && host ? url.href : `https://${consoleHost(region)}/console/home?region=${region}`;
  const code = cloud.consoleCodes.issue(pending);
  return `https://${consoleHost(region)}/console/auth/callback?code=${code}&to=${encodeURIComponent(to)}`;
}

function signInApi(cloud: Cloud): Hono {
  const api = apiRouter();
  const credentials = v.object({
    accountId: v.string(),
    userName: v.string(),
    password: v.string(),
    redirectUri: v.optional(v.string()),
  });
  api.post('/sign-in', async (c) => {
    const { accountId, userName, password, redirectUri } = await readBody(c, credentials);
    const { account, user } = cloud.world.aws;
    if (accountId.replaceAll('-', '').trim() !== account.id || userName !== user.name || password !== user.password) {
      throw new Refusal('Your sign-in details are not right. Check the account, the user name and the password.', 403);
    }
    const identity = { kind: 'iam-user', userName } as const;
    return c.json({ location: consoleSignInUrl(cloud, { accountId: account.id, identity, multiSession: false }, redirectUri) });
  });

  api.post('/portal-sign-in', async (c) => {
    const { userName, password } = await readBody(c, v.object({ userName: v.string(), password: v.string() }));
    const instance = instanceOn(c, cloud);
    const user = instance?.provider ? undefined : instance?.store.userNamed(userName);
    if (!instance || user?.password !== password || !user.active)
      throw new Refusal('The user name or the password is wrong.', 403);
    cloud.singleSignOn.note(user, 'password');
    return c.json({ location: portalUrlFor(cloud, instance, user) });
  });
  return api;
}

/** Where the access portal sends people who have no session: on to the identity provider, or a password page. */
function beginPortalSignIn(c: Context, cloud: Cloud): Response | Promise<Response> {
  const instance = instanceOn(c, cloud);
  if (!instance) return c.notFound();
  const location = cloud.singleSignOn.begin(instance, c.req.query('workflowStateHandle') ?? '');
  return location ? c.redirect(location) : page(cloud, 'portal-sign-in');
}

async function acceptSaml(c: Context, cloud: Cloud): Promise<Response> {
  const instance = instanceOn(c, cloud);
  const acsUrl = `https://${hostOf(c)}${c.req.path}`;
  try {
    if (!instance) throw new SamlRejection('Unknown assertion consumer service');
    const form = await c.req.parseBody();
    const samlResponse = typeof form.SAMLResponse === 'string' ? form.SAMLResponse : '';
    const user = await cloud.singleSignOn.finish(instance, { samlResponse, acsUrl });
    return c.redirect(portalUrlFor(cloud, instance, user), 303);
  } catch (error) {
    if (!(error instanceof SamlRejection)) throw error;
    return page(cloud, 'portal-sign-in', { status: 400, meta: { 'sign-in-error': error.page } });
  }
}

/** The access portal's address with a one-time code for `user`. */
function portalUrlFor(cloud: Cloud, { portalUrl }: Instance, user: User): string {
  return `${portalUrl}/?auth_code=${cloud.portalCodes.issue(user.id)}`;
}

/** The instance whose Region this sign-in host serves. */
function instanceOn(c: Context, { identityCenter }: Cloud): Instance | undefined {
  const { instance } = identityCenter;
  return instance && hostOf(c).startsWith(`${instance.region}.`) ? instance : undefined;
}

/** Takes a portal user into a role: `code` is the portal's word for who it is, the rest says which role. */
function federate(c: Context, cloud: Cloud): Response {
  const instance = cloud.identityCenter.instance;
  const userId = cloud.portalCodes.redeem(c.req.query('code'));
  const user = userId === undefined ? undefined : instance?.store.user(userId);
  const role =
    instance &&
    user &&
    rolesOf(instance, cloud.organizations, user.id).find(
      ({ account, permissionSet }) => account.id === c.req.query('account_id') && permissionSet.name === c.req.query('role_name'),
    );
  if (!user || !role) return c.text('This role is not available to you.', 403);
  const { account, permissionSet, roleName } = role;
  const identity = {
    kind: 'role',
    roleName,
    userName: user.userName,
    permissionSet: permissionSet.name,
    policies: permissionSet.policies,
  } as const;
  const target = permissionSet.relayState || undefined;
  return c.redirect(consoleSignInUrl(cloud, { accountId: account.id, identity, multiSession: false }, target));
}
