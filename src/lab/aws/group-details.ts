import type { Page } from '../model.ts';

export const groupDetails = {
  title: 'a group and its members',
  layer: 'page',
  recognise: { heading: { '2020': '{group}' }, route: ['/groups/'] },
  reachedBy: ['aws/groups.group'],
  targets: {},
  signals: {
    'has-members': { says: { '2020': '*@*' }, column: { '2020': ['Username', 'User name'] } },
  },
} as const satisfies Page;
