import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Hono } from 'hono';
import type { Clock } from './clock.ts';
import type { CloudFetch } from './network.ts';
import type { World } from './world.ts';

/** One web site of a cloud: the host names it answers to (exact, or `*.` and a suffix) and what it answers. */
export interface Site {
  readonly hosts: readonly string[];
  readonly app: Hono;
}

/** What a cloud is made from. */
export interface CloudOptions {
  readonly world: World;
  readonly clock: Clock;
  readonly fetch: CloudFetch;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** A built front end, read from `folder`; `undefined` for a path that is not in it. */
export async function asset(folder: string, path: string): Promise<Response | undefined> {
  const file = join(folder, normalize(`/${path}`));
  try {
    const body = await readFile(file);
    return new Response(new Uint8Array(body), {
      headers: {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'cache-control': 'public, max-age=3600',
        etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`,
      },
    });
  } catch {
    return undefined;
  }
}
