import type { Page } from '../model.ts';

export const chooseIdentitySource = {
  title: 'Change identity source: the choice of the source',
  layer: 'page',
  recognise: {
    heading: { '2020': 'Change identity source', '2022': 'Choose identity source' },
    says: { '2020': 'Active Directory' },
  },
  reachedBy: ['aws/settings.change', 'aws/settings.change-identity-source'],
  targets: {
    external: { role: 'radio', name: { '2020': ['External identity provider', 'External identity provider *'] } },
    directory: {
      role: 'radio',
      name: { '2020': ['AWS SSO', 'AWS SSO *'], '2022': ['Identity Center directory', 'Identity Center directory *'] },
    },
    'active-directory': { role: 'radio', name: { '2020': ['Active Directory', 'Active Directory *'] } },
    next: { role: 'button', name: { '2020': null, '2022': 'Next' } },
    /** In 2020 the page went on to the review of whatever source was chosen. */
    'next-review': { role: 'button', name: { '2020': 'Next: Review', '2022': null } },
  },
  signals: {
    'external-chosen': { target: 'external', is: 'checked' },
    'active-directory-chosen': { target: 'active-directory', is: 'checked' },
  },
} as const satisfies Page;
