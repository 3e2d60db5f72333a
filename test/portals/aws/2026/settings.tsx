import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { type ReactNode, useState } from 'react';
import type { SettingsView } from '../ui/contract.ts';
import { currentRegion } from '../ui/session-data.ts';
import { type Loaded, useLoaded } from '../ui/use-loaded.ts';
import { Copyable } from './frame/copyable.tsx';
import { WhenLoaded } from './frame/loading.tsx';
import { AttributesTab } from './frame/settings-attributes-tab.tsx';
import { AuthenticationTab } from './frame/settings-authentication-tab.tsx';
import { IdentitySourceTab } from './frame/settings-identity-source-tab.tsx';
import { ManagementTab } from './frame/settings-management-tab.tsx';
import { TagsTab } from './frame/settings-tags-tab.tsx';

/** aws/settings: what the instance is, above tabs for where users come from, how they sign in, and the rest. */
export function Settings() {
  const settings = useLoaded<SettingsView>('/settings');
  return (
    <ContentLayout header={<Header variant="h1">Settings</Header>}>
      <SpaceBetween size="l">
        {/* The details are mounted afresh once when the data arrives, as the real page does. */}
        <Details key={settings.value ? 'loaded' : 'loading'} view={settings.value} />
        <WhenLoaded from={settings}>{(view) => <SettingsTabs view={view} settings={settings} />}</WhenLoaded>
      </SpaceBetween>
    </ContentLayout>
  );
}

function Details({ view }: { view: SettingsView | undefined }) {
  const value = (text: ReactNode) => (view ? text : <Box color="text-status-inactive">Loading</Box>);
  return (
    <Container header={<Header variant="h2">Details</Header>}>
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Instance name', value: value('-') },
          { label: 'Instance ID', value: value(`ssoins-${view?.instanceId}`) },
          { label: 'Instance ARN', value: value(view && <Copyable name="instance ARN" text={view.arn} />) },
          { label: 'Primary Region', value: value(`${view?.region.city} (${view?.region.code})`) },
          { label: 'Organization ID', value: value(view?.organizationId ?? '-') },
          { label: 'Date created', value: value(view && new Date(view.createdAt).toUTCString()) },
        ]}
      />
    </Container>
  );
}

function SettingsTabs({ view, settings }: { view: SettingsView; settings: Loaded<SettingsView> }) {
  const [active, setActive] = useState(() => new URLSearchParams(location.search).get('tab') ?? 'identitySource');
  const change = (tab: string) => {
    setActive(tab);
    history.replaceState(null, '', `${location.pathname}?region=${currentRegion()}&tab=${tab}${location.hash}`);
  };
  return (
    <SpaceBetween size="m">
      {settings.error && <Alert type="error">{settings.error}</Alert>}
      <Tabs
        activeTabId={active}
        onChange={({ detail }) => change(detail.activeTabId)}
        ariaLabel="Settings"
        tabs={[
          {
            id: 'identitySource',
            label: 'Identity source',
            content: <IdentitySourceTab view={view} reload={settings.reload} />,
          },
          { id: 'authentication', label: 'Authentication', content: <AuthenticationTab view={view} /> },
          { id: 'management', label: 'Management', content: <ManagementTab view={view} reload={settings.reload} /> },
          {
            id: 'attributes',
            label: 'Attributes for access control',
            content: <AttributesTab view={view} reload={settings.reload} />,
          },
          { id: 'tags', label: 'Tags', content: <TagsTab view={view} /> },
        ]}
      />
    </SpaceBetween>
  );
}
