import type { Page } from '../model.ts';

export const automaticProvisioning = {
  title: 'Automatic provisioning: the access tokens',
  layer: 'page',
  recognise: { heading: { '2020': 'Automatic provisioning' } },
  reachedBy: ['aws/settings.manage-provisioning'],
  targets: {
    endpoint: { role: 'value', name: { '2020': 'SCIM endpoint', '2026': ['SCIM endpoint', 'IPv4'] } },
    'generate-token': { role: 'button', name: { '2020': 'Generate new token', '2022': 'Generate token' } },
    token: {
      role: ['radio', 'checkbox'],
      name: { '2020': '*' },
      within: { '2020': ['Access tokens', 'Access tokens *'] },
      each: true,
      unconfirmed: ['2020', '2022', '2026'],
    },
    'delete-token': { role: 'button', name: { '2020': 'Delete' }, within: { '2020': ['Access tokens', 'Access tokens *'] } },
    disable: {
      role: 'button',
      name: { '2020': 'Disable automatic provisioning', '2022': ['Disable', 'Disable automatic provisioning'] },
    },
  },
  signals: {
    'no-tokens': {
      says: { '2020': ['No access tokens', 'No tokens'] },
      within: { '2020': ['Access tokens', 'Access tokens *'] },
    },
  },
} as const satisfies Page;
