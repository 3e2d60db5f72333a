import { organizationUrl } from '../ui/addresses.ts';
import type { SettingsView } from '../ui/contract.ts';
import { useInstance } from '../ui/instance-context.tsx';
import { label, nameOn } from '../ui/page-edition.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { Box, PageHeader, WhenLoaded } from './kit/layout.tsx';

/** aws/dashboard: cards for the recommended steps, and the portal's address. */
export function Dashboard() {
  const { view, href } = useInstance();
  const settings = useLoaded<SettingsView>('/settings');
  const cards = [
    {
      title: 'Choose your identity source',
      href: href('/settings'),
      text: 'Decide where your users and groups are kept and where people sign in.',
    },
    ...(view.instance?.multiAccountPermissions
      ? [
          {
            title: label('dashboard.multi-account'),
            href: organizationUrl('/accounts', view.instance.id),
            text: 'Give users and groups access to accounts of your organization.',
          },
        ]
      : []),
    {
      title: 'Manage SSO access to your cloud applications',
      href: href('/applications'),
      text: 'Give users and groups access to their applications.',
    },
  ];
  return (
    <>
      <PageHeader title="Welcome to AWS Single Sign-On" description="AWS SSO is enabled. These are the recommended steps." />
      <div className="sso-dashboard">
        <section>
          {cards.map((card, index) => (
            <Box key={card.title}>
              <div className="sso-card">
                <span className="sso-card-number">{index + 1}</span>
                <div>
                  <a className="sso-card-title" href={card.href} {...{ 'ui-sref': `app.step${index + 1}` }}>
                    {card.title}
                  </a>
                  <div className="awsui-util-description">{card.text}</div>
                </div>
              </div>
            </Box>
          ))}
        </section>
        <Box title={nameOn('dashboard', 'portal')}>
          <WhenLoaded from={settings}>{(value) => <span className="ng-binding">{value.portalUrl}</span>}</WhenLoaded>
        </Box>
      </div>
    </>
  );
}
