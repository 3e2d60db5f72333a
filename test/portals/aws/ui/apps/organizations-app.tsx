import SideNavigation from '@cloudscape-design/components/side-navigation';
import { useEffect, useState } from 'react';
import { EnableAllFeatures as EnableAllFeatures2020 } from '../../2020/enable-all-features.tsx';
import { Organizations as Organizations2020 } from '../../2020/organizations.tsx';
import { OrganizationsSettings as OrganizationsSettings2020 } from '../../2020/organizations-settings.tsx';
import { EnableAllFeatures as EnableAllFeatures2026 } from '../../2026/enable-all-features.tsx';
import { WhenLoaded } from '../../2026/frame/loading.tsx';
import { Organizations as Organizations2026 } from '../../2026/organizations.tsx';
import { OrganizationsSettings as OrganizationsSettings2026 } from '../../2026/organizations-settings.tsx';
import { organizationsUrl } from '../addresses.ts';
import type { OrganizationView } from '../contract.ts';
import { inEdition, structureOf } from '../page-edition.ts';
import { type Loaded, useLoaded } from '../use-loaded.ts';
import { ConsoleShell } from './console-shell.tsx';
import { Frame } from './frames.tsx';

const Organizations = inEdition('organizations', { '2020': Organizations2020, '2026': Organizations2026 });
const OrganizationsSettings = inEdition('organizations-settings', {
  '2020': OrganizationsSettings2020,
  '2026': OrganizationsSettings2026,
});
const EnableAllFeatures = inEdition('enable-all-features', { '2020': EnableAllFeatures2020, '2026': EnableAllFeatures2026 });
const names: Record<string, string> = {
  '/settings': 'organizations-settings',
  '/settings/enable-all-features': 'enable-all-features',
};

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
  const name = names[page] ?? 'organizations';
  const title = { '/settings': 'Settings', '/settings/enable-all-features': 'Enable all features' }[page] ?? 'AWS accounts';
  return (
    <Frame
      page={name}
      title={title}
      documentTitle={`${title} | AWS Organizations`}
      breadcrumbs={[{ text: 'AWS Organizations', href: organizationsUrl('/accounts') }]}
      // In 2020 there was no menu at the left: the pages have it above them.
      navigation={view.organization && structureOf(name) === '2026' && <Navigation page={page} go={go} />}
    >
      {page === '/settings' && view.organization ? (
        <OrganizationsSettings organization={view.organization} reload={organization.reload} go={go} />
      ) : page === '/settings/enable-all-features' && view.organization ? (
        <EnableAllFeatures organization={view.organization} reload={organization.reload} go={go} />
      ) : (
        <Organizations view={view} reload={organization.reload} go={go} />
      )}
    </Frame>
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
