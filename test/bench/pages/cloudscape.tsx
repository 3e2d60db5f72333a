/** @jsxImportSource react */
import '@cloudscape-design/global-styles/index.css';
import './cloudscape.css';
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { CloudscapePeople } from './cloudscape-people.tsx';
import { fill } from './fill.ts';

/** The Settings of IAM Identity Center, with a long list below: what the lab's step 5.1 is about, among much else. */
function Settings({ rows }: { readonly rows: number }) {
  return (
    <>
      <header id="awsc-nav-header">
        <Input type="search" value="" ariaLabel="Search" onChange={() => undefined} />
        <button type="button" data-testid="more-menu__awsc-nav-regions-menu-button">
          N. Virginia
        </button>
        <button type="button" data-testid="more-menu__awsc-nav-account-menu-button">
          otto.vik @ 1111-2222-3333
        </button>
      </header>
      <div className="console">
        <Navigation />
        <main>
          <SpaceBetween size="l">
            <Header variant="h1">Settings</Header>
            <Details />
            <SettingsTabs />
            <CloudscapePeople rows={rows} />
            <OtherSettings />
          </SpaceBetween>
        </main>
      </div>
    </>
  );
}

function Navigation() {
  const link = (text: string) => ({ type: 'link' as const, text, href: `#/${text}` });
  return (
    <SideNavigation
      header={{ text: 'IAM Identity Center', href: '#/' }}
      items={[
        ...['Dashboard', 'Users', 'Groups', 'Settings'].map(link),
        { type: 'section', text: 'Multi-account permissions', items: ['AWS accounts', 'Permission sets'].map(link) },
        { type: 'section', text: 'Application assignments', items: ['Applications'].map(link) },
      ]}
    />
  );
}

function Details() {
  return (
    <Container header={<Header variant="h2">Details</Header>}>
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Instance ID', value: 'ssoins-0123456789abcdef' },
          { label: 'Primary Region', value: 'US East (N. Virginia)' },
          { label: 'Delegated administrator', value: 'Not enabled' },
        ]}
      />
    </Container>
  );
}

function SettingsTabs() {
  const labels = ['Authentication', 'Management', 'Attributes for access control', 'Tags'];
  return (
    <Tabs
      activeTabId="source"
      ariaLabel="Settings"
      tabs={[
        { id: 'source', label: 'Identity source', content: <IdentitySource /> },
        ...labels.map((label) => ({ id: label, label, content: null })),
      ]}
    />
  );
}

function IdentitySource() {
  return (
    <SpaceBetween size="l">
      <div className="scroller">
        <div className="roomy">
          <div className="narrow" id="target-part">
            <Alert type="info" header="Automatic provisioning" action={<Button>Enable</Button>}>
              Your identity provider can create users and groups.
            </Alert>
          </div>
        </div>
      </div>
      <Container
        header={
          <Header variant="h2" actions={<ButtonDropdown items={[{ id: 'change', text: 'Change' }]}>Actions</ButtonDropdown>}>
            Identity source
          </Header>
        }
      >
        <KeyValuePairs
          columns={3}
          items={[
            { label: 'Identity source', value: 'External identity provider' },
            { label: 'Provisioning method', value: 'Manual' },
            { label: 'AWS access portal URL', value: 'https://d-0123456789.awsapps.com/start' },
          ]}
        />
      </Container>
    </SpaceBetween>
  );
}

/** What the lab does not mean, but calls by the same names. */
function OtherSettings() {
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header variant="h2" actions={<Button>Enable</Button>}>
            Attributes for access control
          </Header>
        }
      >
        Off
      </Container>
      <Container
        header={
          <Header variant="h2" actions={<Button>Enable</Button>}>
            Session tags
          </Header>
        }
      >
        Off
      </Container>
      <Container
        header={
          <Header variant="h2" actions={<Button>Delete</Button>}>
            Delete IAM Identity Center configuration
          </Header>
        }
      >
        This can’t be undone.
      </Container>
    </SpaceBetween>
  );
}

const root = createRoot(document.getElementById('app') as HTMLElement);
fill((rows) => flushSync(() => root.render(<Settings rows={rows} />)));
