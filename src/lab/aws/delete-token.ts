import type { Page } from '../model.ts';

export const deleteToken = {
  title: 'Delete the access token',
  layer: 'dialog',
  closedBy: 'cancel',
  recognise: { heading: { '2020': 'Delete access token' } },
  reachedBy: ['aws/automatic-provisioning.delete-token'],
  targets: {
    word: { role: 'textbox', name: { '2020': '*DELETE*' }, unconfirmed: ['2020', '2022', '2026'] },
    delete: { role: 'button', name: { '2020': 'Delete access token' } },
    cancel: { role: 'button', name: { '2020': 'Cancel' } },
  },
} as const satisfies Page;
