import { DefaultButton, PrimaryButton, Spinner, SpinnerSize } from '@fluentui/react';
import { tellPortal } from '../ui/frame/portal-link.ts';
import { wordsOf } from '../ui/words.ts';
import { CredentialFields } from './frame/credential-fields.tsx';
import type { FrameBladeProps } from './frame/frame-application.tsx';
import { FramePage } from './frame/frame-page.tsx';
import { useCredentials } from './frame/use-credentials.ts';

/** azure/provisioning-connect: the credentials, for the first time. */
export function ProvisioningConnect({ application, editions }: FrameBladeProps) {
  const path = `/applications/${application.objectId}/provisioning`;
  const { value, result, isBusy, canUse, change, test, save } = useCredentials(path, {
    method: 'bearer',
    tenantUrl: '',
    secretToken: '',
  });
  const close = () => tellPortal({ kind: 'open', blade: 'ProvisioningOverview' });
  const create = async () => {
    if (await save()) close();
  };
  return (
    <FramePage application={application} blade="ProvisioningConnect" title="New provisioning configuration">
      <h2 className="frame-heading">Admin credentials</h2>
      <p>{wordsOf(editions, 'provisioning-connect').directory} needs these to reach the application’s provisioning service.</p>
      <CredentialFields value={value} hasSavedSecret={false} result={result} change={change} />
      <div className="frame-buttons">
        <DefaultButton disabled={!canUse} onClick={test}>
          Test connection
        </DefaultButton>
        {isBusy && <Spinner size={SpinnerSize.small} />}
      </div>
      <div className="frame-buttons frame-footer">
        <PrimaryButton disabled={!canUse} onClick={create}>
          Create
        </PrimaryButton>
        <DefaultButton onClick={close}>Cancel</DefaultButton>
      </div>
    </FramePage>
  );
}
