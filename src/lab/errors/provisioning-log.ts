import type { KnownError } from '../ids.ts';

const prefix = 'SystemForCrossDomainIdentityManagement';

/** Codes of single users and groups in Azure's provisioning logs. They are written there just so. */
export const provisioningLogErrors = {
  'scim-bad-request': {
    portal: 'azure',
    codes: [`${prefix}BadRequest`],
    says: ['The SCIM endpoint is not fully compatible … StatusCode: BadRequest'],
    seen: ['azure/provisioning-log-details#bad-request'],
    cause:
      'AWS refused the user: the first, last or display name is missing, two phone numbers or e-mails are mapped, or a name has a character AWS does not take.',
    remedy:
      'Fill in first name, last name and display name of that user in Azure, and see that step 5.5 is done. Azure tries again with the next cycle; Provision on demand tries at once.',
    step: '5.5',
  },
  'exists-already': {
    portal: 'azure',
    codes: [`${prefix}ServiceIncompatibleFiltering`, 'EntryConflict'],
    says: ['StatusCode: Conflict'],
    seen: ['azure/provisioning-log-details#exists-already'],
    cause: 'AWS has this user or group already, under another key than the one Azure looks for.',
    remedy:
      'Give the hand-made user of step 4.3 exactly the user principal name of Azure, or delete it in Identity Center; then provision on demand.',
    step: '4.3',
  },
  conflict: {
    portal: 'azure',
    codes: ['Conflict'],
    cause: 'A value that must be unique in AWS, such as the user name or the e-mail, belongs to somebody else there.',
    remedy: 'Mend the value in Azure, or change or delete the other user in Identity Center.',
    step: '5.7',
  },
  'several-found': {
    portal: 'azure',
    codes: ['MultipleEntriesInResponse', 'DuplicateTargetEntries'],
    seen: ['azure/provisioning-log-details#several-found'],
    cause: 'AWS has several users or groups with the value that Azure matches by.',
    remedy: 'Delete all but the right one in Identity Center, then provision again.',
    step: '5.7',
  },
  'several-sources': {
    portal: 'azure',
    codes: ['DuplicateSourceEntries'],
    cause: 'Several users in Azure have the same value in the attribute that is matched by.',
    remedy: 'Make it different in Azure. The check of the user list below finds duplicates.',
    step: '4.2',
  },
  throttled: {
    portal: 'azure',
    codes: ['TooManyRequests'],
    says: ['StatusCode: 429'],
    seen: ['azure/provisioning-log-details#throttled'],
    cause: 'AWS is being asked too often: it takes 25 changes a second.',
    remedy: 'Nothing: Azure repeats it with the next cycle, in 40 minutes at most.',
    step: '5.6',
  },
  'service-fault': {
    portal: 'azure',
    codes: ['InternalServerError', 'WebExceptionProtocolError', 'Timeout', 'InternalError', 'ServiceUnavailable'],
    seen: ['azure/provisioning-log-details#service-fault'],
    cause: 'AWS or Azure itself had a fault, or the line between them.',
    remedy: 'Wait: Azure repeats it with the next cycle. If it stays for hours, look at the service health pages of both.',
    step: '5.6',
  },
  'not-allowed': {
    portal: 'azure',
    codes: ['InsufficientRights', 'MethodNotAllowed', 'NotPermitted', 'Unauthorized'],
    seen: ['azure/provisioning-log-details#not-allowed'],
    cause: 'AWS knows who asks but does not allow it: the token was deleted or has expired, or provisioning was switched off.',
    remedy: 'See in AWS that automatic provisioning is on, generate a new token, and fill it in again in Azure.',
    step: '5.4',
  },
  'unexpected-answer': {
    portal: 'azure',
    codes: ['UnprocessableEntity', 'NotImplemented'],
    cause: 'AWS was asked for something that it does not offer.',
    remedy: 'See that the attribute mapping is the one of step 5.5, and that nothing stands behind the Tenant URL.',
    step: '5.5',
  },
  'gone-in-aws': {
    portal: 'azure',
    codes: ['InvalidAnchor'],
    seen: ['azure/provisioning-log-details#gone-in-aws'],
    cause: 'Azure made this user or group in AWS earlier, and there it has been deleted by hand.',
    remedy: 'Press Restart provisioning: Azure then makes it again.',
    step: '5.6',
  },
  'value-missing': {
    portal: 'azure',
    codes: ['MandatoryFieldsMissing', 'MissingValues'],
    cause: 'A value that AWS needs is empty: first, last or display name, or the user name.',
    remedy: 'Fill it in on the user’s Properties in Azure, or see that the mapping of step 5.5 has it.',
    step: '5.5',
  },
  'unknown-target': {
    portal: 'azure',
    codes: ['SchemaAttributeNotFound'],
    cause: 'The mapping names an attribute that AWS does not have.',
    remedy: 'Delete that row from the attribute mapping of users.',
    step: '5.5',
  },
  'several-values': {
    portal: 'azure',
    codes: ['SchemaPropertyCanOnlyAcceptValue'],
    cause: 'Several source values go to one attribute that takes one.',
    remedy: 'Leave one of those rows in the attribute mapping and delete the others.',
    step: '5.5',
  },
  'value-not-taken': {
    portal: 'azure',
    codes: ['InvalidDomain', 'LicenseLimitExceeded'],
    cause: 'The application does not take the domain in a value, or has no licence left for another user.',
    remedy: 'Use an address of a domain that is verified, or make room for the user.',
    step: '4.2',
  },
  'no-matching-value': {
    portal: 'azure',
    codes: ['ImportSkipped'],
    seen: ['azure/provisioning-log-details#no-matching-value'],
    cause: 'The user lacks the value that is matched by.',
    remedy: 'Fill in the user principal name (or what the mapping matches by) in Azure.',
    step: '5.5',
  },
  skipped: {
    portal: 'azure',
    codes: ['EntrySynchronizationSkipped'],
    seen: ['azure/provisioning-log-details#skipped'],
    cause: 'There was nothing to do: the user or group is out of scope, or the same on both sides already.',
    remedy: 'Often nothing. If somebody is missing in AWS, see that they are assigned to the application.',
    step: '4.2',
  },
  'not-entitled': {
    portal: 'azure',
    codes: ['NotEffectivelyEntitled'],
    seen: ['azure/provisioning-log-details#not-entitled'],
    cause: 'The user or group is not assigned to the application. Members of a group within a group do not count.',
    remedy: 'Assign them directly under Users and groups; if they are there, take the assignment away and assign again.',
    step: '4.2',
  },
  'scim-incompatible': {
    portal: 'azure',
    codes: [`${prefix}ServiceIncompatible`],
    seen: ['azure/provisioning-log-details#incompatible'],
    general: true,
    cause:
      'AWS answered with an error that Azure did not expect. It is today’s name for the refused user of the lab’s appendix; on Test connection it means a wrong path in the Tenant URL.',
    remedy:
      'Read the web response in the log’s details. For a user: fill in the missing names and check step 5.5. For the connection: fill the SCIM endpoint in again, exactly as AWS shows it.',
    step: '5.5',
  },
} as const satisfies Record<string, KnownError>;
