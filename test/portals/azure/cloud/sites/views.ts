import { X509Certificate } from 'node:crypto';
import type { Person } from '../../../world.ts';
import type {
  ApplicationSummary,
  ApplicationView,
  AssignmentView,
  GroupView,
  MappingView,
  ObjectType,
  ProvisioningView,
  UserView,
} from '../../ui/contract.ts';
import { type Application, isIntegrated } from '../application.ts';
import type { Directory } from '../directory.ts';
import { isRequired, targetAttributes } from '../provisioning/attribute-mapping.ts';
import type { ProvisioningJob } from '../provisioning/job.ts';
import { sourceAttributes } from '../provisioning/source-attributes.ts';
import { federationMetadataUrl, issuer, signOnUrl } from '../saml/addresses.ts';

/** How the front ends see what the cloud keeps. */

export function summaryOf({ objectId, appId, name, kind, ssoMode, createdAt }: Application): ApplicationSummary {
  return { objectId, appId, name, kind, createdAt: iso(createdAt), ...(ssoMode === undefined ? {} : { ssoMode }) };
}

export function applicationView(application: Application, { tenantId }: Directory): ApplicationView {
  const { saml, template, nameIdSource, properties, credential, appId } = application;
  const certificate = new X509Certificate(credential.certificate);
  return {
    ...summaryOf(application),
    integrated: isIntegrated(application),
    ...(saml ? { saml } : {}),
    ...(template?.identifier ? { suggestedIdentifier: template.identifier } : {}),
    nameIdSource,
    properties,
    certificate: {
      thumbprint: certificate.fingerprint.replaceAll(':', ''),
      expiresAt: new Date(certificate.validTo).toISOString(),
    },
    metadataUrl: federationMetadataUrl(tenantId, appId),
    loginUrl: signOnUrl(tenantId),
    issuer: issuer(tenantId),
    testUrl: `${signOnUrl(tenantId)}/test?appid=${appId}`,
  };
}

export function assignmentViews({ assignments }: Application, directory: Directory): AssignmentView[] {
  return assignments.flatMap(({ principalId, assignedAt }) => {
    const object = directory.object(principalId);
    return object ? [{ ...object, assignedAt: iso(assignedAt) }] : [];
  });
}

export function userView({ password: _, mailNickname: __, ...user }: Person): UserView {
  return user;
}

export function groupViews(directory: Directory): GroupView[] {
  return directory.groups.map(({ objectId, displayName }) => ({
    objectId,
    displayName,
    members: directory.membersOf(objectId).flatMap((member) => directory.object(member.objectId) ?? []),
  }));
}

export function provisioningView(job: ProvisioningJob): ProvisioningView {
  const { settings, status, cycle, quarantine, cyclesRun, nextRunAt } = job;
  const { mode, tenantUrl, hasSecret, targetName, scope, notificationEmail } = settings;
  return {
    ...{ mode, tenantUrl, hasSecret, targetName, scope, notificationEmail, status, cyclesRun },
    ...(cycle ? { cycle } : {}),
    ...(quarantine ? { quarantine } : {}),
    ...(nextRunAt === undefined ? {} : { nextRunAt }),
    users: job.provisioned('user'),
    groups: job.provisioned('group'),
  };
}

export function mappingView({ settings }: ProvisioningJob, objectType: ObjectType): MappingView {
  const mapping = settings.mappings[objectType];
  return {
    objectType,
    mapping,
    sourceAttributes: sourceAttributes[objectType],
    targetAttributes: targetAttributes[objectType],
    required: mapping.attributes.filter(isRequired).map(({ target }) => target),
  };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
