import type { Page } from '../model.ts';

/** Between "Enable" and the running instance: the organization to create, and the kind of instance. */
export const enable = {
  title: 'the page that enables IAM Identity Center',
  layer: 'page',
  recognise: {
    heading: {
      '2020': ['Create AWS organization', 'Enable AWS SSO'],
      '2022': 'Enable IAM Identity Center with AWS Organizations',
      '2026': ['Enable IAM Identity Center with AWS Organizations', 'Instance configuration'],
    },
    // The dashboard and the settings have addresses of their own.
    route: ['^/singlesignon/home[^#]*(?:#!?/?)?$', '^/singlesignon/home[^#]*#!?/enable'],
  },
  reachedBy: ['aws/welcome.enable'],
  targets: {
    'create-organization': { role: 'button', name: { '2020': 'Create AWS organization', '2026': null } },
    enable: { role: 'button', name: { '2020': null, '2022': 'Enable' } },
    'single-region': { role: 'radio', name: { '2020': null, '2026': 'Single-Region instance *' } },
    'multi-region': { role: 'radio', name: { '2020': null, '2026': 'Multi-Region instance *' } },
    'custom-instance': { role: 'radio', name: { '2020': null, '2026': 'Custom instance *' } },
    'multi-account-permissions': {
      role: ['checkbox', 'switch'],
      name: { '2020': null, '2026': 'Enable multi-account permissions' },
    },
    'account-instance': {
      role: ['button', 'link'],
      name: { '2020': null, '2026': ['Enable an account instance', 'enable an account instance of IAM Identity Center'] },
    },
  },
  signals: {
    'organization-to-create': {
      says: {
        '2020': 'Create AWS organization',
        '2022': ['*create an organization*', '*creates an organization*', '*organization for you*'],
      },
    },
  },
} as const satisfies Page;
