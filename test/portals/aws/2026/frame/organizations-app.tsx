import SideNavigation from '@cloudscape-design/components/side-navigation';
import { useEffect, useState } from 'react';
import { organizationsUrl } from '../../ui/addresses.ts';
import type { OrganizationView } from '../../ui/contract.ts';
import { type Loaded, useLoaded } from '../../ui/use-loaded.ts';
import { EnableAllFeatures } from '../enable-all-features.tsx';
import { Organizations } from '../organizations.tsx';
import { OrganizationsSettings } from '../organizations-settings.tsx';
import { ConsoleFrame } from './console-frame.tsx';
import { ConsoleShell } from './console-shell.tsx';
import { WhenLoaded } from './loading.tsx';

const root = '/organizations/v2/home';

/** `/organizations/v2/home`: AWS Organizations, whose pages have addresses of their own. */
export function OrganizationsApp() {
  const organization = useLoaded<OrganizationView>('/organization');
  return (
    <ConsoleShell>
      <WhenLoaded from={organization}>{(view) => <Pages view={view} organization={organization} />}</WhenLoaded>
    </ConsoleShell>
  );
}

interface PagesProps {
  readonly view: OrganizationView;
  readonly organization: Loaded<OrganizationView>;
}

function Pages({ view, organization }: PagesProps) {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const update = () => setPath(location.pathname);
    addEventListener('popstate', update);
    return () => removeEventListener('popstate', update);
  }, []);
  const go = (page: string) => {
    history.pushState(null, '', organizationsUrl(page));
    setPath(location.pathname);
  };

  const page = path.slice(root.length).replace(/\/$/, '');
  const title = { '/settings': 'Settings', '/settings/enable-all-features': 'Enable all features' }[page] ?? 'AWS accounts';
  return (
    <ConsoleFrame
      title={title}
      documentTitle={`${title} | AWS Organizations`}
      breadcrumbs={[{ text: 'AWS Organizations', href: organizationsUrl('/accounts') }]}
      navigation={view.organization && <Navigation page={page} go={go} />}
    >
      {page === '/settings' && view.organization ? (
        <OrganizationsSettings organization={view.organization} reload={organization.reload} go={go} />
      ) : page === '/settings/enable-all-features' && view.organization ? (
        <EnableAllFeatures organization={view.organization} reload={organization.reload} go={go} />
      ) : (
        <Organizations view={view} reload={organization.reload} />
      )}
    </ConsoleFrame>
  );
}

function Navigation({ page, go }: { page: string; go(page: string): void }) {
  return (
    <SideNavigation
      header={{ text: 'AWS Organizations', href: organizationsUrl('/accounts') }}
      activeHref={organizationsUrl(page.startsWith('/settings') ? '/settings' : '/accounts')}
      items={[
        { type: 'link', text: 'AWS accounts', href: organizationsUrl('/accounts') },
        { type: 'link', text: 'Settings', href: organizationsUrl('/settings') },
      ]}
      onFollow={(event) => {
        event.preventDefault();
        go(new URL(event.detail.href, location.href).pathname.slice(root.length));
      }}
    />
  );
}
