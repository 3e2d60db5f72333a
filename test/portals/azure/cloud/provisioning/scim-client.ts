import type { CloudFetch } from '../../../network.ts';
import { isJson, type Json } from './scim-path.ts';

/** Where and with what the other side's SCIM service is spoken to. */
export interface ScimCredentials {
  readonly tenantUrl: string;
  /** Empty: the client sends a token of its own. */
  readonly secretToken: string;
}

/** An answer that is not what was asked for. */
export class ScimFailure extends Error {
  readonly status: number;
  readonly body: string;

  constructor(status: number, body: string) {
    super(`HTTP ${status}`);
    this.status = status;
    this.body = body;
  }
}

/** The service could not be reached at all. */
export class ScimUnreachable extends Error {}

const statusTexts: Record<number, string> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  409: 'Conflict',
  422: 'UnprocessableEntity',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  501: 'NotImplemented',
};

/** A status as the client's messages name it, e.g. `BadRequest`. */
export function statusName(status: number): string {
  return statusTexts[status] ?? String(status);
}

/** What is sent where no token was given: a token of the service itself, which nobody else knows. */
const ownToken = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');

/** Speaks SCIM 2.0 over HTTPS. Every failure is a `ScimFailure` or a `ScimUnreachable`. */
export class ScimClient {
  readonly #fetch: CloudFetch;
  readonly #base: string;
  readonly #token: string;

  constructor(fetch: CloudFetch, { tenantUrl, secretToken }: ScimCredentials) {
    this.#fetch = fetch;
    this.#base = tenantUrl
      .trim()
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '');
    this.#token = secretToken.trim() === '' ? `${ownToken}.e30.` : secretToken;
  }

  /** The resources for which an attribute has a value. `collection`: `Users` or `Groups`. */
  async find(collection: 'Users' | 'Groups', attribute: string, value: string): Promise<Json[]> {
    const filter = encodeURIComponent(`${attribute} eq ${JSON.stringify(value)}`);
    const query = collection === 'Groups' ? `excludedAttributes=members&filter=${filter}` : `filter=${filter}`;
    const answer = await this.#request('GET', `/${collection}?${query}`);
    const resources = isJson(answer) ? answer.Resources : undefined;
    if (resources === undefined && isJson(answer) && answer.totalResults === 0) return [];
    if (!Array.isArray(resources)) throw new ScimFailure(200, JSON.stringify(answer));
    return resources.filter(isJson);
  }

  get(collection: 'Users' | 'Groups', id: string): Promise<Json> {
    return this.#resource('GET', `/${collection}/${encodeURIComponent(id)}`);
  }

  create(collection: 'Users' | 'Groups', resource: Json): Promise<Json> {
    return this.#resource('POST', `/${collection}`, resource);
  }

  async patch(collection: 'Users' | 'Groups', id: string, body: Json): Promise<void> {
    await this.#request('PATCH', `/${collection}/${encodeURIComponent(id)}`, body);
  }

  async delete(collection: 'Users' | 'Groups', id: string): Promise<void> {
    await this.#request('DELETE', `/${collection}/${encodeURIComponent(id)}`);
  }

  async #resource(method: string, path: string, body?: Json): Promise<Json> {
    const answer = await this.#request(method, path, body);
    if (!isJson(answer) || typeof answer.id !== 'string') throw new ScimFailure(200, JSON.stringify(answer));
    return answer;
  }

  async #request(method: string, path: string, body?: Json): Promise<unknown> {
    const response = await this.#send(method, path, body);
    if (response.status < 200 || response.status > 299) throw new ScimFailure(response.status, response.body);
    if (response.body === '') return undefined;
    try {
      return JSON.parse(response.body) as unknown;
    } catch {
      throw new ScimFailure(response.status, response.body);
    }
  }

  async #send(method: string, path: string, body: Json | undefined) {
    const url = `${this.#base}${path}`;
    if (!URL.canParse(url) || new URL(url).protocol !== 'https:') throw new ScimUnreachable('Not an https address');
    try {
      return await this.#fetch(url, {
        method,
        headers: {
          authorization: `Bearer ${this.#token}`,
          accept: 'application/scim+json',
          ...(body ? { 'content-type': 'application/scim+json; charset=utf-8' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    } catch (error) {
      throw new ScimUnreachable(error instanceof Error ? error.message : String(error));
    }
  }
}
