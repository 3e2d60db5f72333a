import type { Page } from '../model.ts';

/** The left menu of Identity Center. An account instance, on which section 6 is impossible, lacks the part on accounts. */
export const identityCenterNavigation = {
  title: 'the menu of IAM Identity Center',
  layer: 'bar',
  recognise: { anchor: 'a[href$="/users"]', route: ['^/singlesignon/', '^/iamv2/home.*#/organization'] },
  reachedBy: ['aws/top-navigation.identity-center-result'],
  targets: {
    dashboard: { role: 'link', name: { '2020': 'Dashboard' } },
    users: { role: 'link', name: { '2020': 'Users' } },
    groups: { role: 'link', name: { '2020': 'Groups' } },
    settings: { role: 'link', name: { '2020': 'Settings' } },
    accounts: { role: 'link', name: { '2020': 'AWS accounts' } },
    'permission-sets': { role: 'link', name: { '2020': null, '2022': 'Permission sets' } },
  },
  signals: {
    'multi-account': { target: 'accounts', is: 'present' },
    'no-multi-account': { target: 'accounts', is: 'present', not: true },
  },
} as const satisfies Page;
