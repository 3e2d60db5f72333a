import { useEffect } from 'react';
import type { IdentityCenterView } from '../contract.ts';
import { type HashRoute, useHashRoute } from '../hash-route.ts';
import { useInstance } from '../instance-context.tsx';
import { structureOf } from '../page-edition.ts';
import { InstanceApp, PageOf } from './instance-app.tsx';
import { NotEnabledApp } from './not-enabled-app.tsx';
import { identityCenterPages, organizationPages } from './pages.tsx';

const pages = [...identityCenterPages, ...organizationPages.filter(({ name }) => structureOf(name) === '2020')];
/** Wizards that are opened over a page by `$name`. */
const wizards: Record<string, string> = { addUserWizard: '/users/add-user' };

/** `/singlesignon/home`. */
export function IdentityCenterApp() {
  return <InstanceApp>{(view) => <Enabled view={view} />}</InstanceApp>;
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
