import type { Page } from '../model.ts';

export const permissionSetReview = {
  title: 'Create permission set: review',
  layer: 'page',
  editions: ['2021', '2022', '2026'],
  recognise: { heading: { '2021': 'Review', '2022': 'Review and create' }, says: { '2021': 'Create' } },
  reachedBy: ['aws/permission-set-specify.next', 'aws/permission-set-tags.next'],
  targets: {
    create: { role: 'button', name: { '2021': 'Create' } },
  },
} as const satisfies Page;
