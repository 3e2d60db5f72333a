import { principalName } from './access.ts';
import type { Cloud } from './cloud.ts';
import type { CloudEvent } from './events.ts';
import type { Instance } from './instance.ts';
import type { SignIn } from './saml/single-sign-on.ts';
import { organizationState } from './sites/identity-center-api.ts';

/** What the cloud says of itself, as plain JSON. It holds no password and no token. */
export interface AwsDescription {
  readonly organization: 'none' | 'all-features' | 'consolidated-billing';
  readonly plan: 'free' | 'paid';
  /** Whether creating the organization cost a free plan its credits. */
  readonly creditsLost: boolean;
  readonly identityCenter: IdentityCenterDescription | 'none';
  readonly signIns: readonly SignIn[];
  readonly roleSessions: readonly { readonly userName: string; readonly permissionSet: string; readonly account: string }[];
  readonly databases: readonly string[];
  readonly events: readonly CloudEvent[];
}

export interface IdentityCenterDescription {
  readonly region: string;
  /** The 16 hexadecimal digits after `ssoins-`. */
  readonly instanceId: string;
  readonly directoryId: string;
  readonly kind: 'organization' | 'account';
  readonly multiAccountPermissions: boolean;
  readonly identitySource: {
    readonly type: 'directory' | 'external-idp' | 'active-directory';
    /** The entity ID of the external identity provider. */
    readonly entityId?: string;
  };
  readonly provisioning: 'manual' | 'scim';
  readonly tokens: number;
  readonly users: readonly UserDescription[];
  readonly groups: readonly {
    readonly displayName: string;
    readonly createdBy: 'manual' | 'SCIM';
    readonly members: readonly string[];
  }[];
  readonly permissionSets: readonly { readonly name: string; readonly policies: readonly string[] }[];
  readonly assignments: readonly AssignmentDescription[];
}

export interface UserDescription {
  readonly userName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly displayName: string;
  readonly externalId?: string;
  readonly active: boolean;
  readonly createdBy: 'manual' | 'SCIM';
}

export interface AssignmentDescription {
  readonly account: string;
  /** The user's or group's name; its bare id once it is gone. */
  readonly principal: string;
  readonly permissionSet: string;
  readonly status: 'in-progress' | 'provisioned' | 'removing';
}

export function describe(cloud: Cloud): AwsDescription {
  const { organizations, identityCenter, consoleSessions, singleSignOn, roleResources, events } = cloud;
  return {
    organization: organizationState(cloud),
    plan: organizations.plan,
    creditsLost: organizations.creditsLost,
    identityCenter: identityCenter.instance ? describeInstance(identityCenter.instance) : 'none',
    signIns: [...singleSignOn.signIns],
    roleSessions: consoleSessions.all.flatMap(({ identity, accountId }) =>
      identity.kind === 'role'
        ? [{ userName: identity.userName, permissionSet: identity.permissionSet, account: accountId }]
        : [],
    ),
    databases: roleResources.databases(organizations.managementAccount.id).map(({ name }) => name),
    events: [...events.all],
  };
}

function describeInstance(instance: Instance): IdentityCenterDescription {
  const { store, provisioning, provider, permissionSets, assignments } = instance;
  return {
    region: instance.region,
    instanceId: instance.id,
    directoryId: instance.directoryId,
    kind: instance.kind,
    multiAccountPermissions: instance.multiAccountPermissions,
    identitySource: provider ? { type: 'external-idp', entityId: provider.entityId } : { type: 'directory' },
    provisioning: provisioning.enabled ? 'scim' : 'manual',
    tokens: provisioning.tokens.length,
    users: store.users.map(({ userName, name, displayName, externalId, active, createdBy }) => ({
      userName,
      givenName: name.givenName,
      familyName: name.familyName,
      displayName,
      ...(externalId === undefined ? {} : { externalId }),
      active,
      createdBy,
    })),
    groups: store.groups.map(({ displayName, createdBy, members }) => ({
      displayName,
      createdBy,
      members: [...members].map((id) => store.user(id)?.userName ?? id),
    })),
    permissionSets: permissionSets.all.map(({ name, policies }) => ({ name, policies })),
    assignments: assignments.all.map((assignment) => ({
      account: assignment.accountId,
      principal: principalName(instance, assignment),
      permissionSet: permissionSets.get(assignment.permissionSetId).name,
      status: assignment.status,
    })),
  };
}
