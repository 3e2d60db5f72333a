import './frame/console.css';
import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { consoleHomeUrl, identityCenterUrl, organizationsUrl, regionUrl } from '../ui/addresses.ts';
import type { NavigationView } from '../ui/contract.ts';
import { nameOn } from '../ui/page-edition.ts';
import { sessionData } from '../ui/session-data.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { ServiceSearch } from './frame/service-search.tsx';

/** The dark bar over every console page. Its ids and test ids have stayed the same for years. */
export function TopNavigation() {
  const { value } = useLoaded<NavigationView>('/navigation');
  const [open, setOpen] = useState<'services' | 'regions' | 'account' | undefined>(undefined);
  const bar = useRef<HTMLElement>(null);
  const toggle = (menu: typeof open) => setOpen((last) => (last === menu ? undefined : menu));

  useEffect(() => {
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !bar.current?.contains(event.target as Node))
        setOpen(undefined);
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, []);

  return (
    <header id="awsc-nav-header" data-testid="awsc-nav-header" className="awsc-header" ref={bar}>
      <nav aria-label="Global navigation" className="awsc-bar">
        <a
          className="awsc-logo"
          id="nav-home-link"
          data-testid="nav-home-link"
          href={consoleHomeUrl()}
          aria-label="AWS Console Home"
        >
          aws
        </a>
        <MenuButton
          testId="aws-services-list-button"
          label="Services"
          open={open === 'services'}
          onClick={() => toggle('services')}
        >
          <span aria-hidden="true" className="awsc-grid" />
        </MenuButton>
        <ServiceSearch />
        <ul id="awsc-navigation__more-menu--list" className="awsc-more">
          <IconItem testId="awsc-phd__bell-icon" label="Notifications" icon="notification" />
          <IconItem testId="awsc-nav-support-menu-button" label="Support" icon="support" />
          <IconItem testId="awsc-nav-quick-settings-button" label="Quick settings" icon="settings" />
          {value && (
            <>
              <li>
                <MenuButton
                  testId="more-menu__awsc-nav-regions-menu-button"
                  label="Region"
                  open={open === 'regions'}
                  onClick={() => toggle('regions')}
                >
                  <span title={value.region.city}>{value.region.city}</span>
                </MenuButton>
                {open === 'regions' && <RegionMenu view={value} />}
              </li>
              <li>
                <MenuButton
                  testId="more-menu__awsc-nav-account-menu-button"
                  label="Account"
                  open={open === 'account'}
                  onClick={() => toggle('account')}
                >
                  <span title={accountLabel(value)}>{accountLabel(value)}</span>
                </MenuButton>
                {open === 'account' && <AccountMenu view={value} />}
              </li>
            </>
          )}
        </ul>
      </nav>
      {open === 'services' && <ServicesMenu />}
    </header>
  );
}

interface MenuButtonProps {
  readonly testId: string;
  readonly label: string;
  readonly open: boolean;
  onClick(): void;
  readonly children: ReactNode;
}

function MenuButton({ testId, label, open, onClick, children }: MenuButtonProps) {
  // The name says more than the text inside where that is only a place or a person.
  const name = testId === 'aws-services-list-button' ? { 'aria-label': label } : {};
  return (
    <button
      type="button"
      className="awsc-button"
      data-testid={testId}
      aria-haspopup="true"
      aria-expanded={open}
      onClick={onClick}
      {...name}
    >
      {children}
      {testId !== 'aws-services-list-button' && <Icon name="caret-down-filled" />}
    </button>
  );
}

function IconItem({ testId, label, icon }: { testId: string; label: string; icon: IconProps.Name }) {
  return (
    <li>
      <button type="button" className="awsc-button" data-testid={testId} aria-label={label} title={label}>
        <Icon name={icon} />
      </button>
    </li>
  );
}

function RegionMenu({ view }: { view: NavigationView }) {
  return (
    <div id="menu--regions" className="awsc-menu awsc-menu--end">
      <ul className="nav-menu__regions__list" aria-label="Regions">
        {view.regions.map(({ code, city }) => {
          const selected = code === view.region.code;
          return (
            <li key={code}>
              <a
                data-region-id={code}
                className={`nav-menu__region${selected ? ' nav-menu__region--selected' : ''}`}
                aria-current={selected}
                href={regionUrl(code)}
              >
                <span>{city}</span> <span className="awsc-code">{code}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function AccountMenu({ view }: { view: NavigationView }) {
  const accountId = dashed(view.account.id);
  return (
    <div id="menu--account" data-testid="account-detail-menu" className="awsc-menu awsc-menu--end">
      <div data-testid="awsc-account-info-tile" className="awsc-tile">
        <div className="awsc-small">Account ID:</div>
        <div>
          <button
            type="button"
            className="awsc-button awsc-button--plain"
            data-testid="awsc-copy-accountid"
            aria-label="Copy account ID"
            onClick={() => void navigator.clipboard.writeText(view.account.id)}
          >
            <Icon name="copy" />
          </button>
          <span>{accountId}</span>
        </div>
        <div className="awsc-small">{view.identity.kind === 'role' ? 'Federated user:' : 'IAM user:'}</div>
        <div data-testid="awsc-login-display-name-user">{view.identity.label}</div>
      </div>
      <ul>
        <li>
          <a href={organizationsUrl()}>Organization</a>
        </li>
        <li>
          <a id="aws-console-logout" data-testid="awsc-logout" href="/console/logout">
            Sign out
          </a>
        </li>
      </ul>
    </div>
  );
}

function ServicesMenu() {
  return (
    <div id="menu--services" className="awsc-menu">
      <p className="awsc-small">Security, Identity, &amp; Compliance</p>
      <ul>
        <li>
          <a href={identityCenterUrl('/')}>{nameOn('top-navigation', 'service')}</a>
        </li>
      </ul>
      <p className="awsc-small">Management &amp; Governance</p>
      <ul>
        <li>
          <a href={organizationsUrl()}>AWS Organizations</a>
        </li>
      </ul>
    </div>
  );
}

function accountLabel({ account, identity }: NavigationView): string {
  return `${identity.label} @ ${sessionData().accountAlias || dashed(account.id)}`;
}

function dashed(accountId: string): string {
  return accountId.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');
}
