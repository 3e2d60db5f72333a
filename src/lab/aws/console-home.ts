import type { Page } from '../model.ts';

export const consoleHome = {
  title: 'the home page of the AWS console',
  layer: 'page',
  recognise: { heading: { '2020': 'AWS Management Console', '2022': 'Console Home' }, route: ['^/console/home'] },
  targets: {},
} as const satisfies Page;
