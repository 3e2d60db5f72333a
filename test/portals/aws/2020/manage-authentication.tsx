import type { IdentityProviderView, ServiceProviderView } from '../ui/contract.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { Box, PageHeader, Rows, WhenLoaded } from './kit/layout.tsx';
import { Table } from './kit/table.tsx';

/** aws/manage-authentication: both sides' SAML data once the provider is connected. */
export function ManageAuthentication() {
  const serviceProvider = useLoaded<ServiceProviderView>('/service-provider');
  const identityProvider = useLoaded<IdentityProviderView>('/identity-provider');
  return (
    <>
      <PageHeader title="SAML 2.0 authentication" />
      <Box title="Service provider metadata">
        <WhenLoaded from={serviceProvider}>
          {(view) => (
            <Rows
              rows={[
                {
                  label: 'AWS SSO SAML metadata',
                  value: (
                    <a href="/api/service-provider/metadata" download>
                      Download metadata file
                    </a>
                  ),
                },
                { label: 'AWS SSO Sign-in URL', value: view.signInUrl },
                { label: 'AWS SSO ACS URL', value: view.acsUrl },
                { label: 'AWS SSO issuer URL', value: view.issuerUrl },
              ]}
            />
          )}
        </WhenLoaded>
      </Box>
      <WhenLoaded from={identityProvider}>
        {(view) => (
          <>
            <Box title="Identity provider metadata">
              <Rows
                rows={[
                  { label: 'IdP sign-in URL', value: view.signInUrl },
                  { label: 'IdP issuer URL', value: view.entityId },
                ]}
              />
            </Box>
            <Box title="Manage certificates">
              <Table
                name="SAML 2.0 certificates"
                items={view.certificates}
                keyOf={({ fingerprint }) => fingerprint}
                titleOf={({ subject }) => subject}
                empty="No certificates"
                columns={[
                  { header: 'Subject', cell: ({ subject }) => subject },
                  { header: 'Fingerprint', cell: ({ fingerprint }) => fingerprint.slice(0, 23) },
                  { header: 'Expires', cell: ({ validTo }) => validTo },
                ]}
              />
            </Box>
          </>
        )}
      </WhenLoaded>
    </>
  );
}
