import AppLayout from '@cloudscape-design/components/app-layout';
import BreadcrumbGroup, { type BreadcrumbGroupProps } from '@cloudscape-design/components/breadcrumb-group';
import Flashbar from '@cloudscape-design/components/flashbar';
import HelpPanel from '@cloudscape-design/components/help-panel';
import { type ReactNode, useEffect, useState } from 'react';
import { useFlashes } from '../../ui/flashes.tsx';

export interface ConsoleFrameProps {
  /** The document's title and the last breadcrumb. */
  readonly title: string;
  readonly breadcrumbs?: readonly BreadcrumbGroupProps.Item[];
  readonly navigation?: ReactNode;
  readonly help?: string;
  readonly documentTitle: string;
  /** The content reaches to the window's edges. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** What surrounds the content of every console page within header and footer: navigation, breadcrumbs, notifications, help. */
export function ConsoleFrame({
  title,
  breadcrumbs = [],
  navigation,
  help = '',
  documentTitle,
  wide = false,
  children,
}: ConsoleFrameProps) {
  const { items } = useFlashes();
  const [navigationOpen, setNavigationOpen] = useState(true);
  const [toolsOpen, setToolsOpen] = useState(false);
  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);

  return (
    <AppLayout
      headerSelector="#awsc-nav-header, #awsgnav"
      footerSelector="#awsc-nav-footer, #console-nav-footer"
      navigationHide={navigation === undefined}
      navigation={navigation}
      navigationOpen={navigationOpen}
      onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
      breadcrumbs={
        breadcrumbs.length > 0 && <BreadcrumbGroup ariaLabel="Breadcrumbs" items={[...breadcrumbs, { text: title, href: '#' }]} />
      }
      notifications={<Flashbar items={items} stackItems={items.length > 2} />}
      toolsHide={help === ''}
      tools={<HelpPanel header={<h2>{title}</h2>}>{help}</HelpPanel>}
      toolsOpen={toolsOpen}
      onToolsChange={({ detail }) => setToolsOpen(detail.open)}
      ariaLabels={{
        navigation: 'Side navigation',
        navigationToggle: 'Open side navigation',
        navigationClose: 'Close side navigation',
        notifications: 'Notifications',
        tools: 'Help panel',
        toolsToggle: 'Open help panel',
        toolsClose: 'Close help panel',
      }}
      disableContentPaddings={wide}
      content={children}
    />
  );
}
