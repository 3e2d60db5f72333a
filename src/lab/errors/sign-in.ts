import type { KnownError } from '../ids.ts';

/** Refusals by Microsoft's sign-in page. Its texts change, the numbers do not. */
export const signInErrors = {
  'user-not-assigned': {
    portal: 'azure',
    codes: ['AADSTS50105'],
    seen: ['azure/sign-in-error#not-assigned'],
    cause:
      'The person who signs in is not assigned to the application, neither directly nor as a direct member of an assigned group.',
    remedy: 'Assign the user or the group under Users and groups.',
    step: '4.2',
  },
  'reply-url-mismatch': {
    portal: 'azure',
    codes: ['AADSTS50011'],
    seen: ['azure/sign-in-error#reply-url'],
    cause: 'The address AWS asks to be answered at is not among the Reply URLs of the application.',
    remedy: 'Upload the current AWS metadata again and save it.',
    step: '4.1',
  },
  'identifier-not-found': {
    portal: 'azure',
    codes: ['AADSTS700016'],
    seen: ['azure/sign-in-error#identifier'],
    cause: 'No application in this directory has the Identifier that AWS sent: it was not saved, or this is another directory.',
    remedy: 'Upload the AWS metadata and press Save.',
    step: '4.1',
  },
  'application-misconfigured': {
    portal: 'azure',
    codes: ['AADSTS650056'],
    seen: ['azure/sign-in-error#misconfigured'],
    cause: 'The application is not set up for this request: its Identifier differs from the one AWS sent.',
    remedy: 'Upload the current AWS metadata again and save it.',
    step: '4.1',
  },
  'application-disabled': {
    portal: 'azure',
    codes: ['AADSTS7000112'],
    cause: 'The application is disabled for sign-in.',
    remedy: 'On the application’s Properties set “Enabled for users to sign-in” to Yes.',
    step: '2.7',
  },
  'other-account': {
    portal: 'azure',
    codes: ['AADSTS50020'],
    seen: ['azure/sign-in-error#other-account'],
    cause: 'The account belongs to another directory, or is a personal one. Often the browser still had it signed in.',
    remedy: 'Use a new private window and sign in with the account of this directory.',
    step: '4.5',
  },
  'account-trouble': {
    portal: 'azure',
    codes: ['AADSTS50034', 'AADSTS50126', 'AADSTS50053', 'AADSTS50055', 'AADSTS50057'],
    seen: ['azure/sign-in-error#account-trouble'],
    cause:
      'The account itself: the name is unknown here, the password is wrong or has expired, or the account is locked or disabled.',
    remedy: 'Check the name and the password; see in Azure, under Users, that the account is enabled.',
    step: '4.5',
  },
  'more-proof-needed': {
    portal: 'azure',
    codes: ['AADSTS50072', 'AADSTS50074', 'AADSTS50076', 'AADSTS50079', 'AADSTS530035', 'AADSTS53003'],
    seen: ['azure/sign-in-error#more-proof-needed'],
    cause:
      'The directory wants more than a password: a second factor, or what its security defaults or Conditional Access ask for.',
    remedy: 'Set the second factor up and finish it; or have an administrator say which rule stopped the sign-in.',
    step: '4.5',
  },
  'empty-name-id': {
    portal: 'azure',
    codes: ['AADSTS501241'],
    seen: ['azure/sign-in-error#empty-name-id'],
    cause: 'The attribute that the NameID is made of is empty for this user.',
    remedy: 'Give the user that attribute in Azure (mail or user principal name), or make the NameID of user.userprincipalname.',
    step: '4.5',
  },
  'bad-saml-request': {
    portal: 'azure',
    codes: ['AADSTS75005', 'AADSTS75008', 'AADSTS750054', 'AADSTS75011', 'AADSTS76026'],
    seen: ['azure/sign-in-error#bad-saml-request'],
    cause:
      'The SAML request was missing, too old, or not meant for this address: the sign-on address was opened by itself, or from a bookmark.',
    remedy: 'Begin again from the AWS access portal, or with Test in Azure.',
    step: '4.4',
  },
  'wrong-cloud': {
    portal: 'azure',
    codes: ['AADSTS90038', 'AADSTS90002'],
    seen: ['azure/sign-in-error#wrong-cloud'],
    cause: 'There is no such directory here: its name is misspelt, or it lives in a national cloud.',
    remedy: 'Sign in at the right cloud, and take the metadata from there.',
    step: '2.8',
  },
} as const satisfies Record<string, KnownError>;
