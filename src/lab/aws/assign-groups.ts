import type { Page } from '../model.ts';

export const assignGroups = {
  title: 'Assign users or groups: who',
  layer: 'page',
  recognise: {
    heading: { '2020': 'Select users or groups', '2022': ['Assign users and groups to *', 'Select users and groups'] },
  },
  reachedBy: ['aws/accounts.assign'],
  targets: {
    'users-tab': { role: 'tab', name: { '2020': ['Users', 'Users *'] } },
    'groups-tab': { role: 'tab', name: { '2020': ['Groups', 'Groups *'] } },
    group: { revealedBy: 'groups-tab', role: 'checkbox', name: { '2020': ['*{group}*'] }, unconfirmed: ['2020', '2022', '2026'] },
    next: { role: 'button', name: { '2020': 'Next: Permission sets', '2022': 'Next' } },
  },
  signals: {
    'group-ticked': { target: 'group', is: 'checked' },
    'users-tab-open': { target: 'users-tab', is: 'selected' },
  },
} as const satisfies Page;
