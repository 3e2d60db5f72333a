import type { Page } from '../model.ts';

export const portalSignIn = {
  title: 'the sign-in of the AWS access portal, or why it failed',
  layer: 'page',
  recognise: {
    heading: { '2020': ['Sign in', 'Sign in to *', 'Something went wrong', 'An unexpected error has occurred'] },
    host: '(\\.awsapps\\.com|\\.signin\\.aws(\\.amazon\\.com)?)$',
  },
  targets: {},
  signals: {
    'unexpected-error': { says: { '2020': '*An unexpected error has occurred*' } },
    'not-you': { says: { '2020': ["*It's not you, it's us*", "*It's not you, it is us*"] } },
    'invalid-mfa': { says: { '2020': '*Invalid MFA credentials*' } },
    'could-not-complete': { says: { '2020': "*We couldn't complete your request right now*" } },
  },
} as const satisfies Page;
