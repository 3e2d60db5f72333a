/** What the portals' own back end and their front ends say to each other. */
import type { Edition, PageEditions } from '../../editions.ts';
import type { ApplicationKind, ApplicationProperties, SamlConfiguration, SsoMode } from '../cloud/application.ts';
import type { DirectoryObject } from '../cloud/directory.ts';
import type { GalleryApplication } from '../cloud/gallery.ts';
import type { ObjectMapping, ObjectType } from '../cloud/provisioning/attribute-mapping.ts';
import type { ConnectionResult } from '../cloud/provisioning/connection.ts';
import type { Cycle, Quarantine } from '../cloud/provisioning/job.ts';
import type { LogEntry, LogStep } from '../cloud/provisioning/log.ts';
import type { Scope } from '../cloud/provisioning/scope.ts';
import type { NameIdSource } from '../cloud/saml/name-id.ts';

export type {
  ApplicationKind,
  ApplicationProperties,
  ConnectionResult,
  Cycle,
  DirectoryObject,
  GalleryApplication,
  LogEntry,
  LogStep,
  NameIdSource,
  ObjectMapping,
  ObjectType,
  Quarantine,
  SamlConfiguration,
  Scope,
  SsoMode,
};

/** The edition of each page, by the name of its file. */
export type Editions = PageEditions<Edition<'azure'>>;

export interface ErrorView {
  readonly message: string;
}

export interface SessionView {
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly tenantId: string;
  readonly tenantName: string;
  readonly domain: string;
  readonly licence: 'free' | 'p1';
  readonly editions: Editions;
}

export interface ApplicationSummary {
  readonly objectId: string;
  readonly appId: string;
  readonly name: string;
  readonly kind: ApplicationKind;
  readonly ssoMode?: SsoMode;
  /** ISO 8601. */
  readonly createdAt: string;
}

export interface ApplicationView extends ApplicationSummary {
  /** False: it has neither SAML sign-on nor provisioning. */
  readonly integrated: boolean;
  readonly saml?: SamlConfiguration;
  /** The Identifier that a gallery application suggests. */
  readonly suggestedIdentifier?: string;
  readonly nameIdSource: NameIdSource;
  readonly properties: ApplicationProperties;
  readonly certificate: CertificateView;
  readonly metadataUrl: string;
  readonly loginUrl: string;
  readonly issuer: string;
  /** Opens the application signed in as whoever the browser is signed in as; as somebody else with `&prompt=login`. */
  readonly testUrl: string;
}

export interface CertificateView {
  /** SHA-1 over its bytes, hexadecimal. */
  readonly thumbprint: string;
  /** ISO 8601. */
  readonly expiresAt: string;
}

export interface OperationView {
  readonly id: string;
  readonly application?: ApplicationSummary;
}

export interface AssignmentView extends DirectoryObject {
  /** ISO 8601. */
  readonly assignedAt: string;
}

/** The person's attributes without their password. */
export interface UserView {
  readonly objectId: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly givenName?: string;
  readonly surname?: string;
  readonly mail?: string;
  readonly mobile?: string;
  readonly telephoneNumber?: string;
  readonly facsimileTelephoneNumber?: string;
}

export interface GroupView {
  readonly objectId: string;
  readonly displayName: string;
  readonly members: readonly DirectoryObject[];
}

/** Where a blade that is drawn in a frame of its own is to be loaded from. */
export interface FrameView {
  readonly url: string;
}

export interface ProvisioningView {
  readonly mode: 'manual' | 'automatic';
  readonly tenantUrl: string;
  readonly hasSecret: boolean;
  readonly targetName: string;
  readonly scope: Scope;
  readonly notificationEmail: string;
  readonly status: 'stopped' | 'running' | 'stopping';
  readonly cycle?: Cycle;
  readonly quarantine?: Quarantine;
  readonly cyclesRun: number;
  readonly users: number;
  readonly groups: number;
  /** Milliseconds since 1970. */
  readonly nextRunAt?: number;
}

export interface MappingView {
  readonly objectType: ObjectType;
  readonly mapping: ObjectMapping;
  readonly sourceAttributes: readonly string[];
  readonly targetAttributes: readonly string[];
  /** The target attributes that may not be taken out. */
  readonly required: readonly string[];
}

export interface OnDemandView {
  readonly entries: readonly LogEntry[];
}

/** What the Microsoft sign-in page is to show; it stands in the page as `meta[name=sign-in-state]`. */
export interface SignInState {
  readonly screen: 'account' | 'password' | 'picker' | 'stay-signed-in' | 'signed-out';
  /** Which sign-in the forms belong to. */
  readonly context: string;
  /** What is signed in to, where it is no Microsoft portal. */
  readonly application?: string;
  readonly accounts: readonly { readonly userPrincipalName: string; readonly displayName: string }[];
  readonly userPrincipalName?: string;
  readonly error?: string;
}

export interface CredentialTypeView {
  readonly error?: string;
}

/** What the page of a refused sign-in shows; `meta[name=sign-in-error]`. */
export interface SignInErrorState {
  readonly message: string;
  readonly requestId: string;
  readonly correlationId: string;
  readonly timestamp: string;
}
