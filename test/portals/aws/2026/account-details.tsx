import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useState } from 'react';
import type { AccountDetailsView } from '../ui/contract.ts';
import { useHashRoute } from '../ui/hash-route.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { usePolling } from '../ui/use-polling.ts';
import { AccountPermissionSets } from './frame/account-permission-sets.tsx';
import { AssignedPrincipals } from './frame/assigned-principals.tsx';
import { WhenLoaded } from './frame/loading.tsx';

/** aws/account-details: one account and who has which permission set in it. */
export function AccountDetails({ id }: { id: string }) {
  const account = useLoaded<AccountDetailsView>(`/accounts/${id}`);
  const changing = account.value?.assignments.some(({ status }) => status !== 'provisioned') ?? false;
  usePolling(changing, account.reload);
  return <WhenLoaded from={account}>{(view) => <Details view={view} reload={account.reload} />}</WhenLoaded>;
}

function Details({ view, reload }: { view: AccountDetailsView; reload(): void }) {
  const { query } = useHashRoute();
  const [active, setActive] = useState(query.get('section') ?? 'users');
  return (
    <ContentLayout header={<Header variant="h1">{view.name}</Header>}>
      <SpaceBetween size="l">
        <Container header={<Header variant="h2">Overview</Header>}>
          <KeyValuePairs
            columns={3}
            items={[
              { label: 'Account name', value: view.name },
              { label: 'Account ID', value: view.id },
              { label: 'Email', value: view.email },
            ]}
          />
        </Container>
        <Tabs
          ariaLabel="Account"
          activeTabId={active}
          onChange={({ detail }) => setActive(detail.activeTabId)}
          tabs={[
            { id: 'users', label: 'Assigned users and groups', content: <AssignedPrincipals view={view} reload={reload} /> },
            { id: 'permissionSets', label: 'Permission sets', content: <AccountPermissionSets view={view} reload={reload} /> },
          ]}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}
