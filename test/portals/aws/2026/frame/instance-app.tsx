import type { BreadcrumbGroupProps } from '@cloudscape-design/components/breadcrumb-group';
import type { ReactNode } from 'react';
import type { IdentityCenterView } from '../../ui/contract.ts';
import { type HashRoute, matchPath } from '../../ui/hash-route.ts';
import { InstanceProvider, useInstance } from '../../ui/instance-context.tsx';
import { currentRegion } from '../../ui/session-data.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { IdentityCenterNavigation } from '../identity-center-navigation.tsx';
import { ConsoleFrame } from './console-frame.tsx';
import { ConsoleShell } from './console-shell.tsx';
import { WhenLoaded } from './loading.tsx';

/** One page of an application. */
export interface Page {
  /** e.g. `/users/user-details/:id` */
  readonly path: string;
  readonly title: string;
  /** The path of the page above it; also what the navigation marks. */
  readonly parent?: string;
  readonly help?: string;
  render(values: Readonly<Record<string, string>>): ReactNode;
}

/** Loads what every page needs to know, then hands over to `children`. */
export function InstanceApp({
  hashPrefix,
  children,
}: {
  hashPrefix: '#!' | '#';
  children: (view: IdentityCenterView) => ReactNode;
}) {
  const center = useLoaded<IdentityCenterView>('/identity-center');
  return (
    <ConsoleShell>
      <WhenLoaded from={center}>
        {(view) => {
          const href = (path: string) => `${hashPrefix}${view.instance ? `/instances/${view.instance.id}` : ''}${path}`;
          const go = (path: string) => {
            location.hash = href(path);
          };
          return <InstanceProvider value={{ view, reload: center.reload, go, href }}>{children(view)}</InstanceProvider>;
        }}
      </WhenLoaded>
    </ConsoleShell>
  );
}

/** The page of `pages` that fits `route`, in its frame. */
export function PageOf({ pages, route }: { pages: readonly Page[]; route: HashRoute }) {
  const { href } = useInstance();
  for (const page of pages) {
    const values = matchPath(page.path, route.path);
    if (!values) continue;
    const parent = pages.find(({ path }) => path === page.parent);
    const breadcrumbs: BreadcrumbGroupProps.Item[] = [{ text: 'IAM Identity Center', href: href('/dashboard') }];
    if (parent) breadcrumbs.push({ text: parent.title, href: href(parent.path) });
    return (
      <ConsoleFrame
        title={page.title}
        breadcrumbs={breadcrumbs}
        navigation={<IdentityCenterNavigation active={page.parent ?? page.path} />}
        documentTitle={`${page.title} | IAM Identity Center | ${currentRegion()}`}
        {...(page.help ? { help: page.help } : {})}
      >
        {page.render(values)}
      </ConsoleFrame>
    );
  }
  return (
    <ConsoleFrame title="Page not found" navigation={<IdentityCenterNavigation active="" />} documentTitle="IAM Identity Center">
      The page was not found.
    </ConsoleFrame>
  );
}
