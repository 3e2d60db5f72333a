import type { Page } from '../model.ts';

/** In 2020 these fields stood on the same page as the choice of the source. */
export const configureExternalIdp = {
  title: 'Change identity source: the metadata of both sides',
  layer: 'page',
  recognise: {
    heading: { '2020': 'Change identity source', '2022': 'Configure external identity provider' },
    says: { '2020': 'Service provider metadata' },
  },
  reachedBy: ['aws/choose-identity-source.next'],
  targets: {
    'download-metadata': { role: ['button', 'link'], name: { '2020': 'Download metadata file' } },
    'acs-url': {
      role: 'value',
      name: { '2020': 'AWS SSO ACS URL', '2022': 'IAM Identity Center Assertion Consumer Service (ACS) URL' },
    },
    'issuer-url': { role: 'value', name: { '2020': 'AWS SSO issuer URL', '2022': 'IAM Identity Center issuer URL' } },
    'upload-metadata': {
      role: 'file',
      name: {
        '2020': ['Browse', 'Browse...', 'IdP SAML metadata'],
        '2022': ['IdP SAML metadata *', 'Choose file', 'IdP SAML metadata'],
      },
      within: { '2020': 'Identity provider metadata' },
    },
    next: { role: 'button', name: { '2020': 'Next: Review', '2022': ['Next', 'Next: Review'] } },
  },
  signals: {
    'file-chosen': { target: 'upload-metadata', is: 'filled' },
    'holds-own-file': { target: 'upload-metadata', holds: 'sp-metadata' },
    'holds-other-file': { target: 'upload-metadata', holds: 'something-else' },
  },
} as const satisfies Page;
