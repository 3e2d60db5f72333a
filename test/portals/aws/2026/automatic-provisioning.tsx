import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { errorText, post } from '../ui/backend.ts';
import type { NewTokenView, ProvisioningView } from '../ui/contract.ts';
import { GenerateTokenDialog } from '../ui/dialogs.tsx';
import { useFlashes } from '../ui/flashes.tsx';
import { useInstance } from '../ui/instance-context.tsx';
import { isSince } from '../ui/page-edition.ts';
import { type Loaded, useLoaded } from '../ui/use-loaded.ts';
import { ConfirmModal } from './frame/confirm-modal.tsx';
import { Copyable } from './frame/copyable.tsx';
import { WhenLoaded } from './frame/loading.tsx';

/** aws/automatic-provisioning: the endpoint once more, its access tokens, and the way to turn it off. */
export function AutomaticProvisioning() {
  const { go, reload } = useInstance();
  const { show } = useFlashes();
  const provisioning = useLoaded<ProvisioningView>('/provisioning');
  const [disabling, setDisabling] = useState(false);
  const disable = async (confirmation: string) => {
    await post('/provisioning/disable', { confirmation });
    setDisabling(false);
    reload();
    show({ type: 'success', content: 'Automatic provisioning is disabled.' });
    go('/settings');
  };
  return (
    <ContentLayout
      header={
        <Header variant="h1" actions={<Button onClick={() => setDisabling(true)}>Disable</Button>}>
          Automatic provisioning
        </Header>
      }
    >
      <WhenLoaded from={provisioning}>
        {(view) => (
          <SpaceBetween size="l">
            <Endpoints view={view} />
            <AccessTokens view={view} provisioning={provisioning} />
          </SpaceBetween>
        )}
      </WhenLoaded>
      <ConfirmModal
        visible={disabling}
        title="Disable automatic provisioning"
        action="Disable automatic provisioning"
        word="DISABLE"
        onDismiss={() => setDisabling(false)}
        onConfirm={disable}
      >
        <Box>Your identity provider will no longer be able to create and update users here. Delete its access tokens first.</Box>
      </ConfirmModal>
    </ContentLayout>
  );
}

function Endpoints({ view }: { view: ProvisioningView }) {
  return (
    <Container header={<Header variant="h2">SCIM endpoint</Header>}>
      <KeyValuePairs
        columns={1}
        items={[
          { label: 'IPv4', value: <Copyable name="SCIM endpoint" text={view.endpoint} /> },
          ...(isSince('2026', 'automatic-provisioning')
            ? [{ label: 'Dual stack', value: <Copyable name="dual-stack SCIM endpoint" text={view.dualStackEndpoint} /> }]
            : []),
        ]}
      />
    </Container>
  );
}

type Token = ProvisioningView['tokens'][number];

function AccessTokens({ view, provisioning }: { view: ProvisioningView; provisioning: Loaded<ProvisioningView> }) {
  const { show } = useFlashes();
  const [selected, setSelected] = useState<readonly Token[]>([]);
  const [deleting, setDeleting] = useState(false);
  const [token, setToken] = useState<string | undefined>(undefined);

  const generate = async () => {
    try {
      setToken((await post<NewTokenView>('/provisioning/tokens')).token);
    } catch (error) {
      show({ type: 'error', content: errorText(error) });
    }
  };
  const remove = async (confirmation: string) => {
    await post('/provisioning/tokens/delete', { id: selected[0]?.id ?? '', confirmation });
    setDeleting(false);
    setSelected([]);
    provisioning.reload();
    show({ type: 'success', content: 'The access token is deleted.' });
  };

  return (
    <>
      <Table
        header={
          <Header
            variant="h2"
            counter={`(${view.tokens.length})`}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button disabled={selected.length === 0} onClick={() => setDeleting(true)}>
                  Delete
                </Button>
                <Button onClick={() => void generate()}>Generate token</Button>
              </SpaceBetween>
            }
          >
            Access tokens
          </Header>
        }
        items={view.tokens}
        trackBy="id"
        selectionType="single"
        selectedItems={selected}
        onSelectionChange={({ detail }) => setSelected(detail.selectedItems)}
        empty="No access tokens"
        ariaLabels={{ tableLabel: 'Access tokens', selectionGroupLabel: 'Access tokens', itemSelectionLabel: (_, { id }) => id }}
        columnDefinitions={[
          { id: 'id', header: 'Token ID', cell: ({ id }) => id, isRowHeader: true },
          { id: 'created', header: 'Created', cell: ({ createdAt }) => day(createdAt) },
          {
            id: 'expires',
            header: 'Expires',
            cell: ({ expiresAt, expired }) => `${day(expiresAt)}${expired ? ' (expired)' : ''}`,
          },
        ]}
      />
      <ConfirmModal
        visible={deleting}
        title="Delete access token"
        action="Delete access token"
        word="DELETE"
        onDismiss={() => setDeleting(false)}
        onConfirm={remove}
      >
        <Box>Whoever uses this access token will be refused from now on.</Box>
      </ConfirmModal>
      <GenerateTokenDialog
        token={token}
        onClose={() => {
          setToken(undefined);
          provisioning.reload();
        }}
      />
    </>
  );
}

function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
