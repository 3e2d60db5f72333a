import type { Page } from '../model.ts';

export const accountDetails = {
  title: 'an AWS account and who is assigned to it',
  layer: 'page',
  recognise: {
    // Its heading is the account's own name.
    route: ['/accounts/details/\\d{12}'],
    says: { '2020': ['Assigned users and groups', 'Users and groups'] },
  },
  reachedBy: ['aws/accounts.account-link'],
  targets: {
    'assigned-tab': {
      role: 'tab',
      name: {
        '2020': null,
        '2022': ['Assigned users and groups', 'Assigned users and groups *', 'Users and groups', 'Users and groups *'],
      },
    },
    assignment: {
      revealedBy: 'assigned-tab',
      role: ['radio', 'checkbox'],
      name: { '2020': '*{group}*' },
      unconfirmed: ['2020', '2022', '2026'],
    },
    'remove-access': { revealedBy: 'assigned-tab', role: 'button', name: { '2020': 'Remove access' } },
  },
  signals: {
    // What the column is called nobody has written down.
    'group-assigned': { says: { '2020': '{group}' }, column: { '2020': ['*user*', '*group*', '*name*'] } },
    'permission-set-assigned': {
      says: { '2020': ['{permissionSet}', '{permissionSet}, *', '*, {permissionSet}', '*, {permissionSet}, *'] },
      column: { '2020': 'Permission sets' },
    },
    'nothing-assigned': {
      says: {
        '2020': ['No assigned users or groups', 'No users or groups', 'No users or groups are assigned', 'No assignments'],
      },
      within: { '2020': ['Assigned users and groups', 'Assigned users and groups *', 'Users and groups', 'Users and groups *'] },
    },
  },
} as const satisfies Page;
