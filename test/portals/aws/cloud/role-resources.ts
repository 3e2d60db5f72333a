import { type Action, allows } from './managed-policies.ts';
import { Refusal } from './refusal.ts';

export interface Database {
  readonly name: string;
  readonly engine: string;
}

/** The few resources of an account that somebody in a role can try permissions on. */
export class RoleResources {
  readonly #databases = new Map<string, Database[]>();
  readonly #buckets = new Map<string, string[]>();

  databases(accountId: string): readonly Database[] {
    return this.#databases.get(accountId) ?? [];
  }

  buckets(accountId: string): readonly string[] {
    return this.#buckets.get(accountId) ?? [`workshop-results-${accountId}`];
  }

  createDatabase(accountId: string, { principal, policies }: Caller, name: string): void {
    check({ principal, policies }, 'rds:CreateDBInstance');
    if (!/^[a-z][a-z0-9-]{0,62}$/.test(name)) throw new Refusal('A database name starts with a letter: a-z, 0-9 and hyphens.');
    this.#databases.set(accountId, [...this.databases(accountId), { name, engine: 'PostgreSQL' }]);
  }

  deleteBucket(accountId: string, caller: Caller, name: string): void {
    check(caller, 's3:DeleteBucket');
    this.#buckets.set(
      accountId,
      this.buckets(accountId).filter((bucket) => bucket !== name),
    );
  }
}

interface Caller {
  /** ARN of the role session. */
  readonly principal: string;
  readonly policies: readonly string[];
}

function check({ principal, policies }: Caller, action: Action): void {
  if (!allows(policies, action)) throw new Refusal(`Access denied: ${principal} is not allowed to perform ${action}.`, 403);
}
