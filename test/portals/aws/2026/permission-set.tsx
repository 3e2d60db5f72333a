import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import Tabs from '@cloudscape-design/components/tabs';
import { useState } from 'react';
import type { PermissionSetView } from '../ui/contract.ts';
import { useHashRoute } from '../ui/hash-route.ts';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { WhenLoaded } from './frame/loading.tsx';
import { durationText } from './frame/session-durations.ts';

/** aws/permission-set: one permission set. */
export function PermissionSet({ id }: { id: string }) {
  const set = useLoaded<PermissionSetView>(`/permission-sets/${id}`);
  return <WhenLoaded from={set}>{(view) => <Details view={view} />}</WhenLoaded>;
}

function Details({ view }: { view: PermissionSetView }) {
  const { query } = useHashRoute();
  const [active, setActive] = useState(query.get('section') ?? 'permissions');
  return (
    <ContentLayout header={<Header variant="h1">{view.name}</Header>}>
      <SpaceBetween size="l">
        <Container header={<Header variant="h2">General settings</Header>}>
          <KeyValuePairs
            columns={3}
            items={[
              { label: 'Permission set name', value: view.name },
              { label: 'ARN', value: view.arn },
              { label: 'Description', value: view.description || '-' },
              { label: 'Session duration', value: durationText(view.sessionDuration) },
              { label: 'Relay state', value: view.relayState || '-' },
              { label: 'Provisioned status', value: view.accounts.length > 0 ? 'Provisioned' : 'Not provisioned' },
            ]}
          />
        </Container>
        <Tabs
          ariaLabel="Permission set"
          activeTabId={active}
          onChange={({ detail }) => setActive(detail.activeTabId)}
          tabs={[
            { id: 'permissions', label: 'Permissions', content: <Policies view={view} /> },
            { id: 'accounts', label: 'Accounts', content: <AccountList view={view} /> },
          ]}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}

function Policies({ view }: { view: PermissionSetView }) {
  return (
    <Table
      header={
        <Header variant="h2" counter={`(${view.policies.length})`}>
          AWS managed policies
        </Header>
      }
      items={view.policies}
      trackBy="arn"
      empty="No policies"
      ariaLabels={{ tableLabel: 'AWS managed policies' }}
      columnDefinitions={[
        { id: 'name', header: 'Policy name', isRowHeader: true, cell: ({ name }) => name },
        { id: 'arn', header: 'ARN', cell: ({ arn }) => arn },
      ]}
    />
  );
}

function AccountList({ view }: { view: PermissionSetView }) {
  const { href } = useInstance();
  return (
    <Table
      header={
        <Header variant="h2" counter={`(${view.accounts.length})`}>
          Accounts
        </Header>
      }
      items={view.accounts}
      empty="Not provisioned in any account"
      ariaLabels={{ tableLabel: 'Accounts' }}
      columnDefinitions={[
        {
          id: 'id',
          header: 'Account ID',
          isRowHeader: true,
          cell: (id) => <Link href={href(`/accounts/details/${id}`)}>{id}</Link>,
        },
      ]}
    />
  );
}
