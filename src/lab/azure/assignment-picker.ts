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
  signals: {
    /** What is chosen moves to a list of its own. */
    'group-chosen': { says: { '2020': '{group}' }, within: { '2020': ['Selected members', 'Selected'] } },
  },
} as const satisfies Page;
