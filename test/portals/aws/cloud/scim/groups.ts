import type { Group, IdentityStore } from '../identity-store.ts';
import { matchFilter, readFilter } from './filter.ts';
import { type Json, property } from './json.ts';
import { listResponse } from './page.ts';
import { readOperations } from './patch.ts';
import { memberId, patchGroup } from './patch-group.ts';
import { invalid, ScimError } from './scim-error.ts';

const filters = [
  ['id'],
  ['displayName'],
  ['externalId'],
  ['members.value'],
  ['id', 'members'],
  ['id', 'members.value'],
  ['id', 'member'],
];
const maxMembers = 100;

/** `GET /Groups`. The members are never told, whatever the query asks. */
export function listGroups(store: IdentityStore, query: URLSearchParams): Json {
  const filter = query.get('filter');
  const groups = filter === null ? store.groups : store.groups.filter(groupTest(store, filter));
  return listResponse(groups.map(groupResource), query);
}

export function createGroup(store: IdentityStore, body: Json): Json {
  const displayName = property(body, 'displayName');
  if (typeof displayName !== 'string' || displayName.trim() === '') {
    throw invalid(
      "1 validation error detected: Value at 'displayName' failed to satisfy constraint: Member must have length greater than or equal to 1",
    );
  }
  const members = property(body, 'members') ?? [];
  if (!Array.isArray(members)) throw invalid('Invalid value for attribute members');
  if (members.length > maxMembers) throw invalid('Number of members exceeds allowed limit of 100');
  const ids = members.map(memberId);
  if (ids.some((id) => !store.user(id))) throw new ScimError('ResourceNotFoundException', 'Member not found');
  const externalId = property(body, 'externalId');
  const group = store.addGroup(
    { displayName, ...(typeof externalId === 'string' && externalId !== '' ? { externalId } : {}) },
    'SCIM',
  );
  for (const id of ids) group.members.add(id);
  return groupResource(group);
}

export function getGroup(store: IdentityStore, id: string): Json {
  return groupResource(requireGroup(store, id));
}

export function changeGroup(store: IdentityStore, id: string, body: Json): void {
  patchGroup(store, requireGroup(store, id), readOperations(body));
}

export function deleteGroup(store: IdentityStore, id: string): void {
  store.deleteGroup(requireGroup(store, id).id);
}

function groupResource(group: Group): Json {
  return {
    id: group.id,
    ...(group.externalId === undefined ? {} : { externalId: group.externalId }),
    meta: {
      resourceType: 'Group',
      created: new Date(group.createdAt).toISOString(),
      lastModified: new Date(group.updatedAt).toISOString(),
    },
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    displayName: group.displayName,
    members: [],
  };
}

function requireGroup(store: IdentityStore, id: string): Group {
  const group = store.group(id);
  if (!group) throw new ScimError('ResourceNotFoundException', 'Group not found');
  return group;
}

function groupTest(store: IdentityStore, filter: string): (group: Group) => boolean {
  const wanted = matchFilter(readFilter(filter), filters);
  const member = wanted.get('members.value') ?? wanted.get('members') ?? wanted.get('member');
  if (member !== undefined && !store.user(member)) throw new ScimError('ResourceNotFoundException', 'Member not found');
  const id = wanted.get('id');
  const displayName = wanted.get('displayname');
  const externalId = wanted.get('externalid');
  return (group) =>
    (id === undefined || group.id === id) &&
    (displayName === undefined || group.displayName.toLowerCase() === displayName.toLowerCase()) &&
    (externalId === undefined || group.externalId === externalId) &&
    (member === undefined || group.members.has(member));
}
