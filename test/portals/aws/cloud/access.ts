import { type Assignment, roleName } from './assignments.ts';
import type { Instance } from './instance.ts';
import type { Account, Organizations } from './organizations.ts';
import type { PermissionSet } from './permission-sets.ts';

export interface Role {
  readonly account: Account;
  readonly permissionSet: PermissionSet;
  readonly roleName: string;
}

/** Every role that a user may take, by own assignments or through groups, each once. */
export function rolesOf(instance: Instance, organizations: Organizations, userId: string): readonly Role[] {
  if (!instance.multiAccountPermissions) return [];
  const principals = new Set([userId, ...instance.store.groupsOf(userId).map((group) => group.id)]);
  const roles = new Map<string, Role>();
  for (const assignment of instance.assignments.all) {
    if (assignment.status !== 'provisioned' || !principals.has(assignment.principalId)) continue;
    const account = organizations.current?.accounts.find(({ id }) => id === assignment.accountId);
    if (!account) continue;
    const permissionSet = instance.permissionSets.get(assignment.permissionSetId);
    roles.set(`${account.id}/${permissionSet.id}`, { account, permissionSet, roleName: roleName(permissionSet, account.id) });
  }
  return [...roles.values()];
}

/** The name of who an assignment is for; the bare id once that user or group is gone. */
export function principalName({ store }: Instance, { principalType, principalId }: Assignment): string {
  const name = principalType === 'USER' ? store.user(principalId)?.userName : store.group(principalId)?.displayName;
  return name ?? principalId;
}

/** The accounts where a permission set is assigned, whatever the state of it. */
export function accountsWith({ assignments }: Instance, permissionSetId: string): ReadonlySet<string> {
  return new Set(
    assignments.all
      .filter((assignment) => assignment.permissionSetId === permissionSetId)
      .map((assignment) => assignment.accountId),
  );
}
