import type { Page } from '../model.ts';

export const provisioningLogs = {
  title: 'the provisioning logs',
  layer: 'page',
  recognise: {
    heading: { '2020': ['Audit logs', 'Synchronization Details'], '2023': ['Provisioning logs', '* | Provisioning logs'] },
  },
  reachedBy: ['azure/provisioning.logs'],
  targets: {
    overview: { role: ['link', 'button', 'menuitem'], name: { '2020': null, '2026': 'Overview' } },
  },
  signals: {
    failures: { says: { '2020': 'Failure' }, column: { '2020': ['Status', 'Result'] } },
  },
} as const satisfies Page;
