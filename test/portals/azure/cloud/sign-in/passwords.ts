import type { Clock } from '../../../clock.ts';
import type { Person } from '../../../world.ts';
import type { Directory } from '../directory.ts';
import { signInErrors } from '../sign-in-error.ts';

const maxFailures = 10;
const lockMs = 60_000;

/** Checks names and passwords; locks an account for a minute after ten wrong passwords. */
export class Passwords {
  readonly #directory: Directory;
  readonly #clock: Clock;
  readonly #failures = new Map<string, { count: number; lockedUntil: number }>();

  constructor(directory: Directory, clock: Clock) {
    this.#directory = directory;
    this.#clock = clock;
  }

  /** The account of this name. Throws `SignInError`. */
  account(userPrincipalName: string): Person {
    const { domain, tenantName } = this.#directory;
    const user = this.#directory.userNamed(userPrincipalName);
    if (user) return user;
    const ownDomain = userPrincipalName.trim().toLowerCase().endsWith(`@${domain}`);
    const isForeign = userPrincipalName.includes('@') && !ownDomain;
    throw isForeign ? signInErrors.foreignAccount(userPrincipalName, tenantName) : signInErrors.noSuchAccount(userPrincipalName);
  }

  /** The account, if the password is its own. Throws `SignInError`. */
  check(userPrincipalName: string, password: string): Person {
    const user = this.account(userPrincipalName);
    const now = this.#clock.now();
    const failures = this.#failures.get(user.objectId) ?? { count: 0, lockedUntil: 0 };
    if (failures.lockedUntil > now) throw signInErrors.lockedOut();
    if (user.password === password) {
      this.#failures.delete(user.objectId);
      return user;
    }
    const count = failures.count + 1;
    this.#failures.set(user.objectId, { count, lockedUntil: count % maxFailures === 0 ? now + lockMs : 0 });
    throw signInErrors.wrongPassword();
  }
}
