import type { Clock } from '../../clock.ts';
import { Assignments } from './assignments.ts';
import { IdentityStore } from './identity-store.ts';
import { hex } from './ids.ts';
import { PermissionSets } from './permission-sets.ts';
import { Provisioning } from './provisioning.ts';
import { Refusal } from './refusal.ts';
import { type IdentityProvider, type IdpCertificate, readCertificate } from './saml/identity-provider.ts';
import { newAcsTenant, type ServiceProvider, serviceProvider } from './saml/service-provider.ts';

export interface InstanceOptions {
  readonly region: string;
  /** An account instance has no accounts and permission sets: nobody can be given access to an account with it. */
  readonly kind: 'organization' | 'account';
  readonly multiAccountPermissions: boolean;
}

/** One IAM Identity Center instance with all that hangs on it. */
export class Instance {
  /** The 16 hexadecimal digits after `ssoins-`. */
  readonly id = hex(16);
  readonly directoryId = `d-9067${hex(6)}`;
  readonly region: string;
  readonly kind: InstanceOptions['kind'];
  readonly createdAt: number;
  readonly store: IdentityStore;
  readonly provisioning: Provisioning;
  readonly permissionSets: PermissionSets;
  readonly assignments: Assignments;
  attributesForAccessControl = false;
  readonly tags: { key: string; value: string }[] = [];
  #multiAccountPermissions: boolean;
  #provider: IdentityProvider | undefined;
  #acsTenant: string;
  readonly #classicAcs: boolean;

  /** `classicAcs`: identity providers are told of one address only, as until 2026. */
  constructor(clock: Clock, { region, kind, multiAccountPermissions }: InstanceOptions, classicAcs = false) {
    this.region = region;
    this.#classicAcs = classicAcs;
    this.kind = kind;
    this.createdAt = clock.now();
    this.store = new IdentityStore(clock);
    this.provisioning = new Provisioning(clock, region);
    this.permissionSets = new PermissionSets(clock);
    this.assignments = new Assignments(clock);
    this.#multiAccountPermissions = kind === 'organization' && multiAccountPermissions;
    this.#acsTenant = newAcsTenant(region);
  }

  get arn(): string {
    return `arn:aws:sso:::instance/ssoins-${this.id}`;
  }

  get multiAccountPermissions(): boolean {
    return this.#multiAccountPermissions;
  }

  /** The external identity provider, when that is the identity source. */
  get provider(): IdentityProvider | undefined {
    return this.#provider;
  }

  get serviceProvider(): ServiceProvider {
    return serviceProvider(this.region, this.directoryId, this.#acsTenant, this.#classicAcs);
  }

  /** The access portal's classic address. */
  get portalUrl(): string {
    return `https://${this.directoryId}.awsapps.com/start`;
  }

  get dualStackPortalUrl(): string {
    return `https://ssoins-${this.id}.portal.${this.region}.app.aws`;
  }

  enableMultiAccountPermissions(): void {
    if (this.kind === 'account') throw new Refusal('An account instance has no multi-account permissions.', 409);
    this.#multiAccountPermissions = true;
  }

  /** Makes `provider` the identity source. Users, groups and assignments stay. */
  connectExternalIdp(provider: IdentityProvider): void {
    if (this.#provider) {
      throw new Refusal('An external identity provider is configured already. Change it under Manage authentication.', 409);
    }
    this.#provider = provider;
  }

  /** Makes Identity Center's own directory the identity source again. The next provider gets new ACS addresses. */
  returnToDirectory(): void {
    if (!this.#provider) throw new Refusal('The Identity Center directory is the identity source already.', 409);
    if (this.provisioning.enabled)
      throw new Refusal('Disable automatic provisioning before you change the identity source.', 409);
    this.#provider = undefined;
    this.#acsTenant = newAcsTenant(this.region);
  }

  /** Adds a signing certificate of the external identity provider, given as PEM. */
  importCertificate(pem: string): void {
    const provider = this.#requireProvider();
    const certificate = readCertificate(pem);
    if (provider.certificates.some((known) => known.fingerprint === certificate.fingerprint)) {
      throw new Refusal('This certificate is in the list already.', 409);
    }
    this.#setCertificates([...provider.certificates, certificate]);
  }

  deleteCertificate(fingerprint: string, confirmation: string): void {
    if (confirmation !== 'DELETE') throw new Refusal('Type DELETE to confirm.');
    const rest = this.#requireProvider().certificates.filter((certificate) => certificate.fingerprint !== fingerprint);
    if (rest.length === 0) throw new Refusal('The last certificate cannot be deleted.', 409);
    this.#setCertificates(rest);
  }

  #setCertificates(certificates: readonly IdpCertificate[]): void {
    this.#provider = { ...this.#requireProvider(), certificates };
  }

  #requireProvider(): IdentityProvider {
    if (!this.#provider) throw new Refusal('No external identity provider is configured.', 409);
    return this.#provider;
  }
}
