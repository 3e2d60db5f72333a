import type { Page } from '../model.ts';

export const disableProvisioning = {
  title: 'Disable automatic provisioning',
  layer: 'dialog',
  closedBy: 'cancel',
  recognise: { heading: { '2020': 'Disable automatic provisioning' } },
  reachedBy: ['aws/automatic-provisioning.disable'],
  targets: {
    word: { role: 'textbox', name: { '2020': '*DISABLE*' }, unconfirmed: ['2020', '2022', '2026'] },
    disable: { role: 'button', name: { '2020': 'Disable automatic provisioning' } },
    cancel: { role: 'button', name: { '2020': 'Cancel' } },
  },
} as const satisfies Page;
