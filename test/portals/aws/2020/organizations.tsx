import { useState } from 'react';
import { errorText, post } from '../ui/backend.ts';
import type { OrganizationView } from '../ui/contract.ts';
import { OrganizationHead } from './frame/organization-head.tsx';
import { Alert } from './kit/alert.tsx';
import { Button } from './kit/button.tsx';
import { Box, PageHeader } from './kit/layout.tsx';
import { Table } from './kit/table.tsx';

interface OrganizationsProps {
  readonly view: OrganizationView;
  reload(): void;
  go(page: string): void;
}

/** aws/organizations: the accounts of the organization, or the way to create one. */
export function Organizations({ view, reload, go }: OrganizationsProps) {
  const { organization } = view;
  const [error, setError] = useState('');
  const create = async () => {
    try {
      await post('/organization');
      reload();
    } catch (thrown) {
      setError(errorText(thrown));
    }
  };
  if (!organization) {
    return (
      <>
        <PageHeader title="AWS Organizations" />
        {error !== '' && <Alert type="error">{error}</Alert>}
        <Box title="Manage several AWS accounts in one place">
          <p>{view.managementAccount.name} becomes the master account of the new organization, with all features.</p>
          <Button variant="primary" text="Create organization" onClick={() => void create()} />
        </Box>
      </>
    );
  }
  return (
    <>
      <PageHeader title="AWS Organizations" />
      <OrganizationHead active="accounts" go={go} />
      <Box title="Accounts" description={organization.id}>
        <Table
          name="Accounts"
          items={organization.accounts}
          keyOf={({ id }) => id}
          titleOf={({ name }) => name}
          empty="No accounts"
          columns={[
            { header: 'Account name', cell: ({ id, name }) => `${name}${id === organization.accounts[0]?.id ? ' ★' : ''}` },
            { header: 'Email', cell: ({ email }) => email },
            { header: 'Account ID', cell: ({ id }) => id },
          ]}
        />
      </Box>
    </>
  );
}
