import type { Page } from '../model.ts';

export const deleteConfiguration = {
  title: 'Delete the IAM Identity Center configuration',
  layer: 'dialog',
  closedBy: 'cancel',
  recognise: {
    heading: {
      '2020': ['Delete AWS SSO', 'Delete AWS SSO configuration'],
      '2022': ['Delete IAM Identity Center configuration', 'Delete IAM Identity Center configuration?'],
    },
  },
  reachedBy: ['aws/settings.delete-configuration'],
  targets: {
    consequence: { role: 'checkbox', name: { '2020': '*' }, within: { '2020': 'Delete *' }, each: true },
    word: {
      role: 'textbox',
      name: { '2020': '*DELETE*', '2026': ['*ssoins-*', '*instance ID*', '*instance id*'] },
      unconfirmed: ['2020', '2022', '2026'],
    },
    confirm: { role: 'button', name: { '2020': ['Delete AWS SSO', 'Delete AWS SSO configuration'], '2022': 'Confirm' } },
    cancel: { role: 'button', name: { '2020': 'Cancel' } },
  },
} as const satisfies Page;
