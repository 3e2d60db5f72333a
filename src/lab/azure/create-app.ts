import type { Page } from '../model.ts';

export const createApp = {
  title: 'Create your own application',
  layer: 'pane',
  recognise: { heading: { '2020': 'Add your own application', '2023': 'Create your own application' } },
  reachedBy: ['azure/gallery.create-own'],
  targets: {
    'non-gallery': {
      role: 'radio',
      name: { '2020': null, '2023': "Integrate any other application you don't find in the gallery (Non-gallery)" },
    },
    register: {
      role: 'radio',
      name: {
        '2020': null,
        '2023': [
          "Register an application to integrate with Microsoft Entra ID (App you're developing)",
          "Register an application to integrate with Azure AD (App you're developing)",
        ],
      },
    },
    'application-proxy': {
      role: 'radio',
      name: { '2020': null, '2023': 'Configure Application Proxy for secure remote access to an on-premises application' },
    },
    name: {
      role: 'textbox',
      name: { '2020': 'Name', '2023': ["What's the name of your app?", 'Input name'] },
      unconfirmed: ['2023', '2026'],
    },
    create: { role: 'button', name: { '2020': 'Add', '2023': 'Create' } },
  },
  signals: {
    /** In 2020 the choice was made before, by the tile; this page asked for the name alone. */
    'non-gallery-only': { says: { '2020': 'Add your own application', '2023': null } },
    'non-gallery-chosen': { target: 'non-gallery', is: 'checked' },
    'register-chosen': { target: 'register', is: 'checked' },
    'application-proxy-chosen': { target: 'application-proxy', is: 'checked' },
  },
} as const satisfies Page;
