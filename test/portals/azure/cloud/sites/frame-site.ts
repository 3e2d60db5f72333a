import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Site } from '../../../site.ts';
import type { Cloud } from '../cloud.ts';
import { secretId } from '../ids.ts';
import { apiRouter } from './api.ts';
import { addApplicationsApi } from './applications-api.ts';
import { frameCookie } from './cookies.ts';
import { addDirectoryApi } from './directory-api.ts';
import { page, serveAssets } from './front-end.ts';
import { securityHeaders, trustedTypes } from './headers.ts';
import { addProvisioningApi } from './provisioning-api.ts';

/** The hosts of blades that are drawn in frames of their own, inside the portals. */
export function frameSite(cloud: Cloud): Site {
  const app = new Hono();
  // Fluent UI writes its styles at run time, into an element that carries this nonce.
  const nonce = secretId();
  app.use(
    '*',
    securityHeaders({
      ...trustedTypes(),
      'style-src': `'self' 'nonce-${nonce}'`,
      'frame-ancestors': 'https://portal.azure.com https://entra.microsoft.com',
      'form-action': "'none'",
    }),
  );
  serveAssets(app);
  const userIdOf = (c: Context) => cloud.frameSessions.get(getCookie(c, frameCookie))?.userId;
  const api = apiRouter(cloud, userIdOf);
  addDirectoryApi(api, cloud);
  addApplicationsApi(api, cloud);
  addProvisioningApi(api, cloud);
  app.route('/api', api);
  app.get('/React/Index', async (c) => {
    const ticket = cloud.frameTickets.redeem(c.req.query('ticket'));
    if (!ticket && userIdOf(c) === undefined) return c.text('This frame belongs into the portal.', 403);
    if (ticket) keepSession(c, cloud.frameSessions.create({ userId: ticket.userId }));
    return page(c, 'frame', { meta: { 'style-nonce': nonce } });
  });
  return { hosts: ['*.reactblade.portal.azure.net'], app };
}

/** The frame is a third party in the portal's page: its cookie must say that it knows. */
function keepSession(c: Context, id: string): void {
  setCookie(c, frameCookie, id, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'None',
    partitioned: true,
  });
}
