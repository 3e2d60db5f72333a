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
  targets: {},
} as const satisfies Page;
