import type { Page } from '../model.ts';

export const permissionSet = {
  title: 'the details of a permission set',
  layer: 'page',
  recognise: { heading: { '2020': '{permissionSet}' }, route: ['/permission-sets/details/'] },
  reachedBy: ['aws/permission-sets.permission-set'],
  targets: {},
} as const satisfies Page;
