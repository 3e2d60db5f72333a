import type { Page } from '../model.ts';

export const home = {
  title: 'the home page of the portal',
  layer: 'page',
  recognise: {
    heading: {
      '2020': ['Azure services', 'Home'],
      '2023': ['Azure services', 'Welcome to Azure!', 'Microsoft Entra admin center', 'Home'],
    },
    route: ['^/?(#(@[^/]*/?)?)?(home|view/Microsoft_AAD_IAM/EntraLanding.*)?$'],
  },
  targets: {
    /** Tiles of what was used of late: not everybody has them. */
    directory: { role: 'link', name: { '2020': 'Azure Active Directory', '2023': 'Microsoft Entra ID' } },
    'enterprise-apps': {
      role: 'link',
      name: { '2020': 'Enterprise applications', '2026': ['Enterprise apps', 'Enterprise applications'] },
    },
  },
} as const satisfies Page;
