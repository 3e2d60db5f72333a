import type { Page } from '../model.ts';

export const settings = {
  title: 'the Settings of IAM Identity Center',
  layer: 'page',
  recognise: {
    heading: { '2020': 'Settings' },
    route: ['^/singlesignon/.*#!?/(instances/[0-9a-f]+/)?settings', '^/singlesignon/home\\?.*tab='],
  },
  reachedBy: ['aws/identity-center-navigation.settings', 'aws/dashboard.choose-identity-source'],
  targets: {
    'identity-source-tab': { role: 'tab', name: { '2020': null, '2022': 'Identity source' } },
    'management-tab': { role: 'tab', name: { '2020': null, '2022': 'Management' } },
    change: { role: ['link', 'button'], name: { '2020': 'Change', '2022': null }, within: { '2020': 'Identity source' } },
    actions: {
      revealedBy: 'identity-source-tab',
      role: 'button',
      name: { '2020': null, '2022': 'Actions' },
      within: { '2022': 'Identity source' },
    },
    'change-identity-source': {
      revealedBy: 'actions',
      role: 'menuitem',
      name: { '2020': null, '2022': 'Change identity source' },
    },
    'manage-authentication': { revealedBy: 'actions', role: 'menuitem', name: { '2020': null, '2022': 'Manage authentication' } },
    'manage-provisioning': {
      revealedBy: 'actions',
      role: ['menuitem', 'link'],
      name: { '2020': 'View details', '2022': 'Manage provisioning' },
      within: { '2020': 'Provisioning', '2022': '*' },
    },
    'enable-provisioning': {
      revealedBy: 'identity-source-tab',
      role: ['button', 'link'],
      name: { '2020': 'Enable automatic provisioning', '2022': 'Enable' },
      within: { '2020': ['Identity source', 'Provisioning'], '2022': 'Automatic provisioning' },
    },
    'portal-url': {
      role: 'value',
      name: {
        '2020': 'User portal URL',
        '2022': 'AWS access portal URL',
        '2026': ['Default IPv4 only', 'AWS access portal URL', 'AWS access portal URLs'],
      },
    },
    'delete-configuration': {
      revealedBy: 'management-tab',
      role: ['button', 'link'],
      name: { '2020': 'Delete AWS SSO', '2022': 'Delete' },
      within: { '2020': 'Delete AWS SSO configuration', '2022': 'Delete IAM Identity Center configuration' },
    },
  },
  signals: {
    'source-external': { says: { '2020': 'External identity provider' }, within: { '2020': 'Identity source' } },
    'source-directory': {
      says: { '2020': 'AWS SSO', '2022': 'Identity Center directory' },
      within: { '2020': 'Identity source' },
    },
    'source-active-directory': { says: { '2020': 'Active Directory' }, within: { '2020': 'Identity source' } },
    'provisioning-manual': { says: { '2020': 'Manual' }, within: { '2020': ['Identity source', 'Provisioning'] } },
    'provisioning-scim': { says: { '2020': 'SCIM' }, within: { '2020': ['Identity source', 'Provisioning'] } },
  },
} as const satisfies Page;
