import type { Hono } from 'hono';
import { frontEndFolder } from '../../../build.ts';
import { asset } from '../../../site.ts';
import type { Cloud } from '../cloud.ts';

const prefix = '/portal-assets/';

/** Serves the scripts, styles and fonts of the built front end. */
export function serveAssets(app: Hono): void {
  app.get(`${prefix}*`, async (c) => (await asset(frontEndFolder('aws'), c.req.path.slice(prefix.length))) ?? c.notFound());
}

/** One page of the front end, with the world's editions and `meta` elements (content by name) put at the top of its head. */
export async function page(
  { world }: Pick<Cloud, 'world'>,
  name: string,
  options: { meta?: Record<string, string>; status?: number } = {},
): Promise<Response> {
  const built = await asset(frontEndFolder('aws'), `${name}.html`);
  if (!built) return new Response('The front end is not built.', { status: 500 });
  const { editions } = world.aws;
  const said = Object.keys(editions).length > 0 ? { 'simulated-editions': JSON.stringify(editions) } : {};
  const meta = Object.entries({ ...said, ...options.meta }).map(
    ([metaName, content]) => `<meta name="${metaName}" content="${escapeAttribute(content)}">`,
  );
  const html = (await built.text()).replace('<head>', () => `<head>${meta.join('')}`);
  return new Response(html, { status: options.status ?? 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
