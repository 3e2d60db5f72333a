import type { Page } from '../model.ts';

/** The portal's top bar and, at entra.microsoft.com, its left menu. */
export const shell = {
  title: 'the top bar of the Azure portal',
  layer: 'bar',
  recognise: {
    anchor: '.fxs-topbar, .fxs-portal, input[placeholder^="Search resources"], input[aria-label^="Search resources"]',
  },
  targets: {
    search: {
      role: ['searchbox', 'textbox', 'combobox'],
      name: { '2020': ['Search resources, services, and docs (G+/)', 'Search resources, services, and docs'] },
      anchor: 'div.fxs-search-box input, .fxs-topbar-search input',
    },
    'directory-result': {
      role: ['link', 'option', 'button', 'menuitem'],
      name: { '2020': 'Azure Active Directory', '2023': 'Microsoft Entra ID' },
      revealedBy: 'search',
    },
    'enterprise-apps': {
      role: 'link',
      name: { '2020': 'Enterprise applications', '2026': ['Enterprise apps', 'Enterprise applications'] },
    },
    notifications: { role: 'button', name: { '2020': 'Notifications' } },
  },
  signals: {
    'directory-listed': { target: 'directory-result', is: 'present' },
  },
} as const satisfies Page;
