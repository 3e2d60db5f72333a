import type { Clock } from '../../../clock.ts';
import type { EventLog } from '../events.ts';
import type { User } from '../identity-store.ts';
import { uuid } from '../ids.ts';
import type { Instance } from '../instance.ts';
import { authnRequestUrl } from './authn-request.ts';
import { SamlRejection, verifyResponse } from './response.ts';

export interface SignIn {
  readonly userId: string;
  readonly userName: string;
  /** ISO 8601, in cloud time. */
  readonly at: string;
  readonly via: 'sp' | 'idp' | 'password';
}

const requestMs = 15 * 60_000;

/** Sign-in by SAML: the requests that went out, the assertions that came in, and who came in by them. */
export class SingleSignOn {
  readonly #clock: Clock;
  readonly #events: EventLog;
  readonly #requests = new Map<string, number>();
  readonly #used = new Map<string, number>();
  readonly signIns: SignIn[] = [];

  constructor(clock: Clock, events: EventLog) {
    this.#clock = clock;
    this.#events = events;
  }

  /** Where a person who opened the access portal is sent; `undefined` without an external identity provider. */
  begin(instance: Instance, relayState: string): string | undefined {
    const provider = instance.provider;
    if (!provider) return undefined;
    const request = { id: `_${uuid()}`, relayState, issuedAt: this.#clock.now() };
    this.#requests.set(request.id, request.issuedAt + requestMs);
    return authnRequestUrl(request, { serviceProvider: instance.serviceProvider, provider });
  }

  /** Takes what was posted to an ACS address. Returns the person it is; throws `SamlRejection`. */
  async finish(instance: Instance, posted: { samlResponse: string; acsUrl: string }): Promise<User> {
    try {
      const user = await this.#accept(instance, posted);
      this.#record(instance, user.userName);
      return user;
    } catch (error) {
      if (!(error instanceof SamlRejection)) throw error;
      this.#record(instance, undefined, error.message);
      throw error;
    }
  }

  async #accept(instance: Instance, { samlResponse, acsUrl }: { samlResponse: string; acsUrl: string }): Promise<User> {
    const { provider, serviceProvider } = instance;
    if (!provider) throw new SamlRejection('No external identity provider is configured');
    const now = this.#clock.now();
    const subject = await verifyResponse({ samlResponse, acsUrl, serviceProvider, provider, now });
    this.#forget(now);
    if (this.#used.has(subject.assertionId)) throw new SamlRejection('Assertion was used before');
    this.#used.set(subject.assertionId, subject.expiresAt);
    if (subject.inResponseTo !== undefined && !this.#requests.delete(subject.inResponseTo)) {
      throw new SamlRejection('Response does not belong to a request');
    }
    const user = instance.store.userNamed(subject.nameId);
    if (!user) throw new SamlRejection('No user with this name id');
    if (!user.active) throw new SamlRejection('User is disabled');
    this.note(user, subject.inResponseTo === undefined ? 'idp' : 'sp');
    return user;
  }

  /** Writes down that `user` has signed in. */
  note(user: User, via: SignIn['via']): void {
    this.signIns.push({ userId: user.id, userName: user.userName, at: new Date(this.#clock.now()).toISOString(), via });
  }

  #forget(now: number): void {
    for (const [id, end] of this.#used) if (end <= now) this.#used.delete(id);
    for (const [id, end] of this.#requests) if (end <= now) this.#requests.delete(id);
  }

  #record(instance: Instance, userName: string | undefined, errorMessage?: string): void {
    this.#events.record({
      eventSource: 'signin.amazonaws.com',
      eventName: 'ExternalIdPDirectoryLogin',
      awsRegion: instance.region,
      userIdentity: userName === undefined ? { type: 'Unknown' } : { type: 'IdentityCenterUser', userName },
      ...(errorMessage === undefined ? {} : { errorCode: 'ValidationException', errorMessage }),
    });
  }
}
