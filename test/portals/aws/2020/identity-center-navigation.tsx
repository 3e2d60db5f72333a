import './frame/navigation.css';
import { identityCenterUrl, organizationUrl } from '../ui/addresses.ts';
import { useInstance } from '../ui/instance-context.tsx';
import { nameOn, structureOf } from '../ui/page-edition.ts';
import { useAngularComments } from './kit/elements.ts';

/** The left menu of AWS SSO. `active`: the path of the page, e.g. `/users`. */
export function IdentityCenterNavigation({ active }: { active: string }) {
  const { instance } = useInstance().view;
  const host = useAngularComments<HTMLElement>('ngRepeat: item in $ctrl.navigationItems');
  if (!instance) return null;
  const home = (path: string) => identityCenterUrl(path, instance.id);
  const accounts = (path: string) => organizationUrl(path, instance.id);
  const items = [
    { text: 'Dashboard', path: '/dashboard', href: home('/dashboard') },
    ...(instance.multiAccountPermissions ? [{ text: 'AWS accounts', path: '/accounts', href: accounts('/accounts') }] : []),
    // Permission sets are a tab of "AWS accounts", unless that page is of a time that has no such tab.
    ...(instance.multiAccountPermissions && structureOf('accounts') === '2026'
      ? [{ text: 'Permission sets', path: '/permission-sets', href: accounts('/permission-sets') }]
      : []),
    { text: 'Applications', path: '/applications', href: home('/applications') },
    { text: 'Users', path: '/users', href: home('/users') },
    { text: 'Groups', path: '/groups', href: home('/groups') },
    { text: 'Settings', path: '/settings', href: home('/settings') },
  ];
  const current = items.some(({ path }) => path === active) ? active : active === '/permission-sets' ? '/accounts' : '';
  return (
    <awsui-side-navigation class="ng-isolate-scope" initialized="true">
      <nav className="sso-nav awsui-side-navigation" aria-label={nameOn('identity-center-navigation', 'shortService')} ref={host}>
        <div className="sso-nav-title">{nameOn('identity-center-navigation', 'shortService')}</div>
        <ul>
          {items.map(({ text, path, href }) => (
            <li key={path} className="ng-scope">
              <a href={href} aria-current={path === current ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </awsui-side-navigation>
  );
}
