import type { Page } from '../model.ts';

export const portalSignIn = {
  title: 'the sign-in of the AWS access portal, or why it failed',
  layer: 'page',
  recognise: {
    heading: { '2020': ['Sign in', 'Sign in to *', 'Something went wrong', 'An unexpected error has occurred'] },
    host: '(\\.awsapps\\.com|\\.signin\\.aws(\\.amazon\\.com)?)$',
  },
  targets: {},
} as const satisfies Page;
