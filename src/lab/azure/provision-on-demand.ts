import type { Page } from '../model.ts';

export const provisionOnDemand = {
  title: 'Provision on demand',
  layer: 'page',
  editions: ['2023', '2026'],
  recognise: { heading: { '2023': ['Provision on demand', '* | Provision on demand'] } },
  reachedBy: ['azure/provisioning.provision-on-demand'],
  targets: {
    overview: { role: ['link', 'button', 'menuitem'], name: { '2020': null, '2026': 'Overview' } },
    search: {
      role: ['searchbox', 'textbox', 'combobox'],
      name: { '2023': ['Select a user or group', 'Search *', 'Search for a user or group'] },
      unconfirmed: ['2023', '2026'],
    },
    provision: { role: 'button', name: { '2023': 'Provision' } },
  },
} as const satisfies Page;
