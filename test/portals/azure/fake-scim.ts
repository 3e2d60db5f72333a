import { Hono } from 'hono';
import type { CloudFetch, CloudResponse } from '../network.ts';
import type { Site } from '../site.ts';

/** A request as it came in. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query, decoded, without what the Tenant URL has before it. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body?: unknown;
}

type Resource = Record<string, unknown> & { readonly id: string };

const basePath = '/tenant/scim/v2';

/** A SCIM service that takes nearly everything and writes down what it was asked: the other side, for tests. */
export class FakeScim {
  readonly host: string;
  readonly token = 'fake-token-0123456789';
  readonly requests: RecordedRequest[] = [];
  readonly users: Resource[] = [];
  readonly groups: Resource[] = [];
  /** Answers instead of the service where it returns a status; to see what becomes of refusals. */
  refuse: (request: RecordedRequest) => number | undefined = () => undefined;
  #next = 1;

  constructor(host = 'scim.fake.example') {
    this.host = host;
  }

  /** Forgets everybody, every request, and what it was to refuse. */
  forget(): void {
    this.requests.length = 0;
    this.users.length = 0;
    this.groups.length = 0;
    this.refuse = () => undefined;
  }

  get tenantUrl(): string {
    return `https://${this.host}${basePath}/`;
  }

  /** What a cloud calls it by, without a network. */
  readonly fetch: CloudFetch = async (url, init = {}) => {
    const { host, pathname, search } = new URL(url);
    if (host !== this.host) throw new Error(`Nothing answers at ${host}`);
    return this.#answer(init.method ?? 'GET', pathname + search, {
      authorization: init.headers?.authorization,
      body: init.body,
    });
  };

  /** The same as a web site. */
  site(): Site {
    const app = new Hono();
    app.all('*', async (c) => {
      const { pathname, search } = new URL(c.req.url);
      const authorization = c.req.header('authorization');
      const { status, body } = this.#answer(c.req.method, pathname + search, { authorization, body: await c.req.text() });
      return new Response(status === 204 ? null : body, { status, headers: { 'content-type': 'application/scim+json' } });
    });
    return { hosts: [this.host], app };
  }

  /** The requests as `METHOD path`, e.g. `GET /Users?filter=userName eq "a"`. */
  lines(): string[] {
    return this.requests.map(({ method, path }) => `${method} ${path}`);
  }

  /** The bodies of the requests of this method whose path begins so. */
  bodies(method: string, path: string): unknown[] {
    return this.requests.filter((request) => request.method === method && request.path.startsWith(path)).map(({ body }) => body);
  }

  #answer(
    method: string,
    address: string,
    given: { authorization: string | undefined; body: string | undefined },
  ): CloudResponse {
    const body: unknown = given.body ? JSON.parse(given.body) : undefined;
    const path = decodeURIComponent(address.slice(address.startsWith(basePath) ? basePath.length : 0));
    const request = { method, path, authorization: given.authorization, ...(body === undefined ? {} : { body }) };
    this.requests.push(request);
    const refused = this.refuse(request);
    if (refused !== undefined) return answer(refused, { detail: 'Refused by the test.', status: String(refused) });
    if (given.authorization !== `Bearer ${this.token}`) return answer(401, { detail: 'Wrong token.', status: '401' });
    if (!address.startsWith(basePath)) return answer(404, { detail: 'Not here.', status: '404' });
    return this.#serve(method, path, body as Record<string, unknown> | undefined);
  }

  #serve(method: string, path: string, body: Record<string, unknown> | undefined): CloudResponse {
    const [, collection = '', id] = (path.split('?')[0] ?? '').split('/');
    const resources = collection === 'Users' ? this.users : this.groups;
    const index = resources.findIndex((resource) => resource.id === id);
    const found = resources[index];
    if (method === 'GET' && id === undefined) return answer(200, list(resources.filter(filterOf(path))));
    if (method === 'POST' && body) {
      const made = { ...body, id: `${collection.toLowerCase().slice(0, -1)}-${this.#next++}` };
      resources.push(made);
      return answer(201, made);
    }
    if (!found) return answer(404, { detail: 'No such resource.', status: '404' });
    if (method === 'DELETE') resources.splice(index, 1);
    if (method === 'GET') return answer(200, found);
    if (method === 'PATCH') applyPatch(found, body);
    return { status: 204, headers: {}, body: '' };
  }
}

function filterOf(path: string): (resource: Resource) => boolean {
  const match = /filter=(\w+) eq "([^"]*)"/.exec(path);
  return (resource) => !match || String(resource[match[1] ?? '']).toLowerCase() === match[2]?.toLowerCase();
}

/** Top-level attributes only: enough to tell that an update has arrived. */
function applyPatch(resource: Record<string, unknown>, body: Record<string, unknown> | undefined): void {
  const operations = (body?.Operations ?? []) as { path: string; value: unknown }[];
  for (const { path, value } of operations) {
    if (path === 'active') resource.active = String(value).toLowerCase() === 'true';
    else if (/^\w+$/.test(path) && path !== 'members') resource[path] = value;
  }
}

function list(resources: readonly Resource[]): Record<string, unknown> {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: resources.length,
    itemsPerPage: resources.length,
    startIndex: 1,
    Resources: resources,
  };
}

function answer(status: number, body: unknown): CloudResponse {
  return { status, headers: { 'content-type': 'application/scim+json' }, body: JSON.stringify(body) };
}
