import type { Page } from '../model.ts';

export const deletePermissionSet = {
  title: 'Delete the permission set',
  layer: 'dialog',
  closedBy: 'cancel',
  recognise: { heading: { '2020': ['Delete permission set', 'Delete permission set?'] } },
  reachedBy: ['aws/permission-sets.delete'],
  targets: {
    delete: { role: 'button', name: { '2020': 'Delete' }, unconfirmed: ['2026'] },
    cancel: { role: 'button', name: { '2020': 'Cancel' } },
  },
} as const satisfies Page;
