import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { errorText, post } from '../ui/backend.ts';
import type { OrganizationView } from '../ui/contract.ts';
import { usePolling } from '../ui/use-polling.ts';
import { ConfirmModal } from './frame/confirm-modal.tsx';

interface EnableAllFeaturesProps {
  readonly organization: NonNullable<OrganizationView['organization']>;
  reload(): void;
  go(page: string): void;
}

/** aws/enable-all-features: from consolidated billing to all features, in two presses and a wait. */
export function EnableAllFeatures({ organization, reload, go }: EnableAllFeaturesProps) {
  const { upgrade } = organization;
  const [error, setError] = useState('');
  const [finalizing, setFinalizing] = useState(false);
  usePolling(upgrade === 'waiting-for-approvals', reload);
  const begin = async () => {
    try {
      await post('/organization/all-features/begin');
      reload();
    } catch (thrown) {
      setError(errorText(thrown));
    }
  };
  const finalize = async () => {
    await post('/organization/all-features/finalize');
    setFinalizing(false);
    reload();
    go('/settings');
  };
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {upgrade === 'not-started' && (
                <Button variant="primary" onClick={() => void begin()}>
                  Begin process
                </Button>
              )}
              {upgrade === 'ready-to-finalize' && (
                <Button variant="primary" onClick={() => setFinalizing(true)}>
                  Finalize
                </Button>
              )}
            </SpaceBetween>
          }
        >
          Enable all features
        </Header>
      }
    >
      <SpaceBetween size="l">
        {error !== '' && <Alert type="error">{error}</Alert>}
        <Container header={<Header variant="h2">What happens</Header>}>
          Every invited account is asked to approve. Once all have, you finalize the change. It cannot be undone.
        </Container>
        {upgrade !== 'not-started' && (
          <Table
            header={<Header variant="h2">Request approval status</Header>}
            items={organization.accounts}
            trackBy="id"
            ariaLabels={{ tableLabel: 'Request approval status' }}
            columnDefinitions={[
              { id: 'name', header: 'Account name', isRowHeader: true, cell: ({ name }) => name },
              {
                id: 'status',
                header: 'Status',
                cell: () =>
                  upgrade === 'waiting-for-approvals' ? (
                    <StatusIndicator type="pending">Pending</StatusIndicator>
                  ) : (
                    <StatusIndicator>Approved</StatusIndicator>
                  ),
              },
            ]}
          />
        )}
      </SpaceBetween>
      <ConfirmModal
        visible={finalizing}
        title="Finalize"
        action="Finalize"
        onDismiss={() => setFinalizing(false)}
        onConfirm={finalize}
      >
        The organization gets all features for good.
      </ConfirmModal>
    </ContentLayout>
  );
}
