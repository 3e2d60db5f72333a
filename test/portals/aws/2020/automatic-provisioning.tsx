import { useState } from 'react';
import { errorText, post } from '../ui/backend.ts';
import type { NewTokenView, ProvisioningView } from '../ui/contract.ts';
import { GenerateTokenDialog } from '../ui/dialogs.tsx';
import { useFlashes } from '../ui/flashes.tsx';
import { useInstance } from '../ui/instance-context.tsx';
import { type Loaded, useLoaded } from '../ui/use-loaded.ts';
import { Button } from './kit/button.tsx';
import { Box, PageHeader, Rows, WhenLoaded } from './kit/layout.tsx';
import { ConfirmModal } from './kit/modal.tsx';
import { Table } from './kit/table.tsx';

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
    <>
      <PageHeader
        title="Automatic provisioning"
        actions={<Button text="Disable automatic provisioning" onClick={() => setDisabling(true)} />}
      />
      <WhenLoaded from={provisioning}>
        {(view) => (
          <>
            <Box title="Inbound automatic provisioning">
              <Rows rows={[{ label: 'SCIM endpoint', value: `${view.endpoint}/` }]} />
            </Box>
            <AccessTokens view={view} provisioning={provisioning} />
          </>
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
        <p>Your identity provider can no longer create users here. Delete its access tokens first.</p>
      </ConfirmModal>
    </>
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
    <Box
      title="Access tokens"
      actions={
        <>
          <Button text="Delete" disabled={selected.length === 0} onClick={() => setDeleting(true)} />
          <Button text="Generate new token" onClick={() => void generate()} />
        </>
      }
    >
      <Table
        name="Access tokens"
        items={view.tokens}
        keyOf={({ id }) => id}
        titleOf={({ id }) => id}
        empty="No access tokens"
        selection="single"
        selected={selected}
        onSelect={setSelected}
        columns={[
          { header: 'Token ID', cell: ({ id }) => id },
          { header: 'Created', cell: ({ createdAt }) => day(createdAt) },
          { header: 'Expires', cell: ({ expiresAt, expired }) => `${day(expiresAt)}${expired ? ' (expired)' : ''}` },
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
        <p>Whoever uses this access token will be refused from now on.</p>
      </ConfirmModal>
      <GenerateTokenDialog
        token={token}
        onClose={() => {
          setToken(undefined);
          provisioning.reload();
        }}
      />
    </Box>
  );
}

function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
