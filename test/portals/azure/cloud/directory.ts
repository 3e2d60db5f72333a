import type { Group, Person, World } from '../../world.ts';
import { Refusal } from './refusal.ts';

/** What an administrator may change about a person. An empty text takes the attribute away. */
export type PersonChanges = Partial<
  Pick<Person, 'displayName' | 'givenName' | 'surname' | 'mail' | 'mobile' | 'telephoneNumber' | 'facsimileTelephoneNumber'>
>;

/** A user or group, as pickers and assignments see it. */
export interface DirectoryObject {
  readonly kind: 'user' | 'group';
  readonly objectId: string;
  readonly displayName: string;
  /** Users only. */
  readonly userPrincipalName?: string;
}

/** The tenant's people and groups. The world says how it begins; people can be changed and deleted. */
export class Directory {
  readonly tenantId: string;
  readonly tenantName: string;
  readonly domain: string;
  readonly licence: World['azure']['licence'];
  readonly adminId: string;
  readonly groups: readonly Group[];
  readonly #users: Map<string, Person>;

  constructor(azure: World['azure']) {
    this.tenantId = azure.tenantId;
    this.tenantName = azure.tenantName;
    this.domain = azure.domain;
    this.licence = azure.licence;
    this.adminId = azure.admin.objectId;
    this.groups = azure.groups;
    this.#users = new Map([azure.admin, ...azure.users].map((person) => [person.objectId, person]));
  }

  get users(): readonly Person[] {
    return [...this.#users.values()];
  }

  user(objectId: string): Person | undefined {
    return this.#users.get(objectId);
  }

  /** The user who signs in by this name, in any case. */
  userNamed(userPrincipalName: string): Person | undefined {
    const name = userPrincipalName.trim().toLowerCase();
    return this.users.find((user) => user.userPrincipalName.toLowerCase() === name);
  }

  group(objectId: string): Group | undefined {
    return this.groups.find((group) => group.objectId === objectId);
  }

  /** The direct members of a group; groups inside a group do not count. */
  membersOf(groupId: string): readonly Person[] {
    return (this.group(groupId)?.members ?? []).flatMap((id) => this.user(id) ?? []);
  }

  object(objectId: string): DirectoryObject | undefined {
    const user = this.user(objectId);
    if (user) return { kind: 'user', objectId, displayName: user.displayName, userPrincipalName: user.userPrincipalName };
    const group = this.group(objectId);
    return group && { kind: 'group', objectId, displayName: group.displayName };
  }

  /** Users first, then groups, whose names hold `search`. */
  find(search: string): DirectoryObject[] {
    const wanted = search.trim().toLowerCase();
    return [...this.users, ...this.groups]
      .flatMap(({ objectId }) => this.object(objectId) ?? [])
      .filter((object) => `${object.displayName} ${object.userPrincipalName ?? ''}`.toLowerCase().includes(wanted));
  }

  /** The user by this name, or the group; for tests, which know names. */
  named(name: string): DirectoryObject | undefined {
    const objectId = this.userNamed(name)?.objectId ?? this.groups.find(({ displayName }) => displayName === name)?.objectId;
    return objectId === undefined ? undefined : this.object(objectId);
  }

  changeUser(objectId: string, changes: PersonChanges): void {
    const user = this.user(objectId);
    if (!user) throw new Refusal('There is no such user.', 404);
    const changed = Object.entries({ ...user, ...changes }).filter(([, value]) => value !== '');
    this.#users.set(objectId, Object.fromEntries(changed) as unknown as Person);
  }

  deleteUser(objectId: string): void {
    this.#users.delete(objectId);
  }
}
