import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Site } from '../../../site.ts';
import type { CredentialTypeView } from '../../ui/contract.ts';
import type { Cloud } from '../cloud.ts';
import { loginHost } from '../saml/addresses.ts';
import { readAuthnRequest } from '../saml/authn-request.ts';
import { acceptRequest } from '../saml/sign-on.ts';
import type { PendingSignIn } from '../sign-in/pending.ts';
import { SignInError, signInErrors } from '../sign-in-error.ts';
import { loginCookie } from './cookies.ts';
import { serveAssets } from './front-end.ts';
import { securityHeaders, trustedTypes } from './headers.ts';
import { SignInFlow } from './sign-in-flow.ts';

/** The Microsoft sign-in: for the portals, for applications by SAML; and the metadata that goes with it. */
export function loginSite(cloud: Cloud): Site {
  const app = new Hono();
  const flow = new SignInFlow(cloud);
  // Answers to a form go on to the portals or to an application, so the form's target can't be narrowed to this host.
  app.use('*', securityHeaders({ ...trustedTypes(), 'form-action': "'self' https:" }));
  serveAssets(app);
  app.onError((error, c) => (error instanceof SignInError ? flow.refuse(c, error) : fail(c, error)));
  addSignIn(app, cloud, flow);
  addMetadata(app, cloud);
  addSaml(app, cloud, flow);
  app.get('/', (c) => c.redirect('https://portal.azure.com/'));
  return { hosts: [loginHost], app };
}

function addSignIn(app: Hono, cloud: Cloud, flow: SignInFlow): void {
  app.get('/:tenant/oauth2/v2.0/authorize', (c) => {
    const redirectUri = c.req.query('redirect_uri') ?? '';
    if (!isPortal(redirectUri)) throw signInErrors.badRequest();
    const prompt = c.req.query('prompt') === 'select_account' ? ({ prompt: 'pick' } as const) : {};
    return flow.begin(c, { kind: 'portal', redirectUri, ...prompt });
  });
  app.get('/:tenant/oauth2/v2.0/logout', (c) => {
    cloud.loginSessions.end(getCookie(c, loginCookie));
    return flow.signedOut(c);
  });
  app.get('/common/handover', (c) => flow.handOver(c));
  app.get('/common/reprocess', (c) => flow.useAnotherAccount(c));
  app.post('/common/GetCredentialType', async (c) => {
    const body: { username?: unknown } = await c.req.json();
    try {
      cloud.passwords.account(String(body.username ?? ''));
      return c.json<CredentialTypeView>({});
    } catch (error) {
      if (error instanceof SignInError) return c.json<CredentialTypeView>({ error: error.text });
      throw error;
    }
  });
  app.post('/common/login', (c) => flow.login(c));
  app.post('/common/pick', (c) => flow.pick(c));
  app.post('/kmsi', (c) => flow.staySignedIn(c));
}

function addMetadata(app: Hono, { directory, applications, metadata }: Cloud): void {
  app.get('/:tenant/federationmetadata/2007-06/federationmetadata.xml', async (c) => {
    checkTenant(c, directory);
    const appId = c.req.query('appid');
    const application = appId === undefined ? undefined : applications.byAppId(appId);
    if (appId !== undefined && !application) throw signInErrors.unknownIdentifier(appId, directory.tenantName);
    const text = application ? metadata.of(application) : await metadata.tenantWide();
    return new Response(text, { headers: { 'content-type': 'application/samlmetadata+xml; charset=utf-8' } });
  });
}

function addSaml(app: Hono, cloud: Cloud, flow: SignInFlow): void {
  const begin = (c: Context, parameters: Record<string, unknown>, binding: 'redirect' | 'post') => {
    checkTenant(c, cloud.directory);
    const { SAMLRequest: encoded, RelayState: relayState } = parameters;
    if (typeof encoded !== 'string') throw signInErrors.noRequest();
    const request = readAuthnRequest(encoded, binding);
    const application = acceptRequest(request, cloud);
    return flow.begin(c, {
      kind: 'saml',
      signOn: { application, request, ...(typeof relayState === 'string' ? { relayState } : {}) },
      ...(request.forceAuthn ? { prompt: 'login' } : {}),
    });
  };
  app.get('/:tenant/saml2', (c) => begin(c, c.req.query(), 'redirect'));
  app.post('/:tenant/saml2', async (c) => begin(c, await c.req.parseBody(), 'post'));

  // The portal's test begins here: sign-on without a request, or by way of the application where it has an address for that.
  app.get('/:tenant/saml2/test', (c) => {
    checkTenant(c, cloud.directory);
    const appId = c.req.query('appid') ?? '';
    const application = cloud.applications.byAppId(appId);
    if (!application?.saml) throw signInErrors.unknownIdentifier(appId, cloud.directory.tenantName);
    const asOther = c.req.query('prompt') === 'login';
    if (application.saml.signOnUrl && !asOther) return c.redirect(application.saml.signOnUrl);
    const pending: PendingSignIn = { kind: 'saml', signOn: { application }, ...(asOther ? { prompt: 'pick' } : {}) };
    return flow.begin(c, pending);
  });
}

function checkTenant(c: Context, { tenantId, domain }: Cloud['directory']): void {
  const tenant = c.req.param('tenant') ?? '';
  if (tenant.toLowerCase() !== tenantId && tenant.toLowerCase() !== domain) throw signInErrors.unknownTenant(tenant);
}

function isPortal(address: string): boolean {
  return URL.canParse(address) && ['https://portal.azure.com', 'https://entra.microsoft.com'].includes(new URL(address).origin);
}

function fail(c: Context, error: Error): Response {
  console.error(error);
  return c.text('Something went wrong.', 500);
}
