import type { Assignment } from '../application.ts';
import type { Directory } from '../directory.ts';
import type { ObjectType } from './attribute-mapping.ts';

export type Scope = 'assigned' | 'all';

/** The object ids in scope, users and groups. */
export interface InScope {
  readonly users: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

/** Who is provisioned: all, or those assigned and the direct members of the groups assigned. */
export function inScope(scope: Scope, directory: Directory, assignments: readonly Assignment[]): InScope {
  if (scope === 'all') return { users: ids(directory.users), groups: ids(directory.groups) };
  const assigned = assignments.map(({ principalId }) => principalId);
  const groups = assigned.filter((id) => directory.group(id));
  const members = groups.flatMap((id) => directory.membersOf(id).map(({ objectId }) => objectId));
  return { users: new Set([...assigned.filter((id) => directory.user(id)), ...members]), groups: new Set(groups) };
}

export function includes(scope: InScope, objectType: ObjectType, objectId: string): boolean {
  return (objectType === 'user' ? scope.users : scope.groups).has(objectId);
}

function ids(objects: readonly { readonly objectId: string }[]): ReadonlySet<string> {
  return new Set(objects.map(({ objectId }) => objectId));
}
