import type { Page } from '../model.ts';

export const enableAllFeatures = {
  title: 'AWS Organizations: enable all features',
  layer: 'page',
  recognise: { heading: { '2020': 'Enable all features' }, route: ['/settings/enable-all-features'] },
  reachedBy: ['aws/organizations-settings.begin-process', 'aws/organizations-settings.finalize'],
  targets: {
    'begin-process': { role: 'button', name: { '2020': 'Begin process to enable all features', '2022': 'Begin process' } },
    finalize: { role: 'button', name: { '2020': 'Finalize process to enable all features', '2022': 'Finalize' } },
  },
} as const satisfies Page;
