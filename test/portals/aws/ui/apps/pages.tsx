import { AccountDetails as AccountDetails2020 } from '../../2020/account-details.tsx';
import { Accounts as Accounts2020 } from '../../2020/accounts.tsx';
import { AddUser as AddUser2020 } from '../../2020/add-user.tsx';
import { AutomaticProvisioning as AutomaticProvisioning2020 } from '../../2020/automatic-provisioning.tsx';
import { Dashboard as Dashboard2020 } from '../../2020/dashboard.tsx';
import { Applications as Applications2020 } from '../../2020/frame/applications.tsx';
import { AssignUsers } from '../../2020/frame/assign-users.tsx';
import { ChangeIdentitySource } from '../../2020/frame/change-identity-source.tsx';
import { CreatePermissionSet } from '../../2020/frame/create-permission-set.tsx';
import { GroupDetails as GroupDetails2020 } from '../../2020/group-details.tsx';
import { Groups as Groups2020 } from '../../2020/groups.tsx';
import { ManageAuthentication as ManageAuthentication2020 } from '../../2020/manage-authentication.tsx';
import { PermissionSet as PermissionSet2020 } from '../../2020/permission-set.tsx';
import { PermissionSets as PermissionSets2020 } from '../../2020/permission-sets.tsx';
import { Settings as Settings2020 } from '../../2020/settings.tsx';
import { UserDetails as UserDetails2020 } from '../../2020/user-details.tsx';
import { Users as Users2020 } from '../../2020/users.tsx';
import { AccountDetails } from '../../2026/account-details.tsx';
import { Accounts } from '../../2026/accounts.tsx';
import { AddUser } from '../../2026/add-user.tsx';
import { AutomaticProvisioning } from '../../2026/automatic-provisioning.tsx';
import { Dashboard } from '../../2026/dashboard.tsx';
import { Applications } from '../../2026/frame/applications.tsx';
import { AssignmentWizard } from '../../2026/frame/assignment-wizard.tsx';
import { CreateGroup } from '../../2026/frame/create-group.tsx';
import { IdentitySourceWizard } from '../../2026/frame/identity-source-wizard.tsx';
import { PermissionSetWizard } from '../../2026/frame/permission-set-wizard.tsx';
import { GroupDetails } from '../../2026/group-details.tsx';
import { Groups } from '../../2026/groups.tsx';
import { ManageAuthentication } from '../../2026/manage-authentication.tsx';
import { PermissionSet } from '../../2026/permission-set.tsx';
import { PermissionSets } from '../../2026/permission-sets.tsx';
import { Settings } from '../../2026/settings.tsx';
import { UserDetails } from '../../2026/user-details.tsx';
import { Users } from '../../2026/users.tsx';
import { inEdition } from '../page-edition.ts';
import { type Page, page } from './page.tsx';

const GroupList2020 = () => <Groups2020 creating={false} />;
const CreateGroup2020 = () => <Groups2020 creating />;

/** `/singlesignon/home`: everything but accounts and permission sets. */
export const identityCenterPages: readonly Page[] = [
  page('dashboard', '/dashboard', { title: 'Dashboard' }, inEdition('dashboard', { '2020': Dashboard2020, '2026': Dashboard })),
  page(
    'settings',
    '/settings',
    { title: 'Settings', help: 'What this instance is, where its users come from, and how they sign in.' },
    inEdition('settings', { '2020': Settings2020, '2026': Settings }),
  ),
  page(
    'choose-identity-source',
    '/settings/change-identity-source',
    { title: 'Change identity source', parent: '/settings' },
    inEdition('choose-identity-source', { '2020': ChangeIdentitySource, '2026': IdentitySourceWizard }),
  ),
  page(
    'manage-authentication',
    '/settings/manage-authentication',
    { title: 'Manage authentication', parent: '/settings' },
    inEdition('manage-authentication', { '2020': ManageAuthentication2020, '2026': ManageAuthentication }),
  ),
  page(
    'automatic-provisioning',
    '/settings/automatic-provisioning',
    { title: 'Automatic provisioning', parent: '/settings' },
    inEdition('automatic-provisioning', { '2020': AutomaticProvisioning2020, '2026': AutomaticProvisioning }),
  ),
  page(
    'users',
    '/users',
    { title: 'Users', help: 'The people that this instance knows.' },
    inEdition('users', { '2020': Users2020, '2026': Users }),
  ),
  page(
    'add-user',
    '/users/add-user',
    { title: 'Add user', parent: '/users' },
    inEdition('add-user', { '2020': AddUser2020, '2026': AddUser }),
  ),
  page(
    'user-details',
    '/users/user-details/:id',
    { title: 'User details', parent: '/users' },
    inEdition('user-details', { '2020': UserDetails2020, '2026': UserDetails }),
  ),
  page(
    'groups',
    '/groups',
    { title: 'Groups', help: 'The groups that this instance knows.' },
    inEdition('groups', { '2020': GroupList2020, '2026': Groups }),
  ),
  page(
    'groups',
    '/groups/create-group',
    { title: 'Create group', parent: '/groups' },
    inEdition('groups', { '2020': CreateGroup2020, '2026': CreateGroup }),
  ),
  page(
    'group-details',
    '/groups/group-details/:id',
    { title: 'Group details', parent: '/groups' },
    inEdition('group-details', { '2020': GroupDetails2020, '2026': GroupDetails }),
  ),
  page(
    'applications',
    '/applications',
    { title: 'Applications' },
    inEdition('applications', { '2020': Applications2020, '2026': Applications }),
  ),
];

/** Accounts and permission sets: `/singlesignon/organization/home` today, the same application as all else in 2020. */
export const organizationPages: readonly Page[] = [
  page(
    'accounts',
    '/accounts',
    { title: 'AWS accounts', help: 'The accounts of your organization, and who has access to them.' },
    inEdition('accounts', { '2020': Accounts2020, '2026': Accounts }),
  ),
  page(
    'assign-groups',
    '/accounts/add-users',
    { title: 'Assign users and groups', parent: '/accounts' },
    inEdition('assign-groups', { '2020': AssignUsers, '2026': AssignmentWizard }),
  ),
  page(
    'account-details',
    '/accounts/details/:id',
    { title: 'Account details', parent: '/accounts' },
    inEdition('account-details', { '2020': AccountDetails2020, '2026': AccountDetails }),
  ),
  page(
    'permission-sets',
    '/permission-sets',
    { title: 'Permission sets', help: 'What people may do in an account once it is assigned to them there.' },
    inEdition('permission-sets', { '2020': PermissionSets2020, '2026': PermissionSets }),
  ),
  page(
    'permission-set-type',
    '/permission-sets/create',
    { title: 'Create permission set', parent: '/permission-sets' },
    inEdition('permission-set-type', { '2020': CreatePermissionSet, '2026': PermissionSetWizard }),
  ),
  page(
    'permission-set',
    '/permission-sets/details/:id',
    { title: 'Permission set details', parent: '/permission-sets' },
    inEdition('permission-set', { '2020': PermissionSet2020, '2026': PermissionSet }),
  ),
];
