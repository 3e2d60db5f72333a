/** The JSON that passes between the console's pages and their back end. Times are milliseconds since 1970. */

/** The content of `meta[name=awsc-session-data]`. */
export interface SessionData {
  readonly accountId: string;
  readonly accountAlias: string;
  readonly displayName: string;
  readonly sessionARN: string;
  readonly prismModeEnabled: boolean;
  readonly sessionDifferentiator: string;
  readonly signInEndpoint: string;
  readonly infrastructureRegion: string;
}

export interface NavigationView {
  readonly region: RegionView;
  readonly regions: readonly RegionView[];
  readonly account: { readonly id: string; readonly name: string };
  readonly identity: { readonly kind: 'iam-user' | 'role'; readonly label: string };
}

export interface RegionView {
  readonly code: string;
  readonly city: string;
}

export interface IdentityCenterView {
  readonly state: 'not-enabled' | 'enabling' | 'enabled';
  readonly organization: 'none' | 'all-features' | 'consolidated-billing';
  readonly plan: 'free' | 'paid';
  readonly region: RegionView;
  readonly instance?: {
    readonly id: string;
    readonly kind: 'organization' | 'account';
    readonly multiAccountPermissions: boolean;
    readonly externalIdp: boolean;
    readonly scim: boolean;
  };
}

export interface SettingsView {
  readonly instanceId: string;
  readonly arn: string;
  readonly region: RegionView;
  readonly directoryId: string;
  readonly organizationId?: string;
  readonly createdAt: number;
  readonly kind: 'organization' | 'account';
  readonly multiAccountPermissions: boolean;
  readonly attributesForAccessControl: boolean;
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  readonly source: 'directory' | 'external-idp';
  readonly provisioning: 'direct' | 'manual' | 'scim';
  readonly portalUrl: string;
  readonly dualStackPortalUrl: string;
  readonly issuerUrl: string;
}

export interface ServiceProviderView {
  readonly issuerUrl: string;
  readonly signInUrl: string;
  readonly dualStackSignInUrl: string;
  readonly acsUrl: string;
  readonly dualStackAcsUrl: string;
  readonly acsUrls: readonly string[];
  /** The metadata file's text. */
  readonly metadata: string;
}

export interface IdentityProviderView {
  readonly entityId: string;
  readonly signInUrl: string;
  readonly certificates: readonly {
    readonly fingerprint: string;
    readonly subject: string;
    readonly validFrom: string;
    readonly validTo: string;
  }[];
}

/** What a person gave of an identity provider: the file's text, or three values. */
export type IdentityProviderInput =
  | { readonly metadata: string }
  | { readonly signInUrl: string; readonly issuerUrl: string; readonly certificate: string };

export interface ProvisioningView {
  readonly enabled: boolean;
  readonly endpoint: string;
  readonly dualStackEndpoint: string;
  readonly tokens: readonly {
    readonly id: string;
    readonly createdAt: number;
    readonly expiresAt: number;
    readonly expired: boolean;
  }[];
}

export interface NewTokenView {
  readonly endpoint: string;
  readonly dualStackEndpoint: string;
  readonly token: string;
}

export interface UserView {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly active: boolean;
  readonly createdBy: 'manual' | 'SCIM';
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface GroupView {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly createdBy: 'manual' | 'SCIM';
  readonly memberCount: number;
}

export interface UserDetailsView extends UserView {
  readonly groups: readonly GroupView[];
}

export interface GroupDetailsView extends GroupView {
  readonly members: readonly UserView[];
}

export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly management: boolean;
  readonly permissionSets: readonly string[];
}

export interface AccountsView {
  readonly organizationId: string;
  readonly rootId: string;
  readonly accounts: readonly AccountView[];
}

export interface AssignmentView {
  readonly principalType: 'USER' | 'GROUP';
  readonly principalId: string;
  readonly principalName: string;
  readonly permissionSetId: string;
  readonly permissionSetName: string;
  readonly status: 'in-progress' | 'provisioned' | 'removing';
}

export interface AccountDetailsView extends AccountView {
  readonly assignments: readonly AssignmentView[];
}

export interface AssignmentRequestView {
  readonly id: string;
  readonly total: number;
  readonly done: number;
}

export interface PolicyView {
  readonly name: string;
  readonly arn: string;
  readonly kind: 'job-function' | 'common';
  readonly description: string;
}

export interface PermissionSetView {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly description: string;
  /** ISO 8601. */
  readonly sessionDuration: string;
  readonly relayState: string;
  readonly policies: readonly PolicyView[];
  readonly createdAt: number;
  /** Ids of the accounts where it is assigned. */
  readonly accounts: readonly string[];
}

export interface OrganizationView {
  readonly plan: 'free' | 'paid';
  readonly managementAccount: { readonly id: string; readonly name: string; readonly email: string };
  readonly organization?: {
    readonly id: string;
    readonly rootId: string;
    readonly features: 'ALL' | 'CONSOLIDATED_BILLING';
    readonly upgrade: 'not-started' | 'waiting-for-approvals' | 'ready-to-finalize' | 'finalized';
    readonly accounts: readonly { readonly id: string; readonly name: string; readonly email: string }[];
  };
}

export interface RoleResourcesView {
  readonly databases: readonly { readonly name: string; readonly engine: string }[];
  readonly buckets: readonly string[];
}

export interface PortalView {
  readonly userName: string;
  readonly displayName: string;
  readonly accounts: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly roles: readonly string[];
  }[];
}

/** How a refusal reads. */
export interface ErrorView {
  readonly message: string;
}
