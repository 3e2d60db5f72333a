import type { Page } from '../model.ts';

export const uploadMetadata = {
  title: 'Upload metadata file',
  layer: 'pane',
  recognise: { heading: { '2020': 'Upload metadata file' } },
  reachedBy: ['azure/saml.upload-metadata'],
  targets: {
    file: {
      role: 'file',
      name: { '2020': ['Select a file', 'Upload metadata file', '*'] },
      unconfirmed: ['2020', '2023', '2026'],
    },
    add: { role: 'button', name: { '2020': 'Add' } },
  },
  signals: {
    'file-chosen': { target: 'file', is: 'filled' },
    'holds-own-file': { target: 'file', holds: 'idp-metadata' },
    'holds-other-file': { target: 'file', holds: 'something-else' },
  },
} as const satisfies Page;
