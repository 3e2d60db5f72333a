import type { Application, SsoMode } from './application.ts';
import type { Cloud } from './cloud.ts';
import type { ProvisioningJob } from './provisioning/job.ts';
import type { SignIn } from './sign-in/sign-in-log.ts';

/** What the cloud says of itself, as plain JSON. It holds no password and no token. */
export interface AzureDescription {
  readonly tenantId: string;
  readonly licence: 'free' | 'p1';
  readonly applications: readonly ApplicationDescription[];
  /** Names of the applications that were deleted. */
  readonly deletedApplications: readonly string[];
  readonly signIns: readonly SignIn[];
}

export interface ApplicationDescription {
  readonly name: string;
  readonly appId: string;
  readonly objectId: string;
  readonly kind: Application['kind'];
  /** `none` until a method is chosen. */
  readonly ssoMode: SsoMode | 'none';
  /** The saved Identifier, if any. */
  readonly identifier?: string;
  readonly replyUrls: readonly string[];
  readonly signOnUrl?: string;
  readonly nameIdSource: string;
  /** User principal names, and names of groups. */
  readonly assignedUsers: readonly string[];
  readonly assignedGroups: readonly string[];
  readonly provisioning: ProvisioningDescription;
}

export interface ProvisioningDescription {
  readonly mode: 'manual' | 'automatic';
  readonly status: 'stopped' | 'running' | 'stopping' | 'quarantine';
  readonly tenantUrl: string;
  readonly hasSecret: boolean;
  readonly scope: 'assigned' | 'all';
  /** Source by target attribute, as saved. */
  readonly userMapping: Readonly<Record<string, string>>;
  readonly groupMapping: Readonly<Record<string, string>>;
  readonly cyclesRun: number;
  readonly usersProvisioned: number;
  readonly groupsProvisioned: number;
  /** What failed, oldest first. */
  readonly errors: readonly { readonly object: string; readonly code: string; readonly reason: string }[];
}

export function describe({ directory, applications, signInLog }: Cloud): AzureDescription {
  return {
    tenantId: directory.tenantId,
    licence: directory.licence,
    applications: applications.all.map((application) => describeApplication(application, directory)),
    deletedApplications: [...applications.deleted],
    signIns: [...signInLog.all],
  };
}

function describeApplication(application: Application, directory: Cloud['directory']): ApplicationDescription {
  const { name, appId, objectId, kind, ssoMode = 'none', saml, nameIdSource } = application;
  const assigned = application.assignments.flatMap(({ principalId }) => directory.object(principalId) ?? []);
  const identifier = saml?.identifiers[0];
  return {
    ...{ name, appId, objectId, kind, ssoMode, nameIdSource },
    ...(identifier === undefined ? {} : { identifier }),
    replyUrls: saml?.replyUrls ?? [],
    ...(saml?.signOnUrl === undefined ? {} : { signOnUrl: saml.signOnUrl }),
    assignedUsers: assigned.flatMap(({ userPrincipalName }) => userPrincipalName ?? []),
    assignedGroups: assigned.filter((object) => object.kind === 'group').map(({ displayName }) => displayName),
    provisioning: describeProvisioning(application.provisioning),
  };
}

function describeProvisioning(job: ProvisioningJob): ProvisioningDescription {
  const { mode, tenantUrl, hasSecret, scope, mappings } = job.settings;
  return {
    ...{ mode, tenantUrl, hasSecret, scope },
    status: job.quarantine ? 'quarantine' : job.status,
    userMapping: Object.fromEntries(mappings.user.attributes.map(({ target, source }) => [target, source])),
    groupMapping: Object.fromEntries(mappings.group.attributes.map(({ target, source }) => [target, source])),
    cyclesRun: job.cyclesRun,
    usersProvisioned: job.provisioned('user'),
    groupsProvisioned: job.provisioned('group'),
    errors: job.log.entries.flatMap(({ displayName, error }) =>
      error ? [{ object: displayName, code: error.code, reason: error.reason }] : [],
    ),
  };
}
