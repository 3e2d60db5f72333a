import type { Section } from '../ids.ts';

const privateWindow =
  'The lab has this done in a private window, and what happens in a private window may not be recorded. Done in an ordinary window, Crosswalk sees it for itself.';

export const section6 = {
  title: 'Give the group its permissions and sign in',
  about: 'A permission set says what a group may do in an account. Then a member of the group tries it.',
  steps: {
    '6.1': {
      title: 'Open the AWS accounts',
      say: 'In the menu of Identity Center open AWS accounts.',
      printed: ['AWS Accounts'],
      portal: 'aws',
      moves: [{ target: 'aws/identity-center-navigation.accounts', deed: 'press', printed: 'AWS Accounts' }],
      proof: { observed: [{ any: ['aws/accounts', 'aws/permission-sets'] }] },
      needs: ['5.7'],
    },
    '6.2': {
      title: 'Open the permission sets',
      say: 'Open Permission sets.',
      printed: ['Permissions Sets'],
      portal: 'aws',
      moves: [
        { target: 'aws/accounts.permission-sets-tab', deed: 'choose', printed: 'Permissions Sets' },
        { target: 'aws/identity-center-navigation.permission-sets', deed: 'press', printed: 'Permissions Sets' },
      ],
      proof: { observed: ['aws/permission-sets'] },
    },
    '6.3': {
      title: 'Start a new permission set',
      say: 'Press Create permission set.',
      printed: ['Create a Permission Set'],
      portal: 'aws',
      moves: [{ target: 'aws/permission-sets.create', deed: 'press', printed: 'Create a Permission Set' }],
      proof: { observed: [{ any: ['aws/permission-set-type', 'aws/permission-sets#set-listed'] }] },
    },
    '6.4': {
      title: 'Choose the job function {permissionSet} and create it',
      say: 'Choose the predefined kind, then the job function policy {permissionSet}, and go through to Create.',
      printed: ['Use an existing job function policy', 'DatabaseAdministrator', 'Create'],
      portal: 'aws',
      moves: [
        { target: 'aws/permission-set-type.predefined', deed: 'choose', printed: 'Use an existing job function policy' },
        { target: 'aws/permission-set-type.database-administrator', deed: 'choose', first: true },
        { target: 'aws/permission-set-type.create', deed: 'press', printed: 'Create' },
        { target: 'aws/permission-set-specify.next', deed: 'press' },
        { target: 'aws/permission-set-tags.next', deed: 'press' },
        { target: 'aws/permission-set-review.create', deed: 'press', printed: 'Create' },
      ],
      proof: { observed: ['aws/permission-sets#set-listed'] },
    },
    '6.5': {
      title: 'See that it was created',
      say: 'The new permission set is in the list. Its rights come from an IAM policy; you can also write your own.',
      printed: [],
      portal: 'aws',
      moves: [{ target: 'aws/permission-sets.permission-set', deed: 'read' }],
      proof: { observed: [{ any: ['aws/permission-sets#set-listed', 'aws/permission-set'] }] },
    },
    '6.6': {
      title: 'Pick the account and assign',
      say: 'Back under AWS accounts tick the account, then press Assign users or groups.',
      printed: ['AWS organization', 'Assign users'],
      portal: 'aws',
      moves: [
        { target: 'aws/accounts.organization-tab', deed: 'choose' },
        { target: 'aws/accounts.account', deed: 'choose', first: true },
        { target: 'aws/accounts.assign', deed: 'press', printed: 'Assign users' },
      ],
      proof: { observed: [{ any: ['aws/assign-groups', 'aws/account-details#group-assigned'] }] },
    },
    '6.7': {
      title: 'Pick the group',
      say: 'On the Groups tab tick {group}, and go on.',
      printed: ['Groups', 'Next: Permission sets'],
      portal: 'aws',
      moves: [
        { target: 'aws/assign-groups.groups-tab', deed: 'choose', printed: 'Groups' },
        { target: 'aws/assign-groups.group', deed: 'choose', first: true },
        { target: 'aws/assign-groups.next', deed: 'press', printed: 'Next: Permission sets' },
      ],
      proof: { observed: [{ any: ['aws/assign-permission-sets', 'aws/account-details#group-assigned'] }] },
    },
    '6.8': {
      title: 'Pick the permission set and finish',
      say: 'Tick {permissionSet}, go on and submit. Stay on the page until AWS says that it is done.',
      printed: ['DatabaseAdministrator', 'Finish'],
      portal: 'aws',
      moves: [
        { target: 'aws/assign-permission-sets.permission-set', deed: 'choose', first: true },
        { target: 'aws/assign-permission-sets.finish', deed: 'press', printed: 'Finish' },
        { target: 'aws/assign-review.submit', deed: 'press', printed: 'Finish' },
        { target: 'aws/accounts.account-with-set', deed: 'read' },
      ],
      proof: {
        observed: [
          {
            any: [
              'aws/accounts#assignment-made',
              'aws/accounts#set-on-account',
              'aws/assignment-complete',
              'aws/account-details#group-assigned',
            ],
          },
        ],
      },
    },
    '6.9': {
      title: 'Return to the AWS accounts',
      say: 'In 2020 a button led back to the accounts; today you are taken there.',
      printed: ['Proceed to AWS accounts'],
      portal: 'aws',
      moves: [
        { target: 'aws/assignment-complete.proceed', deed: 'press', printed: 'Proceed to AWS accounts' },
        { target: 'aws/identity-center-navigation.accounts', deed: 'press', printed: 'AWS Accounts' },
      ],
      proof: { observed: [{ any: ['aws/accounts', 'aws/account-details'] }] },
      needs: ['6.8'],
    },
    '6.10': {
      title: 'See the assignment on the account',
      say: 'Open the account: the group and its permission set are listed.',
      printed: [],
      portal: 'aws',
      moves: [
        { target: 'aws/accounts.account-link', deed: 'press' },
        { target: 'aws/account-details.assigned-tab', deed: 'choose' },
      ],
      proof: { observed: [{ all: ['aws/account-details#group-assigned', 'aws/account-details#permission-set-assigned'] }] },
    },
    '6.11': {
      title: 'Choose who will sign in',
      say: 'You need a member of {group}. Open the group in Identity Center and see that it has members: an empty group has not been provisioned yet.',
      printed: [],
      portal: 'aws',
      moves: [{ target: 'aws/groups.group', deed: 'press' }],
      proof: { observed: ['aws/group-details#has-members'] },
    },
    '6.12': {
      title: 'Take the address of the access portal and open it privately',
      say: 'Keep the address of the AWS access portal (the lab’s user portal) and open it in a private window, so that your own session does not get in the way.',
      printed: ['Settings', 'User portal'],
      portal: 'aws',
      moves: [
        { target: 'aws/settings.portal-url', deed: 'read', printed: 'User portal' },
        { target: 'aws/dashboard.portal-url', deed: 'read', printed: 'User portal' },
      ],
      proof: { captured: ['portal-url'] },
    },
    '6.13': {
      title: 'Arrive at the Microsoft sign-in page',
      say: 'The portal sends you on to Microsoft to sign in.',
      printed: [],
      portal: 'azure',
      moves: [],
      proof: { observed: ['azure/sign-in'], declared: privateWindow },
      needs: ['6.12'],
      privateWindow: true,
    },
    '6.14': {
      title: 'Sign in as a member of the group',
      say: 'Enter the name and password of a member of {group}.',
      printed: [],
      portal: 'azure',
      moves: [
        { target: 'azure/sign-in.account', deed: 'fill' },
        { target: 'azure/sign-in.password', deed: 'fill' },
        { target: 'azure/sign-in.next', deed: 'press' },
      ],
      // With an account in it: the portal of the test in 4.5 may still be open, and is empty.
      proof: {
        observed: [{ any: ['aws/access-portal#account-listed', 'aws/access-portal#accounts-tile'] }],
        declared: privateWindow,
      },
      needs: ['6.13'],
      privateWindow: true,
    },
    '6.15': {
      title: 'Open the account',
      say: 'The portal lists the AWS accounts you may use. Open yours.',
      printed: ['AWS Account'],
      portal: 'aws',
      moves: [
        {
          target: 'aws/access-portal.account-tile',
          deed: 'open',
          printed: 'AWS Account',
          unless: 'aws/access-portal#account-listed',
        },
        { target: 'aws/access-portal.accounts-tab', deed: 'choose', printed: 'AWS Account' },
        { target: 'aws/access-portal.account', deed: 'open', unless: 'aws/access-portal#permission-set-shown' },
      ],
      proof: {
        observed: [{ any: ['aws/access-portal#account-open', 'aws/access-portal#permission-set-shown'] }],
        declared: privateWindow,
      },
      needs: ['6.14'],
      privateWindow: true,
    },
    '6.16': {
      title: 'See the permission set',
      say: 'Below the account stand your permission sets: {permissionSet} is one of them.',
      printed: [],
      portal: 'aws',
      moves: [
        { target: 'aws/access-portal.account', deed: 'open', unless: 'aws/access-portal#permission-set-shown' },
        { target: 'aws/access-portal.role', deed: 'read' },
      ],
      proof: { observed: ['aws/access-portal#permission-set-shown'], declared: privateWindow },
      needs: ['6.14'],
      privateWindow: true,
    },
    '6.17': {
      title: 'Enter the console with it',
      say: 'Choose the permission set. You are in the AWS console with its rights and no others: a database can be created, a bucket can’t be deleted.',
      printed: [],
      portal: 'aws',
      moves: [{ target: 'aws/access-portal.role', deed: 'press' }],
      proof: {
        observed: [{ all: ['aws/role-console', 'aws/top-navigation#through-access-portal'] }],
        declared: privateWindow,
      },
      needs: ['6.16'],
      privateWindow: true,
    },
  },
} as const satisfies Section;
