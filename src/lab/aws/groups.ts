import type { Page } from '../model.ts';

export const groups = {
  title: 'the Groups of IAM Identity Center',
  layer: 'page',
  recognise: { heading: { '2020': ['Groups', 'Groups *'] }, route: ['#!?/(instances/[0-9a-f]+/)?groups$'] },
  reachedBy: ['aws/identity-center-navigation.groups'],
  targets: {
    group: { role: 'link', name: { '2020': '{group}' } },
  },
  signals: {
    'group-listed': { target: 'group', is: 'present' },
  },
} as const satisfies Page;
