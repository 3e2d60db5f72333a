import SideNavigation, { type SideNavigationProps } from '@cloudscape-design/components/side-navigation';
import { identityCenterUrl, organizationsUrl, organizationUrl } from '../ui/addresses.ts';
import { useInstance } from '../ui/instance-context.tsx';
import { nameOn } from '../ui/page-edition.ts';

/** The left navigation of both IAM Identity Center applications. `active`: the path of the page, e.g. `/users`. */
export function IdentityCenterNavigation({ active }: { active: string }) {
  const { instance } = useInstance().view;
  if (!instance) return null;
  const home = (path: string) => identityCenterUrl(path, instance.id);
  const organization = (path: string) => organizationUrl(path, instance.id);
  const multiAccount: SideNavigationProps.Item = {
    type: 'section',
    text: 'Multi-account permissions',
    items: [
      { type: 'link', text: 'AWS accounts', href: organization('/accounts') },
      { type: 'link', text: 'Permission sets', href: organization('/permission-sets') },
    ],
  };
  const items: SideNavigationProps.Item[] = [
    { type: 'link', text: 'Dashboard', href: home('/dashboard') },
    { type: 'link', text: 'Users', href: home('/users') },
    { type: 'link', text: 'Groups', href: home('/groups') },
    { type: 'link', text: 'Settings', href: home('/settings') },
    { type: 'divider' },
    ...(instance.multiAccountPermissions ? [multiAccount] : []),
    {
      type: 'section',
      text: 'Application assignments',
      items: [{ type: 'link', text: 'Applications', href: home('/applications') }],
    },
    { type: 'divider' },
    {
      type: 'section',
      text: 'Related consoles',
      defaultExpanded: false,
      items: [{ type: 'link', text: 'AWS Organizations', href: organizationsUrl() }],
    },
  ];
  const links = items.flatMap((item) => (item.type === 'section' ? item.items : [item]));
  const current = links.find((item) => item.type === 'link' && item.href.endsWith(active));
  return (
    <SideNavigation
      header={{ text: nameOn('identity-center-navigation', 'service'), href: home('/dashboard') }}
      items={items}
      activeHref={current?.type === 'link' ? current.href : ''}
    />
  );
}
