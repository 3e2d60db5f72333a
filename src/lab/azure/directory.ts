import type { Page } from '../model.ts';

export const directory = {
  title: 'Microsoft Entra ID: overview',
  layer: 'page',
  recognise: { heading: { '2020': ['{tenant} | Overview', '* | Overview'] }, route: ['/ActiveDirectoryMenuBlade/'] },
  reachedBy: ['azure/home.directory', 'azure/shell.directory-result'],
  targets: {
    'enterprise-applications': {
      role: ['link', 'button', 'menuitem', 'option'],
      name: { '2020': 'Enterprise applications', '2026': ['Enterprise applications', 'Enterprise apps'] },
    },
    'app-registrations': { role: ['link', 'button', 'menuitem', 'option'], name: { '2020': 'App registrations' } },
  },
} as const satisfies Page;
