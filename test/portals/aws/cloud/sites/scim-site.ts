import { Hono } from 'hono';
import type { Site } from '../../../site.ts';
import type { Cloud } from '../cloud.ts';
import { hostOf } from './console-access.ts';

/** The SCIM endpoints, one host for each Region and kind of address. */
export function scimSite(cloud: Cloud): Site {
  const regions = cloud.world.aws.regions.map(({ code }) => code);
  const app = new Hono();
  app.all('/:tenant/scim/v2/*', async (c) => {
    const url = new URL(c.req.url);
    return cloud.scim.handle({
      method: c.req.method,
      region: hostOf(c).split('.')[1] ?? '',
      tenant: c.req.param('tenant'),
      path: url.pathname.split('/scim/v2')[1] ?? '',
      query: url.searchParams,
      authorization: c.req.header('authorization'),
      body: await c.req.text(),
    });
  });
  app.notFound(
    () =>
      new Response(JSON.stringify({ message: 'Not found' }), { status: 404, headers: { 'content-type': 'application/json' } }),
  );
  return { hosts: regions.flatMap((region) => [`scim.${region}.amazonaws.com`, `scim.${region}.api.aws`]), app };
}
