import type { Page } from '../model.ts';

export const groupDetails = {
  title: 'a group and its members',
  layer: 'page',
  recognise: { heading: { '2020': '{group}' }, route: ['/groups/'] },
  reachedBy: ['aws/groups.group'],
  targets: {},
  signals: {
    'has-members': {
      says: { '2020': '@' },
      within: { '2020': ['Users', 'Users in this group', 'Users *', 'Members', 'Members *', 'Group members', 'Group members *'] },
    },
  },
} as const satisfies Page;
