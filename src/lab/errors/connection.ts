import type { KnownError } from '../ids.ts';

/** Errors of Test connection, and of the provisioning job as a whole. */
export const connectionErrors = {
  'validation-unavailable': {
    portal: 'azure',
    codes: ['SystemForCrossDomainIdentityManagementCredentialValidationUnavailable'],
    says: ['not able to connect to your application while attempting to validate'],
    seen: ['azure/provisioning-connect#could-not-connect'],
    cause: 'Azure could not reach the Tenant URL at all, or was turned away there: its host or Region is wrong.',
    remedy: 'Fill the SCIM endpoint and the token in again from the panel. “Ask AWS” there tells which of the two is wrong.',
    step: '5.4',
  },
  'endpoint-not-found': {
    portal: 'azure',
    says: ['HTTP/404 Not Found response was returned'],
    seen: ['azure/provisioning-connect#not-found'],
    cause: 'There is nothing at the Tenant URL: its path is wrong.',
    remedy: 'Fill the SCIM endpoint in again exactly as AWS shows it; it ends in /scim/v2.',
    step: '5.4',
  },
  'token-refused': {
    portal: 'azure',
    codes: ['InvalidCredentials', 'HTTP/401', 'EncounteredQuarantineException'],
    cause:
      'AWS refused the token: it is an old or a deleted one, has expired after its year, is not whole, or belongs to another directory’s endpoint. After a while Azure quarantines the job and tries but once a day.',
    remedy:
      'In AWS generate a new token (Settings, Manage provisioning), fill it in again in Azure and save; then press Restart provisioning if the job is in quarantine.',
    step: '5.4',
  },
  'too-many-failures': {
    portal: 'azure',
    codes: ['EncounteredEscrowProportionThreshold'],
    cause: 'More than two in five of at least 5,000 changes failed, so Azure put the job into quarantine.',
    remedy: 'Mend what the provisioning logs name most often, then press Restart provisioning.',
    step: '5.6',
  },
  'quarantined-on-demand': {
    portal: 'azure',
    codes: ['QuarantineOnDemand'],
    cause: 'The job is in quarantine, so Provision on demand is not to be had.',
    remedy: 'Mend the cause that the provisioning page names, most often the token, and press Restart provisioning.',
    step: '5.4',
  },
  'invalid-credentials': {
    portal: 'azure',
    says: ['You appear to have entered invalid credentials'],
    seen: ['azure/provisioning-connect#connection-refused'],
    general: true,
    cause: 'Azure could not use the Tenant URL with the Secret token. This text covers every failure, not only a wrong token.',
    remedy:
      'Read the code beneath it. Fill both values in again; see that they are not swapped or cut, and that the token has not expired or been deleted in AWS. “Ask AWS” in the panel tells more.',
    step: '5.4',
  },
} as const satisfies Record<string, KnownError>;
