import { useState } from 'react';
import { errorText, post } from '../ui/backend.ts';
import type { OrganizationView } from '../ui/contract.ts';
import { usePolling } from '../ui/use-polling.ts';
import { OrganizationHead } from './frame/organization-head.tsx';
import { Alert } from './kit/alert.tsx';
import { Button } from './kit/button.tsx';
import { Box, PageHeader } from './kit/layout.tsx';
import { Table } from './kit/table.tsx';

interface EnableAllFeaturesProps {
  readonly organization: NonNullable<OrganizationView['organization']>;
  reload(): void;
  go(page: string): void;
}

/** aws/enable-all-features: from consolidated billing to all features, in two presses and a wait. */
export function EnableAllFeatures({ organization, reload, go }: EnableAllFeaturesProps) {
  const { upgrade } = organization;
  const [error, setError] = useState('');
  usePolling(upgrade === 'waiting-for-approvals', reload);
  const attempt = async (path: 'begin' | 'finalize') => {
    try {
      await post(`/organization/all-features/${path}`);
      reload();
      if (path === 'finalize') go('/settings');
    } catch (thrown) {
      setError(errorText(thrown));
    }
  };
  return (
    <>
      <PageHeader title="AWS Organizations" />
      <OrganizationHead active="settings" go={go} />
      {error !== '' && <Alert type="error">{error}</Alert>}
      {upgrade === 'ready-to-finalize' && (
        <Alert
          type="success"
          header="All accounts have approved"
          action={<Button text="Finalize process to enable all features" onClick={() => void attempt('finalize')} />}
        />
      )}
      <Box title="Enable all features">
        <p>Every invited account is asked to approve. The change cannot be undone.</p>
        {upgrade === 'not-started' ? (
          <Button variant="primary" text="Begin process to enable all features" onClick={() => void attempt('begin')} />
        ) : (
          <Table
            name="All feature request approval status"
            items={organization.accounts}
            keyOf={({ id }) => id}
            titleOf={({ name }) => name}
            empty="No accounts"
            columns={[
              { header: 'Account name', cell: ({ name }) => name },
              { header: 'Status', cell: () => (upgrade === 'waiting-for-approvals' ? 'Requested' : 'Approved') },
            ]}
          />
        )}
      </Box>
    </>
  );
}
