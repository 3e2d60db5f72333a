import { Refusal } from '../refusal.ts';
import {
  defaultGroupMapping,
  defaultUserMapping,
  galleryUserMapping,
  type ObjectMapping,
  type ObjectType,
} from './attribute-mapping.ts';
import { checkMapping } from './mapping-check.ts';
import type { ScimCredentials } from './scim-client.ts';
import type { Scope } from './scope.ts';

/** What the applications that are not from the gallery are called on the other side. */
export const customTargetName = 'customappsso';

/** What an administrator sets for the provisioning of one application. */
export class ProvisioningSettings {
  /** The application's name on the other side, as column heads and messages have it. */
  readonly targetName: string;
  scope: Scope = 'assigned';
  notificationEmail = '';
  #credentials: ScimCredentials | undefined;
  #mappings: Record<ObjectType, ObjectMapping>;
  /** Goes up whenever the mappings change, after which every object has to be looked at again. */
  mappingVersion = 1;

  constructor(targetName: string) {
    this.targetName = targetName;
    this.#mappings = this.#defaults();
  }

  /** Manual until credentials are saved; there is no way back. */
  get mode(): 'manual' | 'automatic' {
    return this.#credentials ? 'automatic' : 'manual';
  }

  get tenantUrl(): string {
    return this.#credentials?.tenantUrl ?? '';
  }

  get hasSecret(): boolean {
    return (this.#credentials?.secretToken ?? '') !== '';
  }

  /** The saved credentials with `changes` over them: a token left out is the saved one. */
  credentials(changes: Partial<ScimCredentials> = {}): ScimCredentials {
    return { tenantUrl: this.tenantUrl, secretToken: this.#credentials?.secretToken ?? '', ...changes };
  }

  /** Saves credentials without testing them. */
  saveCredentials(changes: Partial<ScimCredentials>): void {
    this.#credentials = this.credentials(changes);
  }

  requireCredentials(): void {
    if (!this.#credentials) throw new Refusal('Connect the application first.');
  }

  get mappings(): Readonly<Record<ObjectType, ObjectMapping>> {
    return this.#mappings;
  }

  saveMapping(objectType: ObjectType, mapping: ObjectMapping): void {
    checkMapping(objectType, mapping);
    this.#mappings = { ...this.#mappings, [objectType]: mapping };
    this.mappingVersion++;
  }

  restoreMappings(): void {
    this.#mappings = this.#defaults();
    this.mappingVersion++;
  }

  #defaults(): Record<ObjectType, ObjectMapping> {
    const isCustom = this.targetName === customTargetName;
    return { user: isCustom ? defaultUserMapping : galleryUserMapping, group: defaultGroupMapping };
  }
}
