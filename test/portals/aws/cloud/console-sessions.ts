import { alphanumeric, hex } from './ids.ts';

/** Who is signed in to the console. */
export type ConsoleIdentity =
  | { readonly kind: 'iam-user'; readonly userName: string }
  | {
      readonly kind: 'role';
      readonly roleName: string;
      readonly userName: string;
      readonly permissionSet: string;
      /** Names of managed policies. */
      readonly policies: readonly string[];
    };

export interface ConsoleSession {
  readonly id: string;
  readonly accountId: string;
  readonly identity: ConsoleIdentity;
  /** With multi-session support, the session's own host begins with the account id, a hyphen and this. */
  readonly differentiator: string;
  readonly multiSession: boolean;
}

/** The console sessions of every browser. */
export class ConsoleSessions {
  readonly #sessions = new Map<string, ConsoleSession>();

  get all(): readonly ConsoleSession[] {
    return [...this.#sessions.values()];
  }

  get(id: string | undefined): ConsoleSession | undefined {
    return id === undefined ? undefined : this.#sessions.get(id);
  }

  create(session: Pick<ConsoleSession, 'accountId' | 'identity' | 'multiSession'>): ConsoleSession {
    const created = { ...session, id: hex(64), differentiator: alphanumeric(8) };
    this.#sessions.set(created.id, created);
    return created;
  }

  end(id: string): void {
    this.#sessions.delete(id);
  }
}

/** The host part that belongs to a multi-session console session, e.g. `111122223333-abcd12ef`. */
export function hostPrefix({ accountId, differentiator }: ConsoleSession): string {
  return `${accountId}-${differentiator}`;
}

/** What the account menu prints, and what an ARN ends with. */
export function identityLabel(identity: ConsoleIdentity): string {
  return identity.kind === 'iam-user' ? identity.userName : `${identity.roleName}/${identity.userName}`;
}

export function sessionArn({ accountId, identity }: ConsoleSession): string {
  return identity.kind === 'iam-user'
    ? `arn:aws:iam::${accountId}:user/${identity.userName}`
    : `arn:aws:sts::${accountId}:assumed-role/${identityLabel(identity)}`;
}
