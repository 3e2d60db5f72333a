import type { Page } from '../model.ts';

export const signInError = {
  title: 'a refusal by the Microsoft sign-in page',
  layer: 'page',
  recognise: { host: '^login\\.(partner\\.)?microsoftonline\\.(com|us|cn)$', says: { '2020': 'AADSTS' } },
  targets: {},
  signals: {
    'not-assigned': { says: { '2020': '*AADSTS50105*' } },
    'reply-url': { says: { '2020': '*AADSTS50011*' } },
    identifier: { says: { '2020': '*AADSTS700016*' } },
    'empty-name-id': { says: { '2020': '*AADSTS501241*' } },
    misconfigured: { says: { '2020': '*AADSTS650056*' } },
    'other-account': { says: { '2020': '*AADSTS50020*' } },
    'account-trouble': {
      says: { '2020': ['*AADSTS50034*', '*AADSTS50126*', '*AADSTS50053*', '*AADSTS50055*', '*AADSTS50057*'] },
    },
    'more-proof-needed': {
      says: { '2020': ['*AADSTS50072*', '*AADSTS50074*', '*AADSTS50076*', '*AADSTS50079*', '*AADSTS530035*', '*AADSTS53003*'] },
    },
    'bad-saml-request': {
      says: { '2020': ['*AADSTS75005*', '*AADSTS75008*', '*AADSTS75011*', '*AADSTS76026*'] },
    },
    'wrong-cloud': { says: { '2020': ['*AADSTS90038*', '*AADSTS90002*'] } },
  },
} as const satisfies Page;
