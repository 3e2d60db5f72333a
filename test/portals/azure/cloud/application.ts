import type { Credential } from '../../certificates.ts';
import type { GalleryApplication } from './gallery.ts';
import type { ProvisioningJob } from './provisioning/job.ts';
import type { NameIdSource } from './saml/name-id.ts';

/** Which road it was made by. Only the first two have SAML and provisioning. */
export type ApplicationKind = 'non-gallery' | 'gallery' | 'registered' | 'application-proxy';

export type SsoMode = 'saml' | 'password' | 'linked' | 'disabled';

/** The Basic SAML Configuration, as saved. */
export interface SamlConfiguration {
  /** Entity IDs of the service provider, the default first. */
  readonly identifiers: readonly string[];
  /** Where responses may be posted, the default first. */
  readonly replyUrls: readonly string[];
  readonly signOnUrl?: string;
  readonly relayState?: string;
  readonly logoutUrl?: string;
}

export interface Assignment {
  /** A user's or group's object id. */
  readonly principalId: string;
  /** Milliseconds since 1970. */
  readonly assignedAt: number;
}

export interface ApplicationProperties {
  enabledForSignIn: boolean;
  assignmentRequired: boolean;
  visibleToUsers: boolean;
  homepageUrl: string;
  notes: string;
}

/** An enterprise application: the service principal, with the application object behind it. */
export interface Application {
  /** The service principal's. */
  readonly objectId: string;
  /** The application (client) id. */
  readonly appId: string;
  readonly kind: ApplicationKind;
  readonly template?: GalleryApplication;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  name: string;
  /** Not chosen yet where there is none. */
  ssoMode?: SsoMode;
  saml?: SamlConfiguration;
  nameIdSource: NameIdSource;
  assignments: readonly Assignment[];
  readonly properties: ApplicationProperties;
  /** What its SAML responses and its metadata are signed with. */
  readonly credential: Credential;
  readonly provisioning: ProvisioningJob;
}

/** Whether the application can have SAML sign-on and provisioning at all. */
export function isIntegrated({ kind }: Application): boolean {
  return kind === 'non-gallery' || kind === 'gallery';
}
