import type { Page } from '../model.ts';

export const appProperties = {
  title: 'the application’s Properties',
  layer: 'page',
  recognise: { heading: { '2020': '* | Properties' }, route: ['/ManagedAppMenuBlade/(~/)?Properties'] },
  reachedBy: ['azure/app-menu.properties'],
  targets: {
    delete: { role: 'button', name: { '2020': 'Delete' } },
  },
} as const satisfies Page;
