import type { Page } from '../model.ts';

/** The console, entered as the permission set's role; the account menu then names `AWSReservedSSO_…`. */
export const roleConsole = {
  title: 'the AWS console with the permission set’s rights',
  layer: 'page',
  recognise: {
    heading: { '2020': 'AWS Management Console', '2022': 'Console Home' },
    route: ['^/console/home'],
    says: { '2020': ['AWSReservedSSO_', '{permissionSet}/'] },
  },
  targets: {},
} as const satisfies Page;
