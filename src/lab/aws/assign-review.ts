import type { Page } from '../model.ts';

export const assignReview = {
  title: 'Assign users or groups: review',
  layer: 'page',
  editions: ['2022', '2026'],
  recognise: { heading: { '2022': ['Review and submit assignments to *', 'Review and submit'] } },
  reachedBy: ['aws/assign-permission-sets.finish'],
  targets: {
    submit: { role: 'button', name: { '2022': 'Submit' } },
  },
} as const satisfies Page;
