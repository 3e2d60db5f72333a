import type { Page } from '../model.ts';

export const provisioning = {
  title: 'the application’s Provisioning',
  layer: 'page',
  recognise: {
    heading: { '2020': ['Provisioning', '* | Provisioning'], '2023': ['Overview', '* | Overview', 'Provisioning'] },
    says: {
      '2020': 'Provisioning Mode',
      '2023': [
        'Get started with application provisioning',
        'Current cycle status',
        'Connect your application',
        'Start provisioning',
        'New configuration',
      ],
    },
  },
  reachedBy: [
    'azure/app-menu.provisioning',
    'azure/user-mapping.overview',
    'azure/attribute-mappings.overview',
    'azure/group-mapping.overview',
    'azure/provision-on-demand.overview',
    'azure/provisioning-logs.overview',
    'azure/connectivity.overview',
  ],
  targets: {
    connect: {
      role: ['button', 'menuitem', 'link'],
      name: { '2020': null, '2023': 'Get started', '2026': 'Connect your application' },
    },
    'new-configuration': { role: ['button', 'menuitem'], name: { '2020': null, '2026': 'New configuration' } },
    'attribute-mapping': {
      role: ['link', 'button', 'menuitem'],
      name: { '2020': 'Mappings', '2026': ['Attribute mapping', 'Attribute mapping (Preview)'] },
    },
    'provision-on-demand': { role: ['link', 'button', 'menuitem'], name: { '2020': null, '2023': 'Provision on demand' } },
    'settings-part': { role: 'button', name: { '2020': 'Settings', '2026': null } },
    /** In 2020 a switch among the settings, which Save then put into effect. */
    'status-on': {
      role: 'radio',
      name: { '2020': 'On', '2026': null },
      within: { '2020': 'Provisioning Status' },
      revealedBy: 'settings-part',
    },
    'save-settings': { role: ['button', 'menuitem'], name: { '2020': 'Save', '2026': null } },
    start: { role: ['button', 'menuitem'], name: { '2020': null, '2023': 'Start provisioning' } },
    stop: { role: ['button', 'menuitem'], name: { '2020': null, '2023': 'Stop provisioning' } },
    logs: {
      role: ['link', 'button', 'menuitem'],
      name: { '2020': ['Audit logs', 'Synchronization Details'], '2023': ['Provisioning logs', 'View provisioning logs'] },
      each: true,
    },
  },
  signals: {
    connected: { target: 'attribute-mapping', is: 'enabled' },
    running: {
      says: {
        '2020': ['*Incremental cycle completed*', '*Initial cycle completed*', '*Initial cycle in progress*'],
        '2023': ['*Incremental sync completed*', '*Initial cycle completed*', '*Initial cycle in progress*', '*Initial sync*'],
      },
      within: { '2020': 'Current Status', '2023': ['Current Status', 'Current cycle status', 'Current cycle status: *'] },
    },
    started: { target: 'stop', is: 'enabled' },
  },
} as const satisfies Page;
