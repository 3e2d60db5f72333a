import { Hono } from 'hono';
import type { Site } from '../portals/site.ts';

/** A web site whose pages a test writes by hand, at any of its hosts. */
export class HandMadeSite implements Site {
  readonly hosts: readonly string[];
  readonly app = new Hono();
  readonly #pages = new Map<string, string>();

  constructor(...hosts: readonly string[]) {
    this.hosts = hosts;
    this.app.get('*', (c) => {
      const { host, pathname } = new URL(c.req.url);
      const page = this.#pages.get(host + pathname);
      return page === undefined ? c.text('There is no such page.', 404) : c.html(page);
    });
  }

  /** Puts a page at an address; answers with the address. */
  put(address: string, html: string): string {
    const { host, pathname } = new URL(address);
    this.#pages.set(host + pathname, html);
    return address;
  }
}

/** A whole document with this in its body. */
export function documentWith(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>By hand</title>${head}</head><body>${body}</body></html>`;
}

/** Markup as it stands in a double-quoted attribute. */
export function quoted(markup: string): string {
  return markup.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
