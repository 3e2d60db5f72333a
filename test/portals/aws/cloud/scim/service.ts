import type { Clock } from '../../../clock.ts';
import type { EventLog } from '../events.ts';
import { Conflict } from '../identity-store.ts';
import { uuid } from '../ids.ts';
import type { Instance } from '../instance.ts';
import { resourceTypes, schemas, serviceProviderConfig } from './discovery.ts';
import * as groups from './groups.ts';
import { parseBody } from './json.ts';
import { listResponse } from './page.ts';
import { ScimError } from './scim-error.ts';
import { Throttle } from './throttle.ts';
import * as users from './users.ts';

export interface ScimRequest {
  readonly method: string;
  readonly region: string;
  /** The path's first segment. */
  readonly tenant: string;
  /** What follows `/scim/v2`, e.g. `/Users/<id>`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: string;
}

interface Operation {
  /** As the event history calls it. */
  readonly name: string;
  readonly ok: 200 | 201 | 204;
  run(instance: Instance, request: ScimRequest, id: string): unknown;
}

/** By method and path; `*` stands for an id. */
const operations: Record<string, Operation> = {
  'GET /Users': { name: 'ListUsers', ok: 200, run: ({ store }, { query }) => users.listUsers(store, query) },
  'POST /Users': { name: 'CreateUser', ok: 201, run: ({ store }, { body }) => users.createUser(store, parseBody(body)) },
  'GET /Users/*': { name: 'GetUser', ok: 200, run: ({ store }, _, id) => users.getUser(store, id) },
  'PUT /Users/*': { name: 'PutUser', ok: 201, run: ({ store }, { body }, id) => users.putUser(store, id, parseBody(body)) },
  'PATCH /Users/*': {
    name: 'PatchUser',
    ok: 200,
    run: ({ store }, { body }, id) => users.changeUser(store, id, parseBody(body)),
  },
  'DELETE /Users/*': { name: 'DeleteUser', ok: 204, run: ({ store }, _, id) => users.deleteUser(store, id) },
  'GET /Groups': { name: 'ListGroups', ok: 200, run: ({ store }, { query }) => groups.listGroups(store, query) },
  'POST /Groups': { name: 'CreateGroup', ok: 201, run: ({ store }, { body }) => groups.createGroup(store, parseBody(body)) },
  'GET /Groups/*': { name: 'GetGroup', ok: 200, run: ({ store }, _, id) => groups.getGroup(store, id) },
  'PATCH /Groups/*': {
    name: 'PatchGroup',
    ok: 204,
    run: ({ store }, { body }, id) => groups.changeGroup(store, id, parseBody(body)),
  },
  'DELETE /Groups/*': { name: 'DeleteGroup', ok: 204, run: ({ store }, _, id) => groups.deleteGroup(store, id) },
  'GET /ServiceProviderConfig': { name: 'ServiceProviderConfig', ok: 200, run: () => serviceProviderConfig },
  'GET /ResourceTypes': { name: 'ListResourceTypes', ok: 200, run: (_, { query }) => listResponse(resourceTypes, query) },
  'GET /Schemas': { name: 'ListSchemas', ok: 200, run: (_, { query }) => listResponse(schemas, query) },
  'GET /Schemas/*': { name: 'GetSchema', ok: 200, run: (_instance, _request, id) => schemaOf(id) },
};

const maxBodyBytes = 1_048_576;

/** Identity Center's SCIM service. */
export class ScimService {
  readonly #clock: Clock;
  readonly #events: EventLog;
  readonly #instance: () => Instance | undefined;
  readonly #reads = new Throttle(40);
  readonly #writes = new Throttle(25);

  /** `instance`: the one there is at the time of a request, if any. */
  constructor(clock: Clock, events: EventLog, instance: () => Instance | undefined) {
    this.#clock = clock;
    this.#events = events;
    this.#instance = instance;
  }

  handle(request: ScimRequest): Response {
    const requestId = uuid();
    const operation = operationFor(request);
    try {
      const instance = this.#authorize(request);
      if (!operation) throw new ScimError('ResourceNotFoundException', 'Operation not supported');
      const throttle = request.method === 'GET' ? this.#reads : this.#writes;
      if (!throttle.admit(this.#clock.now())) throw new ScimError('ThrottlingException', 'Rate exceeded');
      if (Buffer.byteLength(request.body) > maxBodyBytes) throw new ScimError('ValidationException', 'Request is too large');
      const result = operation.run(instance, request, decodeURIComponent(request.path.split('/')[2] ?? ''));
      this.#record(operation.name, request);
      return answer(operation.ok, requestId, result);
    } catch (thrown) {
      const error = asScimError(thrown);
      this.#record(operation?.name ?? 'Unknown', request, error);
      return answer(error.status, requestId, error.body(requestId, this.#clock.now()));
    }
  }

  /** A wrong tenant in the path is answered like a wrong token. */
  #authorize({ region, tenant, authorization }: ScimRequest): Instance {
    const instance = this.#instance();
    const known = instance?.region === region && instance.provisioning.tenant === tenant;
    if (!known || !instance.provisioning.authorizes(authorization)) {
      throw new ScimError('UnauthorizedException', 'Invalid or expired token, or unknown tenant');
    }
    return instance;
  }

  #record(eventName: string, { region, tenant }: ScimRequest, error?: ScimError): void {
    this.#events.record({
      eventSource: 'identitystore-scim.amazonaws.com',
      eventName,
      awsRegion: region,
      userIdentity: { type: error ? 'Unknown' : 'WebIdentityUser' },
      requestParameters: { tenantId: tenant },
      ...(error ? { errorCode: error.code, errorMessage: error.message } : {}),
    });
  }
}

function operationFor({ method, path }: ScimRequest): Operation | undefined {
  const segments = path.replace(/\/$/, '').split('/');
  if (segments.length > 3) return undefined;
  return operations[`${method} /${segments[1]}${segments.length === 3 ? '/*' : ''}`];
}

function asScimError(thrown: unknown): ScimError {
  if (thrown instanceof ScimError) return thrown;
  if (thrown instanceof Conflict) return new ScimError('ConflictException', thrown.message);
  return new ScimError('InternalServerException', thrown instanceof Error ? thrown.message : String(thrown));
}

function answer(status: number, requestId: string, body: unknown): Response {
  return new Response(status === 204 ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-RequestId': requestId },
  });
}

function schemaOf(id: string): unknown {
  const schema = schemas.find((candidate) => candidate.id === id);
  if (!schema) throw new ScimError('ResourceNotFoundException', 'Schema not found');
  return schema;
}
