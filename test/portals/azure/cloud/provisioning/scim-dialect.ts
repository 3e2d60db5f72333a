import { isJson, type Json } from './scim-path.ts';

/** One operation of a PATCH, before it is written in a dialect. */
export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string;
  readonly value?: unknown;
}

/**
 * How the client writes PATCH: capitalised operations and `active` as a word, unless the Tenant URL carries
 * `aadOptscim062020`, which makes it follow the standard.
 */
export interface ScimDialect {
  patch(operations: readonly PatchOperation[]): Json;
  /** The operations that take members out of a group. `ids`: as the other side knows them. */
  removeMembers(ids: readonly string[]): readonly PatchOperation[];
}

const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

const classic: ScimDialect = {
  patch: (operations) =>
    body(
      operations.map(({ op, path, value }) => ({
        op: op.charAt(0).toUpperCase() + op.slice(1),
        path,
        ...written(path === 'active' ? titled(value) : value),
      })),
    ),
  removeMembers: (ids) => [{ op: 'remove', path: 'members', value: memberList(ids) }],
};

const standard: ScimDialect = {
  patch: (operations) =>
    body(operations.map(({ op, path, value }) => ({ op, path, ...written(path === 'active' ? value === 'True' : value) }))),
  removeMembers: (ids) => ids.map((id) => ({ op: 'remove', path: `members[value eq "${id}"]` })),
};

/** The dialect a Tenant URL asks for. */
export function dialectOf(tenantUrl: string): ScimDialect {
  return /[?&]aadOptscim062020\b/i.test(tenantUrl) ? standard : classic;
}

/** Members of a group, as the client writes them. */
export function memberList(ids: readonly string[]): Json[] {
  return ids.map((value) => ({ $ref: null, value }));
}

function body(operations: readonly Json[]): Json {
  return { schemas: [patchSchema], Operations: operations };
}

function written(value: unknown): Json {
  return value === undefined ? {} : { value };
}

function titled(value: unknown): unknown {
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : isJson(value) ? value : String(value);
}
