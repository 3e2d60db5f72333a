import type { Page } from '../model.ts';

export const permissionSets = {
  title: 'the permission sets',
  layer: 'page',
  recognise: {
    heading: { '2020': ['Permission sets', 'Permission sets *'] },
    route: ['#!?/(instances/[0-9a-f]+/)?(organization/)?permission-sets$'],
  },
  reachedBy: ['aws/identity-center-navigation.permission-sets', 'aws/accounts.permission-sets-tab'],
  targets: {
    create: { role: 'button', name: { '2020': 'Create permission set' } },
    'permission-set': { role: 'link', name: { '2020': '{permissionSet}' } },
    'permission-set-choice': {
      role: ['radio', 'checkbox'],
      name: { '2020': '*{permissionSet}*' },
      unconfirmed: ['2020', '2022', '2026'],
    },
    delete: { role: 'button', name: { '2020': 'Delete' } },
  },
  signals: {
    'set-listed': { target: 'permission-set', is: 'present' },
    loading: { says: { '2020': ['Loading', 'Loading *'] } },
  },
} as const satisfies Page;
