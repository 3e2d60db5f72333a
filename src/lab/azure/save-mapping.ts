import type { Page } from '../model.ts';

/** The question after Save; its Yes is easily overlooked. */
export const saveMapping = {
  title: 'the question whether to save the mapping',
  layer: 'dialog',
  recognise: { heading: { '2020': ['Save changes', 'Are you sure *'] } },
  reachedBy: ['azure/user-mapping.save'],
  targets: {
    yes: { role: 'button', name: { '2020': 'Yes' } },
  },
} as const satisfies Page;
