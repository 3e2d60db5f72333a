import type { IdentityStore, User } from '../identity-store.ts';
import { matchFilter, readFilter } from './filter.ts';
import { isObject, type Json, property } from './json.ts';
import { listResponse } from './page.ts';
import { readOperations } from './patch.ts';
import { patchUser } from './patch-user.ts';
import { ScimError } from './scim-error.ts';
import { readUser, userResource } from './user-resource.ts';

const filters = [['id'], ['userName'], ['externalId'], ['groups.value'], ['id', 'manager']];

/** `GET /Users`. `excludedAttributes`, `attributes` and `startIndex` are not heeded. */
export function listUsers(store: IdentityStore, query: URLSearchParams): Json {
  const filter = query.get('filter');
  const users = filter === null ? store.users : store.users.filter(userTest(store, filter));
  return listResponse(users.map(userResource), query);
}

export function createUser(store: IdentityStore, body: Json): Json {
  return userResource(store.addUser(readUser(body), 'SCIM'));
}

export function getUser(store: IdentityStore, id: string): Json {
  return userResource(requireUser(store, id));
}

export function putUser(store: IdentityStore, id: string, body: Json): Json {
  return userResource(store.changeUser(requireUser(store, id), readUser(body)));
}

export function changeUser(store: IdentityStore, id: string, body: Json): Json {
  const user = requireUser(store, id);
  const changed = readUser(patchUser(userResource(user), readOperations(body)));
  return userResource(store.changeUser(user, changed));
}

export function deleteUser(store: IdentityStore, id: string): void {
  store.deleteUser(requireUser(store, id).id);
}

function requireUser(store: IdentityStore, id: string): User {
  const user = store.user(id);
  if (!user) throw new ScimError('ResourceNotFoundException', 'User not found');
  return user;
}

function userTest(store: IdentityStore, filter: string): (user: User) => boolean {
  const wanted = matchFilter(readFilter(filter), filters);
  const groupId = wanted.get('groups.value');
  if (groupId !== undefined) {
    const group = store.group(groupId);
    if (!group) throw new ScimError('ResourceNotFoundException', 'Group not found');
    return (user) => group.members.has(user.id);
  }
  return (user) => [...wanted].every(([attribute, value]) => attributeOf(user, attribute)?.toLowerCase() === value.toLowerCase());
}

function attributeOf(user: User, attribute: string): string | undefined {
  switch (attribute) {
    case 'id':
      return user.id;
    case 'username':
      return user.userName;
    case 'externalid':
      return user.externalId;
    case 'manager': {
      const manager = property(user.enterprise, 'manager');
      return isObject(manager) ? String(property(manager, 'value')) : undefined;
    }
    default:
      return undefined;
  }
}
