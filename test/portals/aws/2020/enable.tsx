import { organizationsUrl } from '../ui/addresses.ts';
import { useInstance } from '../ui/instance-context.tsx';
import { useEnable } from '../ui/use-enable.ts';
import { Alert } from './kit/alert.tsx';
import { Button } from './kit/button.tsx';
import { Box, FormActions, PageHeader } from './kit/layout.tsx';

/** aws/enable: the organization that AWS SSO needs, made together with it where there is none. */
export function Enable() {
  const { view, go } = useInstance();
  const { enable, error, busy } = useEnable();
  const needsOrganization = view.organization === 'none';

  if (view.organization === 'consolidated-billing') {
    return (
      <>
        <PageHeader title="Enable AWS SSO" />
        <Alert type="warning" header="Your organization supports consolidated billing features only">
          AWS SSO needs an organization with all features enabled. Change it in the{' '}
          <a href={organizationsUrl()}>AWS Organizations console</a>.
        </Alert>
      </>
    );
  }
  return (
    <>
      <PageHeader title={needsOrganization ? 'AWS SSO requires AWS Organizations' : 'Enable AWS SSO'} />
      {error !== '' && <Alert type="error">{error}</Alert>}
      {needsOrganization && view.plan === 'free' && (
        <Alert type="warning">An organization ends the free plan of this account, and its credits with it.</Alert>
      )}
      <Box>
        {needsOrganization
          ? 'This account is not part of an organization. One with all features enabled will be created, with this account as its master account.'
          : `AWS SSO will be enabled in ${view.region.city}.`}
        <FormActions>
          <Button variant="link" text="Cancel" onClick={() => go('/')} />
          <Button
            variant="primary"
            loading={busy}
            text={needsOrganization ? 'Create AWS organization' : 'Enable AWS SSO'}
            onClick={() => void enable()}
          />
        </FormActions>
      </Box>
    </>
  );
}
