import type { Page } from '../model.ts';

export const singleSignOnMethod = {
  title: 'the choice of the single sign-on method',
  layer: 'page',
  recognise: {
    heading: { '2020': 'Select a single sign-on method' },
    route: ['/ManagedAppMenuBlade/(~/)?SignOn/.*preferredSingleSignOnMode~/null'],
    says: { '2020': 'Select a single sign-on method' },
  },
  reachedBy: ['azure/app-menu.single-sign-on'],
  targets: {
    saml: { role: ['button', 'link', 'option'], name: { '2020': ['SAML', 'SAML *'] } },
    password: { role: ['button', 'link', 'option'], name: { '2020': ['Password-based', 'Password-based *'] } },
    linked: { role: ['button', 'link', 'option'], name: { '2020': ['Linked', 'Linked *'] } },
    disabled: { role: ['button', 'link', 'option'], name: { '2020': ['Disabled', 'Disabled *'] } },
  },
} as const satisfies Page;
