import type { Page } from '../model.ts';

/** The word asked for differs (CONFIRM until 2020, ACCEPT since 2021): it is read from the page. */
export const confirmIdentitySource = {
  title: 'Change identity source: review and confirm',
  layer: 'page',
  recognise: {
    heading: { '2020': ['Review', 'Review and confirm'], '2022': ['Review and confirm', 'Confirm change'] },
    says: { '2020': ['CONFIRM', 'ACCEPT'] },
  },
  reachedBy: ['aws/configure-external-idp.next'],
  targets: {
    word: {
      role: 'textbox',
      name: { '2020': ['Type CONFIRM *', 'Type * to confirm *', '*CONFIRM*'], '2021': ['*ACCEPT*'] },
      unconfirmed: ['2020', '2021', '2022', '2026'],
    },
    change: { role: 'button', name: { '2020': ['Change identity source', 'Finish'] } },
  },
  signals: {
    'word-typed': { target: 'word', is: 'filled' },
  },
} as const satisfies Page;
