import type { Page } from '../model.ts';

export const userDetails = {
  title: 'the details of a user',
  layer: 'page',
  recognise: { route: ['users/user-details/'] },
  targets: {},
} as const satisfies Page;
