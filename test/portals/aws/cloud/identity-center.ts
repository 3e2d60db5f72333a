import type { Clock } from '../../clock.ts';
import { Instance, type InstanceOptions } from './instance.ts';
import type { Organizations } from './organizations.ts';
import { Refusal } from './refusal.ts';

const enableMs = 30_000;

/** What a person must tick before the configuration is deleted, by id. */
export const deletionEffects = ['users-and-groups', 'assignments', 'applications', 'sign-in'] as const;

/** The IAM Identity Center service as one account sees it: at most one instance, in one Region. */
export class IdentityCenter {
  readonly #clock: Clock;
  readonly #organizations: Organizations;
  readonly #classicAcs: boolean;
  #instance: Instance | undefined;
  #enabling: InstanceOptions | undefined;

  constructor(clock: Clock, organizations: Organizations, classicAcs = false) {
    this.#classicAcs = classicAcs;
    this.#clock = clock;
    this.#organizations = organizations;
  }

  get instance(): Instance | undefined {
    return this.#instance;
  }

  /** What the console shows in `region`. In every other Region than the instance's it looks as if there were none. */
  stateIn(region: string): 'not-enabled' | 'enabling' | 'enabled' {
    if (this.#instance?.region === region) return 'enabled';
    return this.#enabling?.region === region ? 'enabling' : 'not-enabled';
  }

  /** The instance, asked for in `region`; refuses in any other. */
  require(region: string): Instance {
    if (this.#instance?.region !== region) throw new Refusal('IAM Identity Center is not enabled in this Region.', 404);
    return this.#instance;
  }

  /** Starts enabling, which takes half a minute of cloud time. */
  enable(options: InstanceOptions): void {
    this.#check(options);
    this.#enabling = options;
    this.#clock.after(enableMs, () => {
      this.#enabling = undefined;
      this.#instance = new Instance(this.#clock, options, this.#classicAcs);
    });
  }

  /** Enables at once, for tests that begin in the middle of the lab. */
  enableNow(options: InstanceOptions): Instance {
    this.#check(options);
    this.#instance = new Instance(this.#clock, options, this.#classicAcs);
    return this.#instance;
  }

  /** Deletes the instance and all it holds. `confirmation` must be `word`, or its id as the console prints it. */
  delete(
    region: string,
    { acknowledged, confirmation, word }: { acknowledged: readonly string[]; confirmation: string; word?: string },
  ): void {
    const instance = this.require(region);
    if (deletionEffects.some((effect) => !acknowledged.includes(effect))) throw new Refusal('Acknowledge every effect first.');
    if (word !== undefined && confirmation !== word) throw new Refusal(`Type ${word} to confirm.`);
    if (word === undefined && confirmation !== `ssoins-${instance.id}`)
      throw new Refusal('The text you entered is not the id of this instance.');
    this.#instance = undefined;
  }

  #check({ kind }: InstanceOptions): void {
    if (this.#enabling) throw new Refusal('IAM Identity Center is being enabled already.', 409);
    if (this.#instance) {
      throw new Refusal(
        `This account already has an instance of IAM Identity Center, in the Region ${this.#instance.region}.`,
        409,
      );
    }
    const organization = this.#organizations.current;
    if (kind === 'account') {
      if (organization) throw new Refusal('The management account of an organization cannot have an account instance.', 409);
      return;
    }
    if (!organization) throw new Refusal('Create an organization first.', 409);
    if (organization.features !== 'ALL') throw new Refusal('Enable all features in your organization first.', 409);
  }
}
