import type { Page } from '../model.ts';

export const accessPortal = {
  title: 'the AWS access portal, signed in',
  layer: 'page',
  recognise: {
    heading: { '2020': 'Your applications', '2022': 'AWS access portal' },
    host: '(\\.awsapps\\.(com|cn)|\\.portal\\.amazonaws\\.com|\\.app\\.aws)$',
    anchor: '[data-testid="account-list"], portal-application-list',
  },
  targets: {
    /** In 2020 a tile that was there only for those with an account. */
    'account-tile': { role: ['button', 'link'], name: { '2020': ['AWS Account', 'AWS Account *'], '2022': null } },
    'accounts-tab': { role: ['tab', 'button', 'link'], name: { '2020': null, '2022': ['Accounts', 'Accounts *'] } },
    // The account's number is not to be had here: with several accounts the person has to choose.
    account: {
      role: ['button', 'link'],
      name: { '2020': '*{account}*' },
      anchor: '[data-testid="account-list-cell"], portal-instance .instance-block, portal-instance > button[aria-expanded]',
      unconfirmed: ['2020', '2022', '2026'],
      revealedBy: 'account-tile',
    },
    role: { role: 'link', name: { '2020': 'Management console', '2022': '{permissionSet}' }, revealedBy: 'account' },
  },
  signals: {
    'accounts-tile': { target: 'account-tile', is: 'present' },
    'account-listed': { target: 'account', is: 'present' },
    'account-open': { target: 'account', is: 'expanded' },
    /** In 2020 its name stood beside the link, since then it is the link. */
    'permission-set-shown': { target: 'role', as: 'link', says: { '2020': '{permissionSet}' } },
  },
} as const satisfies Page;
