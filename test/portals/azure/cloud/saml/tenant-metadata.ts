import { type Credential, makeCredential } from '../../../certificates.ts';
import type { Clock } from '../../../clock.ts';
import type { Application } from '../application.ts';
import { federationMetadata } from './federation-metadata.ts';

const day = 86_400_000;

/** The federation metadata files of a tenant, each made when it is first asked for: their ids do not change. */
export class TenantMetadata {
  readonly #tenantId: string;
  readonly #clock: Clock;
  readonly #byApplication = new Map<string, string>();
  #tenantWide: Promise<string> | undefined;

  constructor(tenantId: string, clock: Clock) {
    this.#tenantId = tenantId;
    this.#clock = clock;
  }

  /** An application's own file. */
  of({ objectId, credential }: Application): string {
    const text = this.#byApplication.get(objectId) ?? federationMetadata(this.#tenantId, [credential]);
    this.#byApplication.set(objectId, text);
    return text;
  }

  /** The file without an application, which is no use for single sign-on: other certificates are in it. */
  tenantWide(): Promise<string> {
    this.#tenantWide ??= this.#makeTenantWide();
    return this.#tenantWide;
  }

  async #makeTenantWide(): Promise<string> {
    const credentials: [Credential, ...Credential[]] = [
      await this.#tenantCredential(0),
      await this.#tenantCredential(1),
      await this.#tenantCredential(2),
    ];
    return federationMetadata(this.#tenantId, credentials);
  }

  #tenantCredential(age: number): Promise<Credential> {
    const notBefore = this.#clock.now() - age * 45 * day;
    return makeCredential({
      commonName: 'accounts.accesscontrol.windows.net',
      notBefore: new Date(notBefore),
      notAfter: new Date(notBefore + 5 * 365 * day),
    });
  }
}
