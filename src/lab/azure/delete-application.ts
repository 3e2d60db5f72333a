import type { Page } from '../model.ts';

export const deleteApplication = {
  title: 'the question whether to delete the application',
  layer: 'dialog',
  closedBy: 'no',
  recognise: { heading: { '2020': 'Delete *' } },
  reachedBy: ['azure/app-properties.delete'],
  targets: {
    yes: { role: 'button', name: { '2020': 'Yes' } },
    no: { role: 'button', name: { '2020': 'No' } },
  },
} as const satisfies Page;
