import type { Page } from '../model.ts';

export const connectivity = {
  title: 'Connectivity: the provisioning credentials, later',
  layer: 'page',
  editions: ['2026'],
  recognise: { heading: { '2026': ['Connectivity', '* | Connectivity'] } },
  targets: {
    overview: { role: ['link', 'button', 'menuitem'], name: { '2020': null, '2026': 'Overview' } },
    'tenant-url': { role: 'textbox', name: { '2026': 'Tenant URL' } },
    'secret-token': { role: 'textbox', name: { '2026': ['Secret token', 'Secret Token'] } },
    'test-connection': { role: 'button', name: { '2026': ['Test connection', 'Test Connection'] } },
    save: { role: ['button', 'menuitem'], name: { '2026': 'Save' } },
  },
  signals: {
    /** The page's title has the name of an application; it is the lab's. */
    'application-named': { says: { '2026': '* | Connectivity' } },
    'own-application-named': { says: { '2026': '{application} | Connectivity' } },
  },
} as const satisfies Page;
