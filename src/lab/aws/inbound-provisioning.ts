import type { Page } from '../model.ts';

/** The one moment at which the access token can be read. */
export const inboundProvisioning = {
  title: 'Inbound automatic provisioning (the SCIM endpoint and the token)',
  layer: 'dialog',
  closedBy: 'close',
  recognise: { heading: { '2020': 'Inbound automatic provisioning' } },
  reachedBy: ['aws/settings.enable-provisioning'],
  targets: {
    endpoint: { role: 'value', name: { '2020': 'SCIM endpoint' } },
    token: { role: 'value', name: { '2020': 'Access token' } },
    'show-token': { role: ['button', 'link'], name: { '2020': 'Show token' } },
    close: { role: 'button', name: { '2020': 'Close' } },
  },
} as const satisfies Page;
