import { useState } from 'react';
import { errorText, post } from '../ui/backend.ts';
import type { NewTokenView, SettingsView } from '../ui/contract.ts';
import { DeleteConfigurationDialog, InboundProvisioningDialog } from '../ui/dialogs.tsx';
import { useFlashes } from '../ui/flashes.tsx';
import { useInstance } from '../ui/instance-context.tsx';
import { nameOn } from '../ui/page-edition.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { ActionLink } from './kit/button.tsx';
import { Box, PageHeader, type Row, Rows, WhenLoaded } from './kit/layout.tsx';

/** aws/settings: where users come from, each line with the link that changes it, and the user portal. */
export function Settings() {
  const settings = useLoaded<SettingsView>('/settings');
  return (
    <>
      <PageHeader title="Settings" />
      <WhenLoaded from={settings}>{(view) => <Sections view={view} reload={settings.reload} />}</WhenLoaded>
    </>
  );
}

function Sections({ view, reload }: { view: SettingsView; reload(): void }) {
  const { href, reload: reloadInstance } = useInstance();
  const { show } = useFlashes();
  const [issued, setIssued] = useState<NewTokenView | undefined>(undefined);
  const [deleting, setDeleting] = useState(false);
  const external = view.source === 'external-idp';
  const enable = async () => {
    try {
      setIssued(await post<NewTokenView>('/provisioning/enable'));
    } catch (error) {
      show({ type: 'error', content: errorText(error) });
    }
  };
  const close = () => {
    setIssued(undefined);
    reload();
    reloadInstance();
  };

  const provisioning: Record<SettingsView['provisioning'], Row> = {
    direct: { label: 'Provisioning', value: 'AWS SSO' },
    manual: {
      label: 'Provisioning',
      value: 'Manual',
      action: <ActionLink text="Enable automatic provisioning" onClick={() => void enable()} />,
    },
    scim: { label: 'Provisioning', value: 'SCIM', action: <a href={href('/settings/automatic-provisioning')}>View details</a> },
  };
  return (
    <>
      <Box title="Identity source" description="Where your users and groups are managed, and where people sign in">
        <Rows
          rows={[
            {
              label: 'Identity source',
              value: external ? 'External identity provider' : 'AWS SSO',
              action: <a href={href('/settings/change-identity-source')}>Change</a>,
            },
            external
              ? {
                  label: 'Authentication',
                  value: 'SAML 2.0',
                  action: <a href={href('/settings/manage-authentication')}>View details</a>,
                }
              : { label: 'Authentication', value: 'Password' },
            provisioning[view.provisioning],
          ]}
        />
      </Box>
      {!external && (
        <Box title="Multi-factor authentication">
          <Rows rows={[{ label: 'Prompt users for MFA', value: 'Never (disabled)' }]} />
        </Box>
      )}
      <Box title={nameOn('settings', 'portal')} description="Where people find the accounts and applications they may enter">
        <Rows rows={[{ label: `${nameOn('settings', 'portal')} URL`, value: view.portalUrl, action: <Customize /> }]} />
      </Box>
      <Box title="Delete AWS SSO configuration" description="Users, permission sets and assignments go with it">
        <ActionLink text="Delete AWS SSO" onClick={() => setDeleting(true)} />
      </Box>
      <InboundProvisioningDialog issued={issued} onClose={close} />
      <DeleteConfigurationDialog view={view} visible={deleting} onDismiss={() => setDeleting(false)} />
    </>
  );
}

/** An address of one's own: nobody needs it here. */
function Customize() {
  return <ActionLink text="Customize" onClick={() => undefined} />;
}
