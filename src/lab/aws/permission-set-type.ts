import type { Page } from '../model.ts';

export const permissionSetType = {
  title: 'Create permission set: the type',
  layer: 'page',
  recognise: {
    heading: { '2020': 'Create new permission set', '2022': ['Select permission set type', 'Create permission set'] },
    route: ['permission-sets/create'],
    // From the autumn of 2020 to 2022 every step of the wizard had the same heading.
    says: { '2020': 'Use an existing job function policy', '2022': 'Predefined permission set' },
  },
  reachedBy: ['aws/permission-sets.create'],
  targets: {
    predefined: {
      role: 'radio',
      name: {
        '2020': ['Use an existing job function policy', 'Use an existing job function policy *'],
        '2022': ['Predefined permission set', 'Predefined permission set *'],
      },
    },
    custom: {
      role: 'radio',
      name: {
        '2020': ['Create a custom permission set', 'Create a custom permission set *'],
        '2022': ['Custom permission set', 'Custom permission set *'],
      },
    },
    'database-administrator': { role: ['radio', 'option'], name: { '2020': ['{permissionSet}', '{permissionSet} *'] } },
    'administrator-access': { role: ['radio', 'option'], name: { '2020': ['AdministratorAccess', 'AdministratorAccess *'] } },
    create: { role: 'button', name: { '2020': 'Create', '2021': 'Next: Details', '2022': 'Next' } },
  },
  signals: {
    'custom-chosen': { target: 'custom', is: 'checked' },
    'policy-chosen': { target: 'database-administrator', is: 'checked' },
  },
} as const satisfies Page;
