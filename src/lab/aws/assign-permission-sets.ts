import type { Page } from '../model.ts';

export const assignPermissionSets = {
  title: 'Assign users or groups: which permission set',
  layer: 'page',
  recognise: { heading: { '2020': 'Select permission sets', '2022': ['Assign permission sets to *', 'Select permission sets'] } },
  reachedBy: ['aws/assign-groups.next'],
  targets: {
    'permission-set': { role: 'checkbox', name: { '2020': ['*{permissionSet}*'] }, unconfirmed: ['2020', '2022', '2026'] },
    refresh: { role: 'button', name: { '2020': null, '2022': 'Refresh' } },
    finish: { role: 'button', name: { '2020': 'Finish', '2022': 'Next' } },
  },
  signals: {
    'set-ticked': { target: 'permission-set', is: 'checked' },
  },
} as const satisfies Page;
