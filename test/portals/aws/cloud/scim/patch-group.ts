import type { Group, IdentityStore } from '../identity-store.ts';
import { isObject, property } from './json.ts';
import type { Operation } from './patch.ts';
import { type Path, readPath } from './path.ts';
import { invalid, ScimError } from './scim-error.ts';

const maxMembershipChanges = 100;

interface MembershipChange {
  readonly op: 'add' | 'remove';
  readonly userId: string;
}

/** Applies PATCH operations to a group: all of them, or none. */
export function patchGroup(store: IdentityStore, group: Group, operations: readonly Operation[]): void {
  const changes: MembershipChange[] = [];
  let { displayName, externalId } = group;
  for (const { op, path, value } of operations.flatMap(split)) {
    const attribute = path.attribute.toLowerCase();
    if (attribute === 'members') changes.push(...membershipChanges({ op, path, value }, group));
    else if (attribute === 'displayname' && op !== 'remove') displayName = nonEmptyText(value, 'displayName');
    else if (attribute === 'externalid') externalId = op === 'remove' ? undefined : nonEmptyText(value, 'externalId');
    else if (attribute !== 'id') throw invalid(`Attribute ${path.attribute} cannot be changed`);
  }
  if (changes.length > maxMembershipChanges) throw invalid('Number of membership changes exceeds allowed limit of 100');
  for (const { op, userId } of changes) {
    if (op === 'add' && !store.user(userId)) throw new ScimError('ResourceNotFoundException', 'Member not found');
  }
  store.checkGroupUnique({ displayName, ...(externalId === undefined ? {} : { externalId }) }, group.id);

  group.displayName = displayName;
  if (externalId === undefined) delete group.externalId;
  else group.externalId = externalId;
  for (const { op, userId } of changes) {
    if (op === 'add') group.members.add(userId);
    else group.members.delete(userId);
  }
  store.touch(group);
}

interface GroupOperation {
  readonly op: Operation['op'];
  readonly path: Path;
  readonly value: unknown;
}

/** An operation without a path carries an object of attributes: as many operations as it has keys. */
function split({ op, path, value }: Operation): GroupOperation[] {
  if (path !== undefined) return [{ op, path: readPath(path), value }];
  if (!isObject(value)) throw invalid('Missing path in PATCH request');
  return Object.entries(value).map(([key, part]) => ({ op, path: readPath(key), value: part }));
}

function membershipChanges({ op, path, value }: GroupOperation, group: Group): MembershipChange[] {
  if (path.where) {
    if (op !== 'remove') throw invalid('Invalid path in PATCH request');
    return [{ op: 'remove', userId: path.where.value }];
  }
  const members = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  // Observed, not documented: replacing by nothing succeeds and removes nobody.
  if (op === 'replace' && members.length === 0) return [];
  if (op === 'replace') {
    // Observed, not documented: this one is refused and empties the group all the same.
    if (members.some((member) => isObject(member) && property(member, 'value') === '')) group.members.clear();
    throw invalid('Replacing all members is not supported');
  }
  if (op === 'remove' && members.length === 0) throw invalid('Removing all members is not supported');
  return members.map((member) => ({ op, userId: memberId(member) }));
}

/** The id of one entry of `members`. */
export function memberId(member: unknown): string {
  const value = isObject(member) ? property(member, 'value') : undefined;
  return nonEmptyText(value, 'members.value');
}

function nonEmptyText(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '') throw invalid(`Invalid value for attribute ${name}`);
  return value;
}
