import type { Page } from '../model.ts';

export const organizations = {
  title: 'AWS Organizations: the accounts',
  layer: 'page',
  recognise: {
    heading: { '2020': ['AWS Organizations', 'AWS accounts'] },
    route: ['^/organizations/(v2/)?(home/?)?(accounts/?)?([?#].*)?$'],
  },
  reachedBy: ['aws/top-navigation.organizations-result', 'aws/all-features-needed.organizations-console'],
  targets: {
    create: { role: 'button', name: { '2020': ['Create organization', 'Create an organization'] } },
    settings: { role: ['link', 'tab'], name: { '2020': 'Settings' } },
  },
} as const satisfies Page;
