import type { Page } from '../model.ts';

/** In an organization for billing only nothing can be enabled yet; the page leads to AWS Organizations. */
export const allFeaturesNeeded = {
  title: 'the page that asks for all features first',
  layer: 'page',
  recognise: { says: { '2020': ['consolidated billing features', 'consolidated billing only'] }, route: ['^/singlesignon/'] },
  reachedBy: ['aws/welcome.enable'],
  targets: {
    'organizations-console': { role: 'link', name: { '2020': 'AWS Organizations console' }, unconfirmed: ['2022', '2026'] },
  },
} as const satisfies Page;
