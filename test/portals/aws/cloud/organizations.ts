import type { Clock } from '../../clock.ts';
import type { World } from '../../world.ts';
import { alphanumeric } from './ids.ts';
import { Refusal } from './refusal.ts';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface Organization {
  readonly id: string;
  readonly rootId: string;
  features: 'ALL' | 'CONSOLIDATED_BILLING';
  /** How far the change from consolidated billing to all features has come. */
  upgrade: 'not-started' | 'waiting-for-approvals' | 'ready-to-finalize' | 'finalized';
  /** The management account is the first. */
  readonly accounts: Account[];
}

/** How long the members' approvals take: there are none to wait for but the account's own. */
const approvalMs = 5_000;

/** The account's organization, if it has one. */
export class Organizations {
  readonly #clock: Clock;
  readonly managementAccount: Account;
  #organization: Organization | undefined;
  #plan: 'free' | 'paid';
  #creditsLost = false;

  constructor(clock: Clock, world: World['aws']) {
    this.#clock = clock;
    this.managementAccount = world.account;
    this.#plan = world.plan;
    if (world.organization !== 'none') {
      this.#organization = this.#make(world.organization === 'all-features' ? 'ALL' : 'CONSOLIDATED_BILLING');
    }
  }

  get current(): Organization | undefined {
    return this.#organization;
  }

  get plan(): 'free' | 'paid' {
    return this.#plan;
  }

  /** Whether creating an organization ended a free plan, and its credits with it. */
  get creditsLost(): boolean {
    return this.#creditsLost;
  }

  /** Creates an organization with all features. An account on the free plan becomes a paying one by it. */
  create(): Organization {
    if (this.#organization) throw new Refusal('This account already belongs to an organization.', 409);
    this.#organization = this.#make('ALL');
    this.#creditsLost = this.#plan === 'free';
    this.#plan = 'paid';
    return this.#organization;
  }

  /** Asks the members to approve all features; they answer after a few seconds. */
  beginAllFeatures(): void {
    const organization = this.require();
    if (organization.features === 'ALL') throw new Refusal('All features are enabled already.', 409);
    if (organization.upgrade !== 'not-started') throw new Refusal('The process has begun already.', 409);
    organization.upgrade = 'waiting-for-approvals';
    this.#clock.after(approvalMs, () => {
      organization.upgrade = 'ready-to-finalize';
    });
  }

  finalizeAllFeatures(): void {
    const organization = this.require();
    if (organization.upgrade !== 'ready-to-finalize') throw new Refusal('Not every account has approved the change yet.', 409);
    organization.upgrade = 'finalized';
    organization.features = 'ALL';
  }

  addAccount(account: Account): void {
    this.require().accounts.push(account);
  }

  /** Deletes the organization; `confirmation` must be its id. */
  delete(confirmation: string): void {
    const organization = this.require();
    if (confirmation !== organization.id) throw new Refusal('The text you entered is not the id of this organization.');
    if (organization.accounts.length > 1) throw new Refusal('Remove every member account first.', 409);
    this.#organization = undefined;
  }

  /** The organization; refuses where there is none. */
  require(): Organization {
    if (!this.#organization) throw new Refusal('This account does not belong to an organization.', 404);
    return this.#organization;
  }

  #make(features: Organization['features']): Organization {
    return {
      id: `o-${alphanumeric(10)}`,
      rootId: `r-${alphanumeric(4)}`,
      features,
      upgrade: 'not-started',
      accounts: [this.managementAccount],
    };
  }
}
