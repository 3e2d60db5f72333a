import type { Page } from '../model.ts';

export const testSignIn = {
  title: 'Test single sign-on',
  layer: 'pane',
  recognise: { heading: { '2020': ['Test single sign-on', 'Test single sign-on with *'] } },
  reachedBy: ['azure/saml.test-application'],
  targets: {
    'current-user': { role: 'radio', name: { '2020': 'Sign in as current user' } },
    'someone-else': { role: 'radio', name: { '2020': ['Sign in as someone else', 'Sign in as someone else *'] } },
    'test-sign-in': { role: ['button', 'link'], name: { '2020': ['Test sign in', 'Sign in as current user'] } },
  },
} as const satisfies Page;
