import type { Page } from '../model.ts';

export const enterpriseApps = {
  title: 'the enterprise applications',
  layer: 'page',
  recognise: {
    heading: {
      '2020': ['Enterprise applications | All applications', 'Enterprise applications'],
      '2026': ['Enterprise apps | All applications', 'Enterprise applications | All applications', 'Enterprise apps'],
    },
    route: ['/StartboardApplicationsMenuBlade/'],
  },
  reachedBy: ['azure/home.enterprise-apps', 'azure/directory.enterprise-applications', 'azure/shell.enterprise-apps'],
  targets: {
    'new-application': { role: ['button', 'link'], name: { '2020': 'New application' } },
    application: { role: ['link', 'row'], name: { '2020': '{application}' } },
  },
} as const satisfies Page;
