import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { errorText, post } from '../ui/backend.ts';
import type { OrganizationView } from '../ui/contract.ts';

/** aws/organizations: the accounts of the organization, or the way to create one. */
export function Organizations({ view, reload }: { view: OrganizationView; reload(): void }) {
  return view.organization ? <Accounts organization={view.organization} /> : <NoOrganization view={view} reload={reload} />;
}

function NoOrganization({ view, reload }: { view: OrganizationView; reload(): void }) {
  const [error, setError] = useState('');
  const create = async () => {
    try {
      await post('/organization');
      reload();
    } catch (thrown) {
      setError(errorText(thrown));
    }
  };
  return (
    <ContentLayout header={<Header variant="h1">AWS Organizations</Header>}>
      <SpaceBetween size="l">
        {error !== '' && <Alert type="error">{error}</Alert>}
        {view.plan === 'free' && (
          <Alert type="warning" header="Your account is on the free plan">
            Creating an organization upgrades this account to a paid plan, and the credits that are left expire at once.
          </Alert>
        )}
        <Container header={<Header variant="h2">This account is in no organization</Header>}>
          <SpaceBetween size="m">
            <Box>{view.managementAccount.name} would become the management account of a new one, with all features.</Box>
            <Button variant="primary" onClick={() => void create()}>
              Create an organization
            </Button>
          </SpaceBetween>
        </Container>
      </SpaceBetween>
    </ContentLayout>
  );
}

function Accounts({ organization }: { organization: NonNullable<OrganizationView['organization']> }) {
  return (
    <ContentLayout header={<Header variant="h1">AWS accounts</Header>}>
      <Table
        header={
          <Header variant="h2" counter={`(${organization.accounts.length})`} description={`Organization ${organization.id}`}>
            Organization
          </Header>
        }
        items={organization.accounts}
        trackBy="id"
        ariaLabels={{ tableLabel: 'Organization' }}
        columnDefinitions={[
          { id: 'name', header: 'Account name', isRowHeader: true, cell: ({ name }) => name },
          { id: 'id', header: 'Account ID', cell: ({ id }) => id },
          { id: 'email', header: 'Email', cell: ({ email }) => email },
          {
            id: 'role',
            header: 'Role',
            cell: ({ id }) => (id === organization.accounts[0]?.id ? 'Management account' : 'Member account'),
          },
        ]}
      />
    </ContentLayout>
  );
}
