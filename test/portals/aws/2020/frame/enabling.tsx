import { Box, PageHeader } from '../kit/layout.tsx';

/** The half minute in which AWS SSO is being enabled. */
export function Enabling() {
  return (
    <>
      <PageHeader title="Enabling AWS SSO" />
      <Box>
        <awsui-spinner class="sso-loading">Setting up AWS SSO. This takes about 30 seconds.</awsui-spinner>
      </Box>
    </>
  );
}
