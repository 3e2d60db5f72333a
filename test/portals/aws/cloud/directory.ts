import { Conflict, type Group, typedUser, type User } from './identity-store.ts';
import { alphanumeric } from './ids.ts';
import type { Instance } from './instance.ts';
import { Refusal } from './refusal.ts';

export interface NewUser {
  readonly userName: string;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly displayName: string;
}

/** Adding users and groups by hand in the console, which automatic provisioning rules out. */
export function addUserByHand(instance: Instance, person: NewUser, options: { oneTimePassword?: boolean } = {}): User {
  refuseWhileProvisioned(instance);
  const missing = Object.entries(person).find(([, value]) => value.trim() === '');
  if (missing) throw new Refusal(`Enter a value for every field: ${missing[0]} is empty.`);
  const user = unlessTaken(() => instance.store.addUser(typedUser(person), 'manual'));
  if (options.oneTimePassword) user.password = alphanumeric(12);
  return user;
}

export function editUserByHand(instance: Instance, user: User, names: Omit<NewUser, 'userName' | 'email'>): void {
  refuseWhileProvisioned(instance);
  const { givenName, familyName, displayName } = names;
  unlessTaken(() => instance.store.changeUser(user, { ...user, displayName, name: { ...user.name, givenName, familyName } }));
}

export function addGroupByHand(
  instance: Instance,
  { displayName, description }: { displayName: string; description: string },
): Group {
  refuseWhileProvisioned(instance);
  if (displayName.trim() === '') throw new Refusal('Enter a group name.');
  return unlessTaken(() => instance.store.addGroup({ displayName, ...(description ? { description } : {}) }, 'manual'));
}

export function setMembershipByHand(
  instance: Instance,
  { userId, group, member }: { userId: string; group: Group; member: boolean },
): void {
  refuseWhileProvisioned(instance);
  if (member) group.members.add(userId);
  else group.members.delete(userId);
}

function refuseWhileProvisioned({ provisioning }: Instance): void {
  if (provisioning.enabled) {
    throw new Refusal('Users and groups are managed by automatic provisioning. Change them in your identity provider.', 409);
  }
}

function unlessTaken<T>(change: () => T): T {
  try {
    return change();
  } catch (error) {
    if (error instanceof Conflict) throw new Refusal('The user name, e-mail address or group name is taken already.', 409);
    throw error;
  }
}
