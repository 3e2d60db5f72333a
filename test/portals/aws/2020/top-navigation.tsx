import './frame/navigation.css';
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { consoleHomeUrl, organizationsUrl, regionUrl } from '../ui/addresses.ts';
import type { NavigationView } from '../ui/contract.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { ServicesMenu } from './frame/services-menu.tsx';

type Menu = 'services' | 'username' | 'region';

/** The bar over every console page of 2020: menus for services, the account and the Region. */
export function TopNavigation() {
  const { value } = useLoaded<NavigationView>('/navigation');
  const [open, setOpen] = useState<Menu | undefined>(undefined);
  const bar = useRef<HTMLElement>(null);
  const toggle = (menu: Menu) => setOpen((last) => (last === menu ? undefined : menu));

  useEffect(() => {
    const close = (event: PointerEvent) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(undefined);
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, []);

  return (
    <header id="awsgnav" className="nav-2020" ref={bar}>
      <nav id="nav-menubar" aria-label="Console navigation">
        <a id="nav-home-link" className="nav-logo" href={consoleHomeUrl()} aria-label="AWS Console Home">
          aws
        </a>
        <NavMenu id="nav-servicesMenu" open={open === 'services'} onToggle={() => toggle('services')} label="Services">
          <ServicesMenu onLeave={() => setOpen(undefined)} />
        </NavMenu>
        <span className="nav-elt nav-dim">Resource Groups</span>
        <span className="nav-space" />
        {value && (
          <>
            <NavMenu
              id="nav-usernameMenu"
              open={open === 'username'}
              onToggle={() => toggle('username')}
              label={`${value.identity.label} @ ${dashed(value.account.id)}`}
            >
              <AccountMenu view={value} />
            </NavMenu>
            <NavMenu id="nav-regionMenu" open={open === 'region'} onToggle={() => toggle('region')} label={value.region.city}>
              <RegionMenu view={value} />
            </NavMenu>
            <span className="nav-elt nav-dim">Support</span>
          </>
        )}
      </nav>
    </header>
  );
}

interface NavMenuProps {
  readonly id: string;
  readonly label: string;
  readonly open: boolean;
  readonly children: ReactNode;
  onToggle(): void;
}

function NavMenu({ id, label, open, children, onToggle }: NavMenuProps) {
  const toggle = (event: MouseEvent) => {
    event.preventDefault();
    onToggle();
  };
  return (
    <div className="nav-menu-holder">
      {/* biome-ignore lint/a11y/useValidAnchor: the old menus hung on links */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <a id={id} className="nav-elt nav-menu" href="#" aria-haspopup="true" aria-expanded={open} role="button" onClick={toggle}>
        <span className="nav-elt-label">{label}</span>
        <span aria-hidden="true" className="nav-arrow" />
      </a>
      {/* The menus stay in the document while they are closed. */}
      <div id={`${id.replace('nav-', '')}Content`} className="nav-menu-content" hidden={!open}>
        {children}
      </div>
    </div>
  );
}

function RegionMenu({ view }: { view: NavigationView }) {
  return (
    <>
      {view.regions.map(({ code, city }) => (
        <a
          key={code}
          data-region-id={code}
          className={`region${code === view.region.code ? ' current-region' : ''}`}
          href={regionUrl(code)}
        >
          {areaOf(code)} ({city}) <span className="nav-code">{code}</span>
        </a>
      ))}
    </>
  );
}

/** How the console of 2020 named the part of the world that a Region is in. */
function areaOf(region: string): string {
  const areas: Record<string, string> = { us: 'US', eu: 'EU', ap: 'Asia Pacific', ca: 'Canada', sa: 'South America' };
  const [continent = '', side = ''] = region.split('-');
  const area = areas[continent] ?? continent;
  return continent === 'us' ? `${area} ${side[0]?.toUpperCase() ?? ''}${side.slice(1)}` : area;
}

function AccountMenu({ view }: { view: NavigationView }) {
  return (
    <>
      <div id="awsc-login-account" className="nav-who">
        <div>{view.identity.kind === 'role' ? 'Federated Login' : 'IAM User'}</div>
        <strong>{view.identity.label}</strong>
        <div>Account</div>
        <strong>{dashed(view.account.id)}</strong>
      </div>
      <a href={organizationsUrl()}>My Organization</a>
      <a id="aws-console-logout" href="/console/logout">
        Sign Out
      </a>
    </>
  );
}

/** The line below every page. */
export function ConsoleFooter() {
  return (
    <footer id="console-nav-footer" className="nav-2020-footer">
      <span>Feedback</span>
      <span>English (US)</span>
      <span className="nav-space" />
      <span>Simulated console: no real account is behind it</span>
    </footer>
  );
}

function dashed(accountId: string): string {
  return accountId.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');
}
