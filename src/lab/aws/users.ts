import type { Page } from '../model.ts';

export const users = {
  title: 'the Users of IAM Identity Center',
  layer: 'page',
  recognise: { heading: { '2020': ['Users', 'Users *'] }, route: ['#!?/(instances/[0-9a-f]+/)?users$'] },
  reachedBy: ['aws/identity-center-navigation.users'],
  targets: {
    add: { role: 'button', name: { '2020': 'Add user' } },
  },
  signals: {
    'any-user': { says: { '2020': ['Enabled', 'Active'] }, column: { '2020': 'Status' } },
    /** Once provisioning is on, nobody is added by hand. */
    locked: { target: 'add', is: 'disabled' },
    'origin-shown': { column: { '2020': null, '2022': 'Created by' } },
    'users-by-scim': { says: { '2020': 'SCIM' }, column: { '2020': 'Created by' } },
  },
} as const satisfies Page;
