import type { Page } from '../model.ts';

/** Only the 2020 edition stops on a page of its own when the assignment is made. */
export const assignmentComplete = {
  title: 'Assign users: complete',
  layer: 'page',
  editions: ['2020', '2021'],
  recognise: { says: { '2020': 'Proceed to AWS accounts' } },
  reachedBy: ['aws/assign-permission-sets.finish'],
  targets: {
    proceed: { role: ['button', 'link'], name: { '2020': 'Proceed to AWS accounts' } },
  },
} as const satisfies Page;
