import type { Clock } from '../../clock.ts';
import { uuid } from './ids.ts';

export interface Name {
  givenName: string;
  familyName: string;
  formatted?: string;
  middleName?: string;
  honorificPrefix?: string;
  honorificSuffix?: string;
}

/** What a directory knows of a person, as SCIM names it. */
export interface UserAttributes {
  userName: string;
  displayName: string;
  name: Name;
  active: boolean;
  externalId?: string;
  /** At most one of each of these lists, which is Identity Center's own limit. */
  emails: Record<string, unknown>[];
  addresses: Record<string, unknown>[];
  phoneNumbers: Record<string, unknown>[];
  roles: Record<string, unknown>[];
  /** nickName, profileUrl, title, userType, preferredLanguage, locale and timezone, where they are set. */
  plain: Record<string, string>;
  /** The enterprise extension. */
  enterprise: Record<string, unknown>;
}

export interface User extends UserAttributes {
  readonly id: string;
  readonly createdBy: 'manual' | 'SCIM';
  readonly createdAt: number;
  updatedAt: number;
  /** Only for people who sign in with the Identity Center directory itself. */
  password?: string;
}

export interface Group {
  readonly id: string;
  displayName: string;
  description?: string;
  externalId?: string;
  /** Ids of users: groups cannot hold groups. */
  readonly members: Set<string>;
  readonly createdBy: 'manual' | 'SCIM';
  readonly createdAt: number;
  updatedAt: number;
}

/** Two people or groups would share what must be unique; `message` names it the way the event history does. */
export class Conflict extends Error {}

/** The people and groups that Identity Center knows. */
export class IdentityStore {
  readonly #clock: Clock;
  readonly #users = new Map<string, User>();
  readonly #groups = new Map<string, Group>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get users(): readonly User[] {
    return [...this.#users.values()];
  }

  get groups(): readonly Group[] {
    return [...this.#groups.values()];
  }

  user(id: string): User | undefined {
    return this.#users.get(id);
  }

  group(id: string): Group | undefined {
    return this.#groups.get(id);
  }

  /** The user of exactly this name, capital letters included: what a SAML subject is compared with. */
  userNamed(userName: string): User | undefined {
    return this.users.find((user) => user.userName === userName);
  }

  addUser(attributes: UserAttributes, createdBy: User['createdBy']): User {
    this.#checkUnique(attributes);
    const now = this.#clock.now();
    const user: User = { ...attributes, id: uuid(), createdBy, createdAt: now, updatedAt: now };
    this.#users.set(user.id, user);
    return user;
  }

  /** Replaces everything that is known of `user` by `attributes`. */
  changeUser(user: User, attributes: UserAttributes): User {
    this.#checkUnique(attributes, user.id);
    const { id, createdBy, createdAt, password } = user;
    const changed: User = { ...attributes, id, createdBy, createdAt, updatedAt: this.#clock.now() };
    if (password !== undefined) changed.password = password;
    this.#users.set(id, changed);
    return changed;
  }

  deleteUser(id: string): void {
    this.#users.delete(id);
    for (const group of this.#groups.values()) group.members.delete(id);
  }

  addGroup(attributes: Pick<Group, 'displayName' | 'description' | 'externalId'>, createdBy: Group['createdBy']): Group {
    this.checkGroupUnique(attributes);
    const now = this.#clock.now();
    const group: Group = { ...attributes, id: uuid(), members: new Set(), createdBy, createdAt: now, updatedAt: now };
    this.#groups.set(group.id, group);
    return group;
  }

  deleteGroup(id: string): void {
    this.#groups.delete(id);
  }

  touch(group: Group): void {
    group.updatedAt = this.#clock.now();
  }

  groupsOf(userId: string): readonly Group[] {
    return this.groups.filter((group) => group.members.has(userId));
  }

  /** Throws `Conflict` if another group than `ownId` has this name or external id. */
  checkGroupUnique(attributes: { displayName: string; externalId?: string }, ownId?: string): void {
    for (const other of this.#groups.values()) {
      if (other.id === ownId) continue;
      if (same(other.displayName, attributes.displayName)) throw new Conflict('Duplicate GroupDisplayName');
      if (attributes.externalId && other.externalId === attributes.externalId) throw new Conflict('Duplicate ExternalId');
    }
  }

  #checkUnique(attributes: UserAttributes, ownId?: string): void {
    const email = primaryEmail(attributes);
    for (const other of this.#users.values()) {
      if (other.id === ownId) continue;
      if (same(other.userName, attributes.userName)) throw new Conflict('Duplicate UserName');
      if (email && same(primaryEmail(other), email)) throw new Conflict('Duplicate Email');
      if (attributes.externalId && other.externalId === attributes.externalId) throw new Conflict('Duplicate ExternalId');
    }
  }
}

/** The user's e-mail address; Identity Center keeps one at most. */
export function primaryEmail(user: Pick<UserAttributes, 'emails'>): string | undefined {
  const value = user.emails[0]?.value;
  return typeof value === 'string' ? value : undefined;
}

/** A person as somebody types them in the console, where there is nothing but these five. */
export function typedUser(person: {
  userName: string;
  email: string;
  givenName: string;
  familyName: string;
  displayName: string;
}): UserAttributes {
  return {
    userName: person.userName,
    displayName: person.displayName,
    name: { givenName: person.givenName, familyName: person.familyName },
    active: true,
    emails: [{ value: person.email, type: 'work', primary: true }],
    addresses: [],
    phoneNumbers: [],
    roles: [],
    plain: {},
    enterprise: {},
  };
}

function same(left: string | undefined, right: string | undefined): boolean {
  return left?.toLowerCase() === right?.toLowerCase();
}
