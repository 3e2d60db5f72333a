import { DefaultButton, Dropdown, Panel, PanelType, PrimaryButton, TextField } from '@fluentui/react';
import { useState } from 'react';
import { send } from '../../ui/backend.ts';
import type { ProvisioningView, Scope } from '../../ui/contract.ts';
import { notify } from '../../ui/frame/portal-link.ts';

interface Props {
  readonly path: string;
  readonly view: ProvisioningView;
  close(): void;
}

/** The settings of the job that are neither credentials nor mappings. */
export function ProvisioningProperties({ path, view, close }: Props) {
  const [scope, setScope] = useState(view.scope);
  const [notificationEmail, setEmail] = useState(view.notificationEmail);
  const apply = async () => {
    await send(`${path}/settings`, { scope, notificationEmail }, 'PUT');
    notify('Provisioning properties', 'The properties were saved.');
    close();
  };
  return (
    <Panel
      isOpen
      type={PanelType.medium}
      headerText="Properties"
      closeButtonAriaLabel="Close"
      onDismiss={close}
      isFooterAtBottom
      onRenderFooterContent={() => (
        <div className="frame-buttons">
          <PrimaryButton onClick={apply}>Apply</PrimaryButton>
          <DefaultButton onClick={close}>Cancel</DefaultButton>
        </div>
      )}
    >
      <Dropdown
        label="Scope"
        selectedKey={scope}
        onChange={(_, option) => setScope((option?.key as Scope | undefined) ?? scope)}
        options={[
          { key: 'assigned', text: 'Sync only assigned users and groups' },
          { key: 'all', text: 'Sync all users and groups' },
        ]}
      />
      <TextField label="Notification email" value={notificationEmail} onChange={(_, text) => setEmail(text ?? '')} />
    </Panel>
  );
}
