import type { Page } from '../model.ts';

/** What the service shows in a Region where it is not enabled: also in every wrong Region. */
export const welcome = {
  title: 'the welcome page of IAM Identity Center (not enabled in this Region)',
  layer: 'page',
  recognise: {
    heading: {
      '2020': ['AWS Single Sign-On', 'Welcome to AWS Single Sign-On'],
      '2022': [
        'Enable IAM Identity Center',
        'IAM Identity Center',
        'AWS IAM Identity Center',
        'IAM Identity Center (successor to AWS Single Sign-On)',
      ],
    },
    route: ['^/singlesignon/home[^#]*(?:#!?/?)?$', '^/singlesignon/?$'],
  },
  reachedBy: ['aws/top-navigation.identity-center-result'],
  targets: {
    enable: { role: 'button', name: { '2020': 'Enable AWS SSO', '2022': 'Enable' } },
    'account-instance': {
      role: ['button', 'link'],
      name: { '2020': null, '2026': ['Enable an account instance', 'enable an account instance of IAM Identity Center'] },
    },
  },
} as const satisfies Page;
