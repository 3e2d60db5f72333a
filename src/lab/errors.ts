import type { KnownError } from './ids.ts';

/** Error texts people meet in this pairing. Texts change; codes change less, so they are matched first. */
export const errors = {
  'scim-bad-request': {
    portal: 'azure',
    match: ['SystemForCrossDomainIdentityManagementBadRequest'],
    cause:
      'AWS refused the user: the first, last or display name is missing, two phone numbers or e-mails are mapped, or a name has a character AWS does not take.',
    remedy:
      'Fill in first name, last name and display name of that user in Azure, and see that step 5.5 is done. Azure tries again with the next cycle; Provision on demand tries at once.',
    step: '5.5',
  },
  'scim-incompatible': {
    portal: 'azure',
    match: ['SystemForCrossDomainIdentityManagementServiceIncompatible'],
    cause:
      'AWS answered with an error that Azure did not expect. It is today’s name for the refused user of the lab’s appendix; on Test connection it means a wrong path in the Tenant URL.',
    remedy:
      'Read the web response in the log’s details. For a user: fill in the missing names and check step 5.5. For the connection: fill the SCIM endpoint in again, exactly as AWS shows it.',
    step: '5.4',
  },
  'scim-incompatible-2020': {
    portal: 'azure',
    match: ['The SCIM endpoint is not fully compatible', 'StatusCode: BadRequest'],
    cause: 'AWS refused the user, most often because the first or the last name is missing.',
    remedy: 'Fill in both names in Azure. The next cycle, or Provision on demand, creates the user.',
    step: '5.5',
  },
  'invalid-credentials': {
    portal: 'azure',
    match: ['You appear to have entered invalid credentials'],
    cause: 'Azure could not use the Tenant URL with the Secret token. This text covers every failure, not only a wrong token.',
    remedy:
      'Fill both values in again; see that they are not swapped, and that the token has not expired or been deleted in AWS.',
    step: '5.4',
  },
  'user-not-assigned': {
    portal: 'azure',
    match: ['AADSTS50105'],
    cause:
      'The person who signs in is not assigned to the application, neither directly nor as a direct member of an assigned group.',
    remedy: 'Assign the user or the group under Users and groups.',
    step: '4.2',
  },
  'reply-url-mismatch': {
    portal: 'azure',
    match: ['AADSTS50011'],
    cause: 'The address AWS asks to be answered at is not among the Reply URLs of the application.',
    remedy: 'Upload the current AWS metadata again and save it.',
    step: '4.1',
  },
  'identifier-not-found': {
    portal: 'azure',
    match: ['AADSTS700016'],
    cause: 'No application in this directory has the Identifier that AWS sent: it was not saved, or this is another directory.',
    remedy: 'Upload the AWS metadata and press Save.',
    step: '4.1',
  },
  'unexpected-error': {
    portal: 'aws',
    match: ['An unexpected error has occurred'],
    cause:
      'AWS did not accept the sign-in: the user name differs from the one in Azure, the user does not exist in AWS yet, or the NameID is not an e-mail address.',
    remedy: 'See that the user exists in Identity Center under exactly the same sign-in name.',
    step: '4.3',
  },
  'not-you-it-is-us': {
    portal: 'aws',
    match: ["It's not you, it's us"],
    cause: 'AWS could not check the answer of Azure: its certificate in AWS is not the one Azure signs with.',
    remedy: 'Give AWS the application’s current Federation Metadata XML again.',
    step: '3.6',
  },
} as const satisfies Record<string, KnownError>;
