import type { Page } from '../model.ts';

export const assignmentPicker = {
  title: 'the picker of users and groups',
  layer: 'pane',
  recognise: { heading: { '2020': 'Users and groups' } },
  reachedBy: ['azure/add-assignment.none-selected'],
  targets: {
    group: { role: ['checkbox', 'option', 'row', 'button'], name: { '2020': ['{group}', '{group} *'] } },
    select: { role: 'button', name: { '2020': 'Select' } },
  },
} as const satisfies Page;
