import './frame/user-portal.css';
import { type ReactNode, useEffect, useState } from 'react';
import type { PortalView } from '../ui/contract.ts';
import { useHashRoute } from '../ui/hash-route.ts';
import { label } from '../ui/page-edition.ts';
import { ToConsole } from '../ui/to-console.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { ActionLink, Button } from './kit/button.tsx';
import { useAngularComments } from './kit/elements.ts';
import { WhenLoaded } from './kit/layout.tsx';
import { Modal } from './kit/modal.tsx';

/** aws/access-portal: tiles; "AWS Account" opens to accounts, an account to its roles. */
export function AccessPortal() {
  const route = useHashRoute();
  const portal = useLoaded<PortalView>('/portal');
  const host = useAngularComments<HTMLElement>('ngIf: portal.ready');
  useEffect(() => {
    document.title = label('access-portal.title');
  }, []);
  if (route.path === '/console') return <ToConsole query={route.query} />;
  return (
    <portal-ui class="awsui-old">
      <header className="portal-header">
        <span className="portal-logo">aws</span>
        <span className="portal-user">
          {portal.value?.displayName}
          <a href="/start/logout">Sign out</a>
        </span>
      </header>
      <portal-dashboard>
        <main className="portal-main" ref={host}>
          <h1 className="portal-title">{label('access-portal.title')}</h1>
          <WhenLoaded from={portal}>{(view) => <Applications accounts={view.accounts} />}</WhenLoaded>
        </main>
      </portal-dashboard>
    </portal-ui>
  );
}

function Applications({ accounts }: { accounts: PortalView['accounts'] }) {
  const [open, setOpen] = useState(false);
  if (accounts.length === 0) return <p>You do not have any applications.</p>;
  return (
    <>
      <portal-application-list>
        <portal-application title="AWS Account" class={open ? 'active' : ''} id="app-03e8643328913682">
          <button type="button" className="portal-tile" aria-expanded={open} onClick={() => setOpen((last) => !last)}>
            <span className="portal-tile-icon" aria-hidden="true">
              ⬢
            </span>
            <span className="title">AWS Account</span>
            <span className="portal-tile-count">({accounts.length})</span>
          </button>
        </portal-application>
      </portal-application-list>
      {open && (
        <sso-expander>
          <portal-instance-list>
            {accounts.map((account) => (
              <Account key={account.id} account={account} />
            ))}
          </portal-instance-list>
        </sso-expander>
      )}
    </>
  );
}

function Account({ account }: { account: PortalView['accounts'][number] }) {
  const { id, name, email, roles } = account;
  const [keys, setKeys] = useState('');
  return (
    <div className="portal-instance-section">
      <portal-instance>
        <Expander
          summary={
            <span className="instance">
              <strong className="name">{name}</strong>
              <span className="accountId">#{id}</span>
              <span className="email">{email}</span>
            </span>
          }
        >
          <portal-profile-list>
            {roles.map((role) => (
              <portal-profile key={role}>
                <div className="portal-profile-row">
                  <span className="profile-name">{role}</span>
                  <a
                    className="profile-link"
                    target="_blank"
                    rel="noreferrer"
                    href={`/start/#/console?account_id=${id}&role_name=${encodeURIComponent(role)}`}
                  >
                    Management console
                  </a>
                  <span className="creds-link">
                    <ActionLink
                      id="temp-credentials-button"
                      text="Command line or programmatic access"
                      onClick={() => setKeys(role)}
                    />
                  </span>
                </div>
              </portal-profile>
            ))}
          </portal-profile-list>
        </Expander>
      </portal-instance>
      <Modal
        visible={keys !== ''}
        header={`Get credentials for ${keys}`}
        onDismiss={() => setKeys('')}
        footer={<Button variant="primary" text="Close" onClick={() => setKeys('')} />}
      >
        The simulated portal hands out no credentials.
      </Modal>
    </div>
  );
}

function Expander({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="instance-block" aria-expanded={open} onClick={() => setOpen((last) => !last)}>
        {summary}
      </button>
      {open && <sso-expander>{children}</sso-expander>}
    </>
  );
}
