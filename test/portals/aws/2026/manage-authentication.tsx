import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { IdentityProviderView, ServiceProviderView } from '../ui/contract.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { IdpCertificates } from './frame/idp-certificates.tsx';
import { WhenLoaded } from './frame/loading.tsx';
import { ServiceProviderMetadata } from './frame/service-provider-metadata.tsx';

/** aws/manage-authentication: both sides' SAML data once the provider is connected. */
export function ManageAuthentication() {
  const serviceProvider = useLoaded<ServiceProviderView>('/service-provider');
  const identityProvider = useLoaded<IdentityProviderView>('/identity-provider');
  return (
    <ContentLayout header={<Header variant="h1">Manage authentication</Header>}>
      <SpaceBetween size="l">
        <WhenLoaded from={serviceProvider}>{(view) => <ServiceProviderBox view={view} />}</WhenLoaded>
        <WhenLoaded from={identityProvider}>
          {(view) => (
            <SpaceBetween size="l">
              <Container header={<Header variant="h2">Identity provider metadata</Header>}>
                <KeyValuePairs
                  columns={1}
                  items={[
                    { label: 'IdP sign-in URL', value: view.signInUrl },
                    { label: 'IdP issuer URL', value: view.entityId },
                  ]}
                />
              </Container>
              <IdpCertificates view={view} reload={identityProvider.reload} />
            </SpaceBetween>
          )}
        </WhenLoaded>
      </SpaceBetween>
    </ContentLayout>
  );
}

function ServiceProviderBox({ view }: { view: ServiceProviderView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button onClick={() => setOpen(true)}>View ACS URLs</Button>
                <Button iconName="download" href="/api/service-provider/metadata" download>
                  Download metadata file
                </Button>
              </SpaceBetween>
            }
          >
            Service provider metadata
          </Header>
        }
      >
        <ServiceProviderMetadata view={view} />
      </Container>
      <Modal
        visible={open}
        size="large"
        header="ACS URLs"
        closeAriaLabel="Close dialog"
        onDismiss={() => setOpen(false)}
        footer={
          <Box float="right">
            <CopyToClipboard
              copyButtonText="Copy all URLs"
              copyButtonAriaLabel="Copy all URLs"
              copySuccessText="URLs copied"
              copyErrorText="Could not copy"
              textToCopy={view.acsUrls.join('\n')}
            />
          </Box>
        }
      >
        <SpaceBetween size="xs">
          {view.acsUrls.map((url) => (
            <Box key={url} variant="code">
              {url}
            </Box>
          ))}
        </SpaceBetween>
      </Modal>
    </>
  );
}
