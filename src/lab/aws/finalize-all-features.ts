import type { Page } from '../model.ts';

/** The question before an organization gets all features for good. */
export const finalizeAllFeatures = {
  title: 'AWS Organizations: finalize the process',
  layer: 'dialog',
  closedBy: 'cancel',
  editions: ['2022', '2026'],
  recognise: { heading: { '2022': ['Finalize', 'Finalize *', 'Enable all features'] } },
  reachedBy: ['aws/enable-all-features.finalize'],
  targets: {
    finalize: {
      role: 'button',
      name: { '2022': ['Finalize process to enable all features', 'Finalize'] },
      unconfirmed: ['2022', '2026'],
    },
    cancel: { role: 'button', name: { '2022': 'Cancel' } },
  },
} as const satisfies Page;
