import { useEffect } from 'react';
import { identityCenterUrl } from '../../ui/addresses.ts';
import type { IdentityCenterView } from '../../ui/contract.ts';
import { useHashRoute } from '../../ui/hash-route.ts';
import { useInstance } from '../../ui/instance-context.tsx';
import { AccountDetails } from '../account-details.tsx';
import { Accounts } from '../accounts.tsx';
import { PermissionSet } from '../permission-set.tsx';
import { PermissionSets } from '../permission-sets.tsx';
import { AssignmentWizard } from './assignment-wizard.tsx';
import { InstanceApp, type Page, PageOf } from './instance-app.tsx';
import { PermissionSetWizard } from './permission-set-wizard.tsx';

const pages: readonly Page[] = [
  {
    path: '/accounts',
    title: 'AWS accounts',
    help: 'The accounts of your organization, and who has access to them.',
    render: () => <Accounts />,
  },
  { path: '/accounts/add-users', title: 'Assign users and groups', parent: '/accounts', render: () => <AssignmentWizard /> },
  {
    path: '/accounts/details/:id',
    title: 'Account details',
    parent: '/accounts',
    render: ({ id = '' }) => <AccountDetails id={id} />,
  },
  {
    path: '/permission-sets',
    title: 'Permission sets',
    help: 'What people may do in an account once it is assigned to them there.',
    render: () => <PermissionSets />,
  },
  {
    path: '/permission-sets/create',
    title: 'Create permission set',
    parent: '/permission-sets',
    render: () => <PermissionSetWizard />,
  },
  {
    path: '/permission-sets/details/:id',
    title: 'Permission set details',
    parent: '/permission-sets',
    render: ({ id = '' }) => <PermissionSet id={id} />,
  },
];

/** `/singlesignon/organization/home`: accounts and permission sets. */
export function OrganizationApp() {
  return <InstanceApp hashPrefix="#">{(view) => <Enabled view={view} />}</InstanceApp>;
}

function Enabled({ view }: { view: IdentityCenterView }) {
  const route = useHashRoute();
  const { href } = useInstance();
  const path = route.path === '/' ? '/accounts' : route.path;
  const { instance } = view;

  useEffect(() => {
    // Without an instance there is nothing to show here: the other application tells why.
    if (!instance) location.replace(identityCenterUrl('/'));
    else if (route.instanceId !== instance.id || route.path === '/') {
      const query = route.query.size > 0 ? `?${route.query}` : '';
      history.replaceState(null, '', href(path) + query);
    }
  });

  return instance ? <PageOf pages={pages} route={{ ...route, path }} /> : null;
}
