import type { Page } from '../model.ts';

export const permissionSetSpecify = {
  title: 'Create permission set: the details',
  layer: 'page',
  editions: ['2022', '2026'],
  recognise: { heading: { '2022': 'Specify permission set details' } },
  reachedBy: ['aws/permission-set-type.create'],
  targets: {
    name: { role: 'textbox', name: { '2022': 'Permission set name' } },
    next: { role: 'button', name: { '2022': 'Next' } },
  },
} as const satisfies Page;
