import type { Page } from '../model.ts';

export const attributeMappings = {
  title: 'the attribute mappings: users and groups',
  layer: 'page',
  recognise: {
    heading: { '2020': 'Mappings', '2026': ['Attribute mapping', 'Attribute mapping (Preview)', '* | Attribute mapping'] },
    // The mapping of users has the same heading.
    says: {
      '2020': 'Synchronize Azure Active Directory Users to customappsso',
      '2023': ['Provision Microsoft Entra ID Users', 'Provision Azure Active Directory Users'],
    },
  },
  reachedBy: ['azure/provisioning.attribute-mapping'],
  targets: {
    overview: { role: ['link', 'button', 'menuitem'], name: { '2020': null, '2026': 'Overview' } },
    users: {
      role: ['link', 'button', 'row'],
      name: {
        '2020': 'Synchronize Azure Active Directory Users to customappsso',
        '2023': ['Provision Microsoft Entra ID Users', 'Provision Azure Active Directory Users'],
      },
    },
    groups: {
      role: ['link', 'button', 'row'],
      name: {
        '2020': 'Synchronize Azure Active Directory Groups to customappsso',
        '2023': ['Provision Microsoft Entra ID Groups', 'Provision Azure Active Directory Groups'],
      },
    },
  },
} as const satisfies Page;
