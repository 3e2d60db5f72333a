import type { Page } from '../model.ts';

export const permissionSetSpecify = {
  title: 'Create permission set: the details',
  layer: 'page',
  editions: ['2021', '2022', '2026'],
  recognise: { heading: { '2021': 'Permission set details', '2022': 'Specify permission set details' } },
  reachedBy: ['aws/permission-set-type.create'],
  targets: {
    name: {
      role: 'textbox',
      name: { '2021': ['Name', 'Permission set name'], '2022': 'Permission set name' },
      unconfirmed: ['2021'],
    },
    next: { role: 'button', name: { '2021': 'Next: Tags', '2022': 'Next' } },
  },
} as const satisfies Page;
