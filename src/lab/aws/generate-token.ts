import type { Page } from '../model.ts';

export const generateToken = {
  title: 'Generate new access token',
  layer: 'dialog',
  closedBy: 'close',
  recognise: { heading: { '2020': 'Generate new access token' } },
  reachedBy: ['aws/automatic-provisioning.generate-token'],
  targets: {
    token: { role: 'value', name: { '2020': 'Access token' } },
    'show-token': { role: ['button', 'link'], name: { '2020': 'Show token' } },
    close: { role: 'button', name: { '2020': 'Close' } },
  },
} as const satisfies Page;
