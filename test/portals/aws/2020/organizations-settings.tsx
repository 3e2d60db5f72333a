import { useState } from 'react';
import { post } from '../ui/backend.ts';
import type { OrganizationView } from '../ui/contract.ts';
import { usePolling } from '../ui/use-polling.ts';
import { OrganizationHead } from './frame/organization-head.tsx';
import { Alert } from './kit/alert.tsx';
import { ActionLink, Button } from './kit/button.tsx';
import { Box, PageHeader, Rows } from './kit/layout.tsx';
import { ConfirmModal } from './kit/modal.tsx';

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
  const onward = () => go('/settings/enable-all-features');
  return (
    <>
      <PageHeader title="AWS Organizations" />
      <OrganizationHead active="settings" go={go} />
      {upgrade === 'ready-to-finalize' && (
        <Alert
          type="success"
          header="All accounts have approved"
          action={<Button text="Finalize process to enable all features" onClick={onward} />}
        />
      )}
      <Box title="Organization details" actions={<Button text="Delete organization" onClick={() => setDeleting(true)} />}>
        <Rows
          rows={[
            { label: 'Organization ID', value: organization.id },
            { label: 'Root ID', value: organization.rootId },
            {
              label: 'Feature set',
              value: features === 'ALL' ? 'All features are enabled' : 'Only consolidated billing features are enabled',
            },
          ]}
        />
        {features === 'CONSOLIDATED_BILLING' && upgrade === 'not-started' && (
          <Button text="Begin process to enable all features" onClick={onward} />
        )}
        {upgrade === 'waiting-for-approvals' && <ActionLink text="View all feature request approval status" onClick={onward} />}
      </Box>
      <ConfirmModal
        visible={deleting}
        title="Delete organization"
        action="Delete organization"
        word={organization.id}
        onDismiss={() => setDeleting(false)}
        onConfirm={remove}
      >
        The organization and its policies cannot be brought back.
      </ConfirmModal>
    </>
  );
}
