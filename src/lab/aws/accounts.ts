import type { Page } from '../model.ts';

export const accounts = {
  title: 'the AWS accounts of the organization',
  layer: 'page',
  recognise: { heading: { '2020': 'AWS accounts' }, route: ['#!?/(instances/[0-9a-f]+/)?(organization/)?accounts$'] },
  reachedBy: ['aws/identity-center-navigation.accounts'],
  targets: {
    'organization-tab': { role: 'tab', name: { '2020': 'AWS organization', '2022': null } },
    'permission-sets-tab': { role: 'tab', name: { '2020': 'Permission sets', '2022': null } },
    // By its number: what its boxes and links are called nobody has written down.
    account: { role: 'checkbox', name: { '2020': '*' }, within: { '2020': '*{account}*' } },
    'account-link': { role: 'link', name: { '2020': '*' }, within: { '2020': '*{account}*' } },
    'account-with-set': { role: 'row', name: { '2020': null, '2022': '*{account}*{permissionSet}*' } },
    assign: { role: 'button', name: { '2020': 'Assign users', '2022': 'Assign users or groups' } },
  },
  signals: {
    'account-ticked': { target: 'account', is: 'checked' },
    'set-on-account': {
      target: 'account-with-set',
      is: 'present',
      says: { '2020': ['{permissionSet}', '{permissionSet}, *', '*, {permissionSet}', '*, {permissionSet}, *'] },
      column: { '2020': 'Permission sets' },
    },
    'assignment-made': {
      says: {
        '2020': '*successfully configured your AWS account*',
        '2022': ['*successfully configured your AWS account*', '*reprovisioned your AWS account successfully*'],
      },
      notice: true,
    },
  },
} as const satisfies Page;
