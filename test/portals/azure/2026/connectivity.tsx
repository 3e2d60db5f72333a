import { DefaultButton } from '@fluentui/react';
import type { ProvisioningView } from '../ui/contract.ts';
import { useLoaded } from '../ui/frame/use-loaded.ts';
import { CredentialFields } from './frame/credential-fields.tsx';
import type { FrameBladeProps } from './frame/frame-application.tsx';
import { FramePage } from './frame/frame-page.tsx';
import { useCredentials } from './frame/use-credentials.ts';

/** azure/connectivity: the credentials, later. */
export function Connectivity({ application }: FrameBladeProps) {
  const path = `/applications/${application.objectId}/provisioning`;
  const { value } = useLoaded<ProvisioningView>(path);
  if (value) return <Loaded application={application} path={path} view={value} />;
  return (
    <FramePage
      application={application}
      blade="ProvisioningConnectivity"
      title={`${application.name} | Connectivity`}
      isLoading
    />
  );
}

function Loaded({ application, path, view }: Pick<FrameBladeProps, 'application'> & { path: string; view: ProvisioningView }) {
  const { value, result, canUse, change, reset, test, save } = useCredentials(path, {
    method: 'bearer',
    tenantUrl: view.tenantUrl,
    secretToken: undefined,
  });
  const isDirty = value.tenantUrl !== view.tenantUrl || value.secretToken !== undefined;
  return (
    <FramePage
      application={application}
      blade="ProvisioningConnectivity"
      title={`${application.name} | Connectivity`}
      commands={[
        { key: 'save', text: 'Save', iconProps: { iconName: 'Save' }, disabled: !isDirty || !canUse, onClick: () => void save() },
        { key: 'discard', text: 'Discard', iconProps: { iconName: 'Cancel' }, disabled: !isDirty, onClick: reset },
      ]}
    >
      <CredentialFields value={value} hasSavedSecret={view.hasSecret} result={result} change={change} />
      <div className="frame-buttons">
        <DefaultButton disabled={!canUse} onClick={test}>
          Test connection
        </DefaultButton>
      </div>
    </FramePage>
  );
}
