import type { Page } from '../model.ts';

export const deleteConfiguration = {
  title: 'Delete the IAM Identity Center configuration',
  layer: 'dialog',
  recognise: {
    heading: {
      '2020': ['Delete AWS SSO', 'Delete AWS SSO configuration'],
      '2022': ['Delete IAM Identity Center configuration', 'Delete IAM Identity Center configuration?'],
    },
  },
  reachedBy: ['aws/settings.delete-configuration'],
  targets: {
    confirm: { role: 'button', name: { '2020': 'Delete AWS SSO', '2022': 'Confirm' } },
  },
} as const satisfies Page;
