import type { Page } from '../model.ts';

/** A step of its own from the autumn of 2020 until 2022. Its heading nobody has written down. */
export const permissionSetTags = {
  title: 'Create permission set: the tags',
  layer: 'page',
  editions: ['2021'],
  recognise: {
    heading: { '2021': ['Add tags (optional)', 'Add tags', 'Tags'], '2022': null },
    route: ['permission-sets/create'],
  },
  reachedBy: ['aws/permission-set-specify.next'],
  targets: {
    next: { role: 'button', name: { '2021': 'Next: Review', '2022': null } },
  },
} as const satisfies Page;
