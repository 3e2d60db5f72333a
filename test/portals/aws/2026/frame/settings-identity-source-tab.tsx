import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { errorText, post } from '../../ui/backend.ts';
import type { NewTokenView, SettingsView } from '../../ui/contract.ts';
import { InboundProvisioningDialog } from '../../ui/dialogs.tsx';
import { useFlashes } from '../../ui/flashes.tsx';
import { useInstance } from '../../ui/instance-context.tsx';
import { Copyable } from './copyable.tsx';

const routes: Record<string, string> = {
  'change-identity-source': '/settings/change-identity-source',
  'manage-authentication': '/settings/manage-authentication',
  'manage-provisioning': '/settings/automatic-provisioning',
};
const provisioningMethods = { direct: 'Direct', manual: 'Manual', scim: 'SCIM' };

interface TabProps {
  readonly view: SettingsView;
  reload(): void;
}

/** Settings, tab "Identity source": where users come from, and the box that turns automatic provisioning on. */
export function IdentitySourceTab({ view, reload }: TabProps) {
  const { go, reload: reloadInstance } = useInstance();
  const { show } = useFlashes();
  const [issued, setIssued] = useState<NewTokenView | undefined>(undefined);
  const [busy, setBusy] = useState(false);

  const enableProvisioning = async () => {
    setBusy(true);
    try {
      setIssued(await post<NewTokenView>('/provisioning/enable'));
    } catch (error) {
      show({ type: 'error', content: errorText(error) });
    } finally {
      setBusy(false);
    }
  };
  const close = () => {
    setIssued(undefined);
    reload();
    reloadInstance();
  };

  return (
    <SpaceBetween size="l">
      {view.provisioning === 'manual' && (
        <Alert
          type="info"
          header="Automatic provisioning"
          statusIconAriaLabel="Info"
          action={
            <Button loading={busy} onClick={() => void enableProvisioning()}>
              Enable
            </Button>
          }
        >
          Your identity provider can create and update users and groups here through SCIM.
        </Alert>
      )}
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <ButtonDropdown items={actionsFor(view)} onItemClick={({ detail }) => go(routes[detail.id] ?? '/settings')}>
                Actions
              </ButtonDropdown>
            }
          >
            Identity source
          </Header>
        }
      >
        <IdentitySourceDetails view={view} />
      </Container>
      <InboundProvisioningDialog issued={issued} onClose={close} />
    </SpaceBetween>
  );
}

function IdentitySourceDetails({ view }: { view: SettingsView }) {
  const external = view.source === 'external-idp';
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: 'Identity source', value: external ? 'External identity provider' : 'Identity Center directory' },
        { label: 'Authentication method', value: external ? 'SAML 2.0' : 'Password' },
        { label: 'Provisioning method', value: provisioningMethods[view.provisioning] },
        { label: 'Identity store ID', value: view.directoryId },
        { label: 'AWS access portal URL', value: <Copyable name="AWS access portal URL" text={view.portalUrl} /> },
        { label: 'Issuer URL', value: <Copyable name="issuer URL" text={view.issuerUrl} /> },
      ]}
    />
  );
}

function actionsFor({ source, provisioning }: SettingsView): ButtonDropdownProps.Items {
  return [
    { id: 'change-identity-source', text: 'Change identity source' },
    ...(source === 'external-idp' ? [{ id: 'manage-authentication', text: 'Manage authentication' }] : []),
    ...(provisioning === 'scim' ? [{ id: 'manage-provisioning', text: 'Manage provisioning' }] : []),
  ];
}
