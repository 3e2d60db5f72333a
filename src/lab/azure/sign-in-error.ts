import type { Page } from '../model.ts';

export const signInError = {
  title: 'a refusal by the Microsoft sign-in page',
  layer: 'page',
  recognise: { host: '^login\\.(partner\\.)?microsoftonline\\.(com|us|cn)$', says: { '2020': 'AADSTS' } },
  targets: {},
  signals: {
    'not-assigned': { says: { '2020': 'AADSTS50105' } },
    'reply-url': { says: { '2020': 'AADSTS50011' } },
    identifier: { says: { '2020': 'AADSTS700016' } },
    'empty-name-id': { says: { '2020': 'AADSTS501241' } },
  },
} as const satisfies Page;
