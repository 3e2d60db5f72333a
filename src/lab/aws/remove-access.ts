import type { Page } from '../model.ts';

export const removeAccess = {
  title: 'Remove access',
  layer: 'dialog',
  closedBy: 'cancel',
  recognise: { heading: { '2020': 'Remove access' } },
  reachedBy: ['aws/account-details.remove-access'],
  targets: {
    remove: { role: 'button', name: { '2020': 'Remove access' } },
    cancel: { role: 'button', name: { '2020': 'Cancel' } },
  },
} as const satisfies Page;
