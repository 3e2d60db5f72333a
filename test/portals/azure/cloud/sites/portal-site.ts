import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Site } from '../../../site.ts';
import type { Cloud } from '../cloud.ts';
import { loginHost } from '../saml/addresses.ts';
import { apiRouter } from './api.ts';
import { addApplicationsApi } from './applications-api.ts';
import { portalCookie } from './cookies.ts';
import { addDirectoryApi } from './directory-api.ts';
import { page, serveAssets } from './front-end.ts';
import { securityHeaders, trustedTypes } from './headers.ts';
import { addProvisioningApi } from './provisioning-api.ts';
import { addSingleSignOnApi } from './single-sign-on-api.ts';

/** The Azure portal and the Entra admin center: one site, with another face for each. */
export function portalSite(cloud: Cloud): Site {
  const app = new Hono();
  app.use(
    '*',
    securityHeaders({
      ...trustedTypes('knockout', 'portal-views'),
      'frame-src': 'https://*.reactblade.portal.azure.net',
      'form-action': "'self'",
    }),
  );
  serveAssets(app);
  const userIdOf = (c: Context) => cloud.portalSessions.get(getCookie(c, portalCookie))?.userId;
  const api = apiRouter(cloud, userIdOf);
  addDirectoryApi(api, cloud);
  addApplicationsApi(api, cloud);
  addSingleSignOnApi(api, cloud);
  // Before the provisioning pages got frames of their own, they were part of the portal's page.
  addProvisioningApi(api, cloud);
  app.route('/api', api);
  app.get('/signin/index', (c) => takeCode(c, cloud));
  app.get('/signout', (c) => {
    cloud.portalSessions.end(getCookie(c, portalCookie));
    deleteCookie(c, portalCookie, { path: '/', secure: true });
    return c.redirect(`https://${loginHost}/common/oauth2/v2.0/logout`);
  });
  app.get('/', (c) => (userIdOf(c) === undefined ? askToSignIn(c) : page(c, 'portal')));
  app.notFound((c) => c.redirect('/'));
  return { hosts: ['portal.azure.com', 'entra.microsoft.com'], app };
}

/** The browser keeps the fragment of the address through the redirects. */
function askToSignIn(c: Context): Response {
  const { origin, search } = new URL(c.req.url);
  const url = new URL(`https://${loginHost}/organizations/oauth2/v2.0/authorize`);
  url.searchParams.set('redirect_uri', `${origin}/signin/index${search}`);
  url.searchParams.set('response_type', 'code');
  return c.redirect(url.href);
}

/** Turns a code of the sign-in host into a session, and goes on to `to` or to where the person was going. */
function takeCode(c: Context, { portalCodes, portalSessions }: Cloud): Response {
  const url = new URL(c.req.url);
  const to = url.searchParams.get('to') ?? '/';
  const session = portalCodes.redeem(url.searchParams.get('code') ?? undefined);
  if (!session) return c.redirect('/');
  setCookie(c, portalCookie, portalSessions.create(session), { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' });
  return c.redirect(to.startsWith('/') && !to.startsWith('//') ? to : '/');
}
