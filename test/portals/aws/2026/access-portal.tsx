import './frame/access-portal.css';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useState } from 'react';
import type { PortalView } from '../ui/contract.ts';
import { useHashRoute } from '../ui/hash-route.ts';
import { ToConsole } from '../ui/to-console.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { WhenLoaded } from './frame/loading.tsx';
import { PortalAccounts, type RoleRef } from './frame/portal-accounts.tsx';

/** aws/access-portal: what somebody may enter, once signed in. */
export function AccessPortal() {
  const route = useHashRoute();
  const portal = useLoaded<PortalView>('/portal');
  if (route.path === '/console') return <ToConsole query={route.query} />;
  return (
    <>
      <header className="portal-header">
        <span className="portal-logo">aws</span>
        <span>access portal</span>
        <span className="portal-user">
          {portal.value?.userName}
          <a href="/start/logout">Sign out</a>
        </span>
      </header>
      <main className="portal-main">
        <WhenLoaded from={portal}>{(view) => <Portal view={view} />}</WhenLoaded>
      </main>
    </>
  );
}

function Portal({ view }: { view: PortalView }) {
  const [keys, setKeys] = useState<RoleRef | undefined>(undefined);
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={`Signed in as ${view.displayName}`}>
        AWS access portal
      </Header>
      <Tabs
        ariaLabel="Portal"
        tabs={[
          {
            id: 'accounts',
            label: 'Accounts',
            content:
              view.accounts.length > 0 ? (
                <PortalAccounts accounts={view.accounts} onAccessKeys={setKeys} />
              ) : (
                <Container>You do not have access to any account yet.</Container>
              ),
          },
          { id: 'applications', label: 'Applications', content: <Container>You do not have any applications.</Container> },
        ]}
      />
      <Modal
        visible={keys !== undefined}
        header={`Get credentials for ${keys?.role ?? ''}`}
        closeAriaLabel="Close dialog"
        onDismiss={() => setKeys(undefined)}
        footer={
          <Box float="right">
            <Button variant="primary" onClick={() => setKeys(undefined)}>
              Close
            </Button>
          </Box>
        }
      >
        The simulated portal hands out no credentials.
      </Modal>
    </SpaceBetween>
  );
}
