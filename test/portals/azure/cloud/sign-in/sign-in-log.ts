import type { Clock } from '../../../clock.ts';

/** One attempt to sign in. */
export interface SignIn {
  readonly userPrincipalName: string;
  /** What was signed in to. */
  readonly application: string;
  /** `success`, or the code of the refusal, e.g. `AADSTS50105`. */
  readonly result: string;
  /** ISO 8601, in cloud time. */
  readonly at: string;
}

export class SignInLog {
  readonly #clock: Clock;
  readonly all: SignIn[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  record(userPrincipalName: string, application: string, result: string): void {
    this.all.push({ userPrincipalName, application, result, at: new Date(this.#clock.now()).toISOString() });
  }
}
