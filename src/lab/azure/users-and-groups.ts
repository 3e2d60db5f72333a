import type { Page } from '../model.ts';

export const usersAndGroups = {
  title: 'the application’s Users and groups',
  layer: 'page',
  recognise: { heading: { '2020': '* | Users and groups' }, route: ['/ManagedAppMenuBlade/(~/)?Users(/|$)'] },
  reachedBy: ['azure/app-menu.users-and-groups'],
  targets: {
    add: { role: 'button', name: { '2020': 'Add user', '2023': 'Add user/group' } },
    group: { role: ['row', 'link'], name: { '2020': ['{group}', '{group} *', '* {group} *'] } },
  },
  signals: {
    'group-assigned': { says: { '2020': '{group}' }, column: { '2020': ['Display Name', 'Name'] } },
  },
} as const satisfies Page;
