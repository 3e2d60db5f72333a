import type { KnownError } from '../ids.ts';

/** What the AWS access portal says when a sign-in ends there. */
export const accessPortalErrors = {
  'unexpected-error': {
    portal: 'aws',
    says: ['An unexpected error has occurred'],
    seen: ['aws/portal-sign-in#unexpected-error'],
    cause:
      'AWS did not accept the sign-in: the user name differs from the one in Azure, the user does not exist in AWS yet, or the NameID is not an e-mail address.',
    remedy: 'See that the user exists in Identity Center under exactly the same sign-in name.',
    step: '4.3',
  },
  'not-you-it-is-us': {
    portal: 'aws',
    says: ["It's not you, it's us", 'It’s not you, it’s us', "It's not you, it is us", 'It’s not you, it is us'],
    seen: ['aws/portal-sign-in#not-you'],
    cause:
      'AWS could not check the answer of Azure: its certificate in AWS is not the one Azure signs with, the NameID has another format, or a clock is wrong.',
    remedy: 'Give AWS the application’s current Federation Metadata XML again.',
    step: '3.6',
  },
  'invalid-mfa': {
    portal: 'aws',
    says: ['Invalid MFA credentials'],
    seen: ['aws/portal-sign-in#invalid-mfa'],
    cause: 'AWS does not know this user yet: provisioning has not made it.',
    remedy: 'See in Azure’s provisioning logs whether the user was made; provision on demand.',
    step: '5.7',
  },
  'could-not-complete': {
    portal: 'aws',
    codes: ['ExternalIdPDirectoryLogin'],
    says: [
      'We couldn’t complete your request right now',
      "We couldn't complete your request right now",
      'invalid name id policy format',
    ],
    seen: ['aws/portal-sign-in#could-not-complete'],
    cause: 'The NameID has a format that AWS does not take, or the user name is not the e-mail address it should be.',
    remedy:
      'In Azure make the NameID of user.userprincipalname, in the format of an e-mail address. CloudTrail tells more under ExternalIdPDirectoryLogin.',
    step: '4.5',
  },
  'nothing-assigned': {
    portal: 'aws',
    says: ['You do not have any applications', 'no accounts assigned', 'Your AWS accounts … empty'],
    cause: 'The sign-in works, but no permission set is assigned to this person or their group.',
    remedy: 'Assign the group to the account with a permission set.',
    step: '6.6',
  },
} as const satisfies Record<string, KnownError>;
