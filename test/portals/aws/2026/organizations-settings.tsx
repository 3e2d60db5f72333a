import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { post } from '../ui/backend.ts';
import type { OrganizationView } from '../ui/contract.ts';
import { usePolling } from '../ui/use-polling.ts';
import { ConfirmModal } from './frame/confirm-modal.tsx';

interface OrganizationsSettingsProps {
  readonly organization: NonNullable<OrganizationView['organization']>;
  reload(): void;
  go(page: string): void;
}

/** aws/organizations-settings: the feature set, and the way to delete the organization. */
export function OrganizationsSettings({ organization, reload, go }: OrganizationsSettingsProps) {
  const [deleting, setDeleting] = useState(false);
  const { features, upgrade } = organization;
  usePolling(upgrade === 'waiting-for-approvals', reload);
  const remove = async (confirmation: string) => {
    await post('/organization/delete', { confirmation });
    go('');
    reload();
  };
  return (
    <ContentLayout header={<Header variant="h1">Settings</Header>}>
      <SpaceBetween size="l">
        {upgrade === 'ready-to-finalize' && (
          <Alert
            type="success"
            header="All accounts have approved"
            action={<Button onClick={() => go('/settings/enable-all-features')}>Go to finalize</Button>}
          >
            Finalize the process to enable all features.
          </Alert>
        )}
        <Container
          header={
            <Header variant="h2" actions={<Button onClick={() => setDeleting(true)}>Delete organization</Button>}>
              Organization details
            </Header>
          }
        >
          <KeyValuePairs
            columns={3}
            items={[
              { label: 'Organization ID', value: organization.id },
              { label: 'Root ID', value: organization.rootId },
              { label: 'Feature set', value: features === 'ALL' ? 'All features' : 'Consolidated billing features' },
            ]}
          />
        </Container>
        {features === 'CONSOLIDATED_BILLING' && (
          <Container
            header={
              <Header
                variant="h2"
                actions={
                  upgrade === 'not-started' && <Button onClick={() => go('/settings/enable-all-features')}>Begin process</Button>
                }
              >
                Feature set
              </Header>
            }
          >
            Services that need all features, such as IAM Identity Center, cannot be used in this organization yet.
          </Container>
        )}
      </SpaceBetween>
      <ConfirmModal
        visible={deleting}
        title="Delete organization"
        action="Delete organization"
        word={organization.id}
        onDismiss={() => setDeleting(false)}
        onConfirm={remove}
      >
        Every policy and setting of this organization is lost, and it cannot be brought back.
      </ConfirmModal>
    </ContentLayout>
  );
}
