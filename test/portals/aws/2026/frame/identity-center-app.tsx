import { useEffect } from 'react';
import type { IdentityCenterView } from '../../ui/contract.ts';
import { type HashRoute, useHashRoute } from '../../ui/hash-route.ts';
import { useInstance } from '../../ui/instance-context.tsx';
import { AddUser } from '../add-user.tsx';
import { AutomaticProvisioning } from '../automatic-provisioning.tsx';
import { Dashboard } from '../dashboard.tsx';
import { GroupDetails } from '../group-details.tsx';
import { Groups } from '../groups.tsx';
import { ManageAuthentication } from '../manage-authentication.tsx';
import { Settings } from '../settings.tsx';
import { UserDetails } from '../user-details.tsx';
import { Users } from '../users.tsx';
import { Applications } from './applications.tsx';
import { CreateGroup } from './create-group.tsx';
import { IdentitySourceWizard } from './identity-source-wizard.tsx';
import { InstanceApp, type Page, PageOf } from './instance-app.tsx';
import { NotEnabledApp } from './not-enabled-app.tsx';

const pages: readonly Page[] = [
  { path: '/dashboard', title: 'Dashboard', render: () => <Dashboard /> },
  {
    path: '/settings',
    title: 'Settings',
    help: 'What this instance is, where its users come from, and how they sign in.',
    render: () => <Settings />,
  },
  {
    path: '/settings/change-identity-source',
    title: 'Change identity source',
    parent: '/settings',
    render: () => <IdentitySourceWizard />,
  },
  {
    path: '/settings/manage-authentication',
    title: 'Manage authentication',
    parent: '/settings',
    render: () => <ManageAuthentication />,
  },
  {
    path: '/settings/automatic-provisioning',
    title: 'Automatic provisioning',
    parent: '/settings',
    render: () => <AutomaticProvisioning />,
  },
  { path: '/users', title: 'Users', help: 'The people that this instance knows.', render: () => <Users /> },
  { path: '/users/add-user', title: 'Add user', parent: '/users', render: () => <AddUser /> },
  { path: '/users/user-details/:id', title: 'User details', parent: '/users', render: ({ id = '' }) => <UserDetails id={id} /> },
  { path: '/groups', title: 'Groups', help: 'The groups that this instance knows.', render: () => <Groups /> },
  { path: '/groups/create-group', title: 'Create group', parent: '/groups', render: () => <CreateGroup /> },
  {
    path: '/groups/group-details/:id',
    title: 'Group details',
    parent: '/groups',
    render: ({ id = '' }) => <GroupDetails id={id} />,
  },
  { path: '/applications', title: 'Applications', render: () => <Applications /> },
];
/** Wizards that are opened over a page by `$name`. */
const wizards: Record<string, string> = { addUserWizard: '/users/add-user' };

/** `/singlesignon/home`: everything but accounts and permission sets. */
export function IdentityCenterApp() {
  return <InstanceApp hashPrefix="#!">{(view) => <Enabled view={view} />}</InstanceApp>;
}

function Enabled({ view }: { view: IdentityCenterView }) {
  const route = useHashRoute();
  const { href } = useInstance();
  const path = targetPath(route);
  const complete = view.instance && (route.path === '/' || route.instanceId !== view.instance.id);

  useEffect(() => {
    // Shortcuts such as `#!/settings` become the instance's own address, without a step in the browser's history.
    if (complete) history.replaceState(null, '', href(route.wizard ? `${route.path}$${route.wizard}` : path));
  });

  if (!view.instance) return <NotEnabledApp view={view} route={route} />;
  return <PageOf pages={pages} route={{ ...route, path }} />;
}

/** The page of a route; `?tab=…` before the hash means settings, and what leads to enabling now leads to the dashboard. */
function targetPath({ path, wizard }: HashRoute): string {
  if (!['/', '/enable', '/enable-account-instance'].includes(path)) return wizards[wizard] ?? path;
  return new URLSearchParams(location.search).has('tab') ? '/settings' : '/dashboard';
}
