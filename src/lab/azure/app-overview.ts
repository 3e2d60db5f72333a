import type { Page } from '../model.ts';

export const appOverview = {
  title: 'the application’s overview',
  layer: 'page',
  recognise: { heading: { '2020': '* | Overview' }, route: ['/ManagedAppMenuBlade/(~/)?Overview'] },
  reachedBy: ['azure/app-menu.overview'],
  targets: {},
} as const satisfies Page;
