import type { Page } from '../model.ts';

export const organizationsSettings = {
  title: 'AWS Organizations: the settings',
  layer: 'page',
  recognise: { heading: { '2020': 'Settings' }, route: ['^/organizations/(v2/home/)?(.*/)?settings/?([?#].*)?$'] },
  reachedBy: ['aws/organizations.settings'],
  targets: {
    'begin-process': {
      role: ['button', 'link'],
      name: { '2020': 'Begin process to enable all features', '2022': 'Begin process' },
    },
    finalize: { role: ['button', 'link'], name: { '2020': 'Finalize process to enable all features', '2022': 'Go to finalize' } },
    'delete-organization': { role: ['button', 'link'], name: { '2020': 'Delete organization' } },
  },
  signals: {
    'to-begin': { target: 'begin-process', is: 'present' },
    'to-finalize': { target: 'finalize', is: 'present' },
    'all-features': {
      says: { '2020': ['All features', 'All features are enabled', '*Your organization has all features enabled*'] },
      within: { '2020': ['Feature set', 'Settings', 'Organization details'] },
    },
  },
} as const satisfies Page;
