import type { Clock } from '../../clock.ts';
import { hex } from './ids.ts';
import { managedPolicies } from './managed-policies.ts';
import { Refusal } from './refusal.ts';

export interface PermissionSet {
  /** `ps-` and 16 hexadecimal digits. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** ISO 8601, `PT1H` to `PT12H`. */
  readonly sessionDuration: string;
  readonly relayState: string;
  /** Names of managed policies. */
  readonly policies: readonly string[];
  readonly createdAt: number;
}

export interface PermissionSetOptions {
  readonly name: string;
  readonly description?: string;
  readonly sessionDuration?: string;
  readonly relayState?: string;
  readonly policies: readonly string[];
}

/** The permission sets of one Identity Center instance. */
export class PermissionSets {
  readonly #clock: Clock;
  readonly #sets = new Map<string, PermissionSet>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get all(): readonly PermissionSet[] {
    return [...this.#sets.values()];
  }

  get(id: string): PermissionSet {
    const set = this.#sets.get(id);
    if (!set) throw new Refusal('There is no such permission set.', 404);
    return set;
  }

  create({ name, description = '', sessionDuration = 'PT1H', relayState = '', policies }: PermissionSetOptions): PermissionSet {
    if (!/^[\w+=,.@-]{1,32}$/.test(name)) {
      throw new Refusal('A permission set name has 1 to 32 characters: letters, digits and + = , . @ - _');
    }
    if (this.all.some((set) => set.name === name)) throw new Refusal(`A permission set named ${name} exists already.`, 409);
    const unknown = policies.find((policy) => !managedPolicies.some((known) => known.name === policy));
    if (unknown !== undefined) throw new Refusal(`There is no managed policy named ${unknown}.`);
    const id = `ps-${hex(16)}`;
    const set: PermissionSet = { id, name, description, sessionDuration, relayState, policies, createdAt: this.#clock.now() };
    this.#sets.set(id, set);
    return set;
  }

  /** Deletes a set that is `inUse` nowhere. */
  delete(id: string, inUse: boolean): void {
    const { name } = this.get(id);
    if (inUse) throw new Refusal(`${name} is still assigned. Remove its assignments first.`, 409);
    this.#sets.delete(id);
  }
}
