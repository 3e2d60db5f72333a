import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { errorText, post } from '../../ui/backend.ts';
import type { SettingsView } from '../../ui/contract.ts';
import { DeleteConfigurationDialog } from '../../ui/dialogs.tsx';
import { useFlashes } from '../../ui/flashes.tsx';
import { useInstance } from '../../ui/instance-context.tsx';
import { isSince } from '../../ui/page-edition.ts';
import { Copyable } from './copyable.tsx';

interface TabProps {
  readonly view: SettingsView;
  reload(): void;
}

/** Settings, tab "Management": Regions, multi-account permissions, the end of it all. */
export function ManagementTab({ view, reload }: TabProps) {
  const [deleting, setDeleting] = useState(false);
  return (
    <SpaceBetween size="l">
      {isSince('2026', 'settings') && <Regions view={view} />}
      {view.kind === 'organization' && <MultiAccountPermissions view={view} reload={reload} />}
      {view.kind === 'organization' && (
        <Container
          header={
            <Header variant="h2" actions={<Button>Register account</Button>}>
              Delegated administrator
            </Header>
          }
        >
          No member account administers IAM Identity Center.
        </Container>
      )}
      <Container
        header={
          <Header variant="h2" actions={<Button>Manage encryption</Button>}>
            Key for encrypting data at rest
          </Header>
        }
      >
        AWS owned key
      </Container>
      <Container
        header={
          <Header variant="h2" actions={<Button onClick={() => setDeleting(true)}>Delete</Button>}>
            Delete IAM Identity Center configuration
          </Header>
        }
      >
        Deletes this instance with every user, group, permission set and assignment in it.
      </Container>
      <DeleteConfigurationDialog view={view} visible={deleting} onDismiss={() => setDeleting(false)} />
    </SpaceBetween>
  );
}

function Regions({ view }: { view: SettingsView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Table
        header={
          <Header
            variant="h2"
            counter="(1)"
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button onClick={() => setOpen(true)}>View all AWS access portal URLs</Button>
                <Button disabled>Add Region</Button>
              </SpaceBetween>
            }
          >
            Regions for IAM Identity Center
          </Header>
        }
        items={[view.region]}
        ariaLabels={{ tableLabel: 'Regions' }}
        columnDefinitions={[
          { id: 'region', header: 'Region', cell: ({ city, code }) => `${city} (${code})`, isRowHeader: true },
          { id: 'type', header: 'Type', cell: () => 'Primary' },
        ]}
      />
      <Modal visible={open} onDismiss={() => setOpen(false)} header="AWS access portal URLs" closeAriaLabel="Close dialog">
        <SpaceBetween size="s">
          <Box variant="awsui-key-label">Default IPv4 only</Box>
          <Copyable name="IPv4 AWS access portal URL" text={view.portalUrl} />
          <Box variant="awsui-key-label">Dual-stack</Box>
          <Copyable name="dual-stack AWS access portal URL" text={view.dualStackPortalUrl} />
        </SpaceBetween>
      </Modal>
    </>
  );
}

function MultiAccountPermissions({ view, reload }: TabProps) {
  const { reload: reloadInstance } = useInstance();
  const { show } = useFlashes();
  const enable = async () => {
    try {
      await post('/settings/multi-account-permissions');
      reload();
      reloadInstance();
    } catch (error) {
      show({ type: 'error', content: errorText(error) });
    }
  };
  const enabled = view.multiAccountPermissions;
  return (
    <Container
      header={
        <Header variant="h2" actions={!enabled && <Button onClick={() => void enable()}>Enable</Button>}>
          Multi-account permissions
        </Header>
      }
    >
      {enabled ? (
        'Enabled: users and groups can be given access to the accounts of your organization.'
      ) : (
        <Alert type="warning">Not enabled: nobody can be given access to AWS accounts.</Alert>
      )}
    </Container>
  );
}
