import type { Page } from '../model.ts';

/** Only the console of 2020 stopped on a page of its own once the source was changed. */
export const identitySourceChanged = {
  title: 'Change identity source: done',
  layer: 'page',
  editions: ['2020', '2021'],
  recognise: { says: { '2020': 'Return to settings' } },
  reachedBy: ['aws/confirm-identity-source.change'],
  targets: {
    return: { role: ['button', 'link'], name: { '2020': 'Return to settings' } },
  },
} as const satisfies Page;
