import type { Page } from '../model.ts';

export const permissionSetReview = {
  title: 'Create permission set: review',
  layer: 'page',
  editions: ['2022', '2026'],
  recognise: { heading: { '2022': 'Review and create' } },
  reachedBy: ['aws/permission-set-specify.next'],
  targets: {
    create: { role: 'button', name: { '2022': 'Create' } },
  },
} as const satisfies Page;
