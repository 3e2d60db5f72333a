/** @jsxImportSource react */
import './fluent.css';
import {
  CommandBar,
  DefaultButton,
  initializeIcons,
  Link,
  Nav,
  PrimaryButton,
  SearchBox,
  TextField,
  Toggle,
} from '@fluentui/react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { fill } from './fill.ts';
import { FluentMapping } from './fluent-mapping.tsx';
import { FluentPeople } from './fluent-people.tsx';

/** The attribute mapping of users, with the credentials and a long list below: pages of the lab, among much else. */
function Mapping({ rows }: { readonly rows: number }) {
  return (
    <>
      <div className="fxs-topbar">
        <SearchBox ariaLabel="Search resources, services, and docs (G+/)" />
        <DefaultButton>Notifications</DefaultButton>
      </div>
      <div className="blade">
        <Nav groups={[{ links: menu.map((name) => ({ name, url: `#${name}` })) }]} ariaLabel="Menu" />
        <div>
          <h1>Attribute Mapping</h1>
          <CommandBar items={['Save', 'Discard'].map((text) => ({ key: text, text }))} />
          <Link>Attribute mapping (Preview)</Link>
          <Toggle label="Enabled" inlineLabel onText="Yes" offText="No" defaultChecked />
          <FluentMapping />
          <h2>Admin Credentials</h2>
          <TextField label="Tenant URL" required defaultValue="" />
          <TextField label="Secret token" type="password" />
          <PrimaryButton>Test connection</PrimaryButton>
          <h2>People in scope</h2>
          <FluentPeople rows={rows} />
        </div>
      </div>
    </>
  );
}

const menu = ['Overview', 'Provision on demand', 'Connectivity', 'Provisioning logs', 'Users and groups', 'Properties'];

// The icons' font comes from a server; without it the elements are there all the same.
initializeIcons('/no-fonts/', { disableWarnings: true });
const root = createRoot(document.getElementById('app') as HTMLElement);
fill((rows) => flushSync(() => root.render(<Mapping rows={rows} />)));
