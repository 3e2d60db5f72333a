import { useEffect } from 'react';
import { identityCenterUrl, isOrganizationPage } from '../addresses.ts';
import type { IdentityCenterView } from '../contract.ts';
import { useHashRoute } from '../hash-route.ts';
import { useInstance } from '../instance-context.tsx';
import { InstanceApp, PageOf } from './instance-app.tsx';
import { organizationPages } from './pages.tsx';

/** `/singlesignon/organization/home`: accounts and permission sets. */
export function OrganizationApp() {
  return <InstanceApp>{(view) => <Enabled view={view} />}</InstanceApp>;
}

function Enabled({ view }: { view: IdentityCenterView }) {
  const route = useHashRoute();
  const { href } = useInstance();
  const path = route.path === '/' ? '/accounts' : route.path;
  const { instance } = view;
  const query = route.query.size > 0 ? `?${route.query}` : '';
  const elsewhere = !instance
    ? '/'
    : organizationPages.some((page) => page.path === path) && !isOrganizationPage(path)
      ? path
      : '';

  useEffect(() => {
    // Without an instance there is nothing to show here: the other application tells why. In 2020 it had all pages.
    if (elsewhere !== '') location.replace(identityCenterUrl(elsewhere + query, instance?.id));
    else if (instance && (route.instanceId !== instance.id || route.path === '/')) {
      history.replaceState(null, '', href(path) + query);
    }
  });

  return instance && elsewhere === '' ? <PageOf pages={organizationPages} route={{ ...route, path }} /> : null;
}
