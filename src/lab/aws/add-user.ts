import type { Page } from '../model.ts';

export const addUser = {
  title: 'Add user',
  layer: 'page',
  recognise: {
    heading: { '2020': ['Add user', 'User details'], '2022': ['Specify user details', 'Add user'] },
    route: ['users\\$addUserWizard'],
  },
  reachedBy: ['aws/users.add'],
  targets: {
    username: { role: 'textbox', name: { '2020': 'Username' } },
    email: { role: 'textbox', name: { '2020': 'Email address' } },
    'confirm-email': { role: 'textbox', name: { '2020': 'Confirm email address' } },
    'first-name': { role: 'textbox', name: { '2020': 'First name' } },
    'last-name': { role: 'textbox', name: { '2020': 'Last name' } },
    'display-name': { role: 'textbox', name: { '2020': 'Display name' } },
    next: { role: 'button', name: { '2020': 'Next: Groups', '2022': 'Next' } },
    add: { role: 'button', name: { '2020': 'Add user' } },
  },
} as const satisfies Page;
