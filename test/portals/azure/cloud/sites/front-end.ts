import type { Context, Hono } from 'hono';
import { frontEndFolder } from '../../../build.ts';
import { asset } from '../../../site.ts';

const prefix = '/portal-assets/';

/** Serves the scripts, styles and pictures of the built front end. */
export function serveAssets(app: Hono): void {
  app.get(`${prefix}*`, async (c) => (await asset(frontEndFolder('azure'), c.req.path.slice(prefix.length))) ?? c.notFound());
}

export interface PageOptions {
  /** `meta` elements, content by name, put at the top of the head. */
  readonly meta?: Readonly<Record<string, string>>;
  /** HTML put at the end of the body. */
  readonly body?: string;
  readonly status?: 200 | 400 | 500;
}

/** One page of the front end, with the cookies set on `c` so far. */
export async function page(
  c: Context,
  name: string,
  { meta = {}, body = '', status = 200 }: PageOptions = {},
): Promise<Response> {
  const built = await asset(frontEndFolder('azure'), `${name}.html`);
  if (!built) return c.text('The front end is not built.', 500);
  const elements = Object.entries(meta).map(([key, content]) => `<meta name="${key}" content="${escapeHtml(content)}">`);
  const html = (await built.text())
    .replace('<head>', () => `<head>${elements.join('')}`)
    .replace('</body>', () => `${body}</body>`);
  return c.html(html, status);
}

/** Text as it stands in a double-quoted attribute or between tags. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
