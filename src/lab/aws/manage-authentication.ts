import type { Page } from '../model.ts';

/** Where the service provider's metadata can be downloaded again, once the source has been changed. */
export const manageAuthentication = {
  title: 'Manage authentication',
  layer: 'page',
  recognise: {
    heading: { '2020': 'SAML 2.0 authentication', '2022': ['Manage authentication', 'Manage SAML 2.0 authentication'] },
  },
  reachedBy: ['aws/settings.manage-authentication'],
  targets: {
    'download-metadata': { role: ['button', 'link'], name: { '2020': 'Download metadata file' } },
  },
} as const satisfies Page;
