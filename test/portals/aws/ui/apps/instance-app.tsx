import type { ReactNode } from 'react';
import { WhenLoaded } from '../../2026/frame/loading.tsx';
import { identityCenterUrl, isOrganizationPage, organizationUrl } from '../addresses.ts';
import type { IdentityCenterView } from '../contract.ts';
import { carryFlash } from '../flashes.tsx';
import { type HashRoute, matchPath } from '../hash-route.ts';
import { InstanceProvider, useInstance } from '../instance-context.tsx';
import { nameOn } from '../page-edition.ts';
import { currentRegion } from '../session-data.ts';
import { useLoaded } from '../use-loaded.ts';
import { ConsoleShell } from './console-shell.tsx';
import { Frame, Navigation } from './frames.tsx';
import type { Page } from './page.tsx';
import { organizationPages } from './pages.tsx';

/** Loads what every page needs to know, then hands over to `children`. */
export function InstanceApp({ children }: { children: (view: IdentityCenterView) => ReactNode }) {
  const center = useLoaded<IdentityCenterView>('/identity-center');
  return (
    <ConsoleShell>
      <WhenLoaded from={center}>
        {(view) => {
          const href = (path: string) => addressOf(path, view.instance?.id);
          // An address of the application that is open already is a mere change of the hash.
          const go = (path: string) => {
            if (!href(path).startsWith('#')) carryFlash();
            location.assign(href(path));
          };
          return <InstanceProvider value={{ view, reload: center.reload, go, href }}>{children(view)}</InstanceProvider>;
        }}
      </WhenLoaded>
    </ConsoleShell>
  );
}

/** The hash of a page of this application, or the whole address of a page of the other one. */
function addressOf(path: string, instanceId: string | undefined): string {
  const url = instanceId && isOrganizationPage(path) ? organizationUrl(path, instanceId) : identityCenterUrl(path, instanceId);
  const target = new URL(url, location.href);
  return target.pathname === location.pathname ? target.hash : url;
}

/** The page of `pages` that fits `route`, in its frame. */
export function PageOf({ pages, route }: { pages: readonly Page[]; route: HashRoute }) {
  const { href } = useInstance();
  for (const page of pages) {
    const values = matchPath(page.path, route.path);
    if (!values) continue;
    // The page above may belong to the other application.
    const parent = [...pages, ...organizationPages].find(({ path }) => path === page.parent);
    const service = nameOn(page.name, 'shortService');
    const breadcrumbs = [{ text: service, href: href('/dashboard') }];
    if (parent) breadcrumbs.push({ text: parent.title, href: href(parent.path) });
    return (
      <Frame
        page={page.name}
        title={page.title}
        breadcrumbs={breadcrumbs}
        navigation={<Navigation active={page.parent ?? page.path} />}
        documentTitle={`${page.title} | ${service} | ${currentRegion()}`}
        {...(page.help ? { help: page.help } : {})}
      >
        {page.render(values)}
      </Frame>
    );
  }
  return (
    <Frame
      page="page-not-found"
      title="Page not found"
      navigation={<Navigation active="" />}
      documentTitle={nameOn('page-not-found', 'shortService')}
    >
      The page was not found.
    </Frame>
  );
}
