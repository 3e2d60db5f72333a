import type { Page } from '../model.ts';

export const dashboard = {
  title: 'the dashboard of IAM Identity Center',
  layer: 'page',
  recognise: {
    heading: {
      '2020': ['Welcome to AWS Single Sign-On', 'Dashboard'],
      '2022': ['Dashboard', 'Welcome to IAM Identity Center', 'IAM Identity Center'],
    },
    route: ['#!?/(instances/[0-9a-f]+/)?dashboard'],
  },
  reachedBy: ['aws/identity-center-navigation.dashboard', 'aws/top-navigation.identity-center-result'],
  targets: {
    'choose-identity-source': { role: ['link', 'button'], name: { '2020': 'Choose your identity source' } },
    'portal-url': {
      role: 'value',
      name: {
        '2020': ['User portal URL', 'User portal'],
        '2022': 'AWS access portal URL',
        '2026': ['Default IPv4 only', 'AWS access portal URL', 'AWS access portal URLs'],
      },
    },
  },
} as const satisfies Page;
