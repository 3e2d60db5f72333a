import type { Page } from '../model.ts';

export const addAssignment = {
  title: 'Add Assignment',
  layer: 'page',
  recognise: { heading: { '2020': 'Add Assignment' } },
  reachedBy: ['azure/users-and-groups.add'],
  targets: {
    'none-selected': {
      role: ['button', 'link'],
      name: { '2020': ['Users and groups None Selected', 'None Selected', 'Users and groups *'] },
    },
    assign: { role: 'button', name: { '2020': 'Assign' } },
  },
  signals: {
    'something-selected': { target: 'assign', is: 'enabled' },
  },
} as const satisfies Page;
