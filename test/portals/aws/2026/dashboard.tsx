import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { organizationUrl } from '../ui/addresses.ts';
import type { SettingsView } from '../ui/contract.ts';
import { useInstance } from '../ui/instance-context.tsx';
import { isSince, label } from '../ui/page-edition.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { Copyable } from './frame/copyable.tsx';
import { WhenLoaded } from './frame/loading.tsx';

/** aws/dashboard: the recommended steps, and a summary with the portal's addresses. */
export function Dashboard() {
  const settings = useLoaded<SettingsView>('/settings');
  return (
    <ContentLayout header={<Header variant="h1">Dashboard</Header>}>
      <WhenLoaded from={settings}>
        {(view) => (
          <Grid gridDefinition={[{ colspan: { default: 12, s: 8 } }, { colspan: { default: 12, s: 4 } }]}>
            <SetupSteps />
            <SettingsSummary view={view} />
          </Grid>
        )}
      </WhenLoaded>
    </ContentLayout>
  );
}

function SetupSteps() {
  const { view, href } = useInstance();
  return (
    <Container header={<Header variant="h2">IAM Identity Center setup</Header>}>
      <ColumnLayout columns={1} borders="horizontal">
        <Step number={1} href={href('/settings')} title="Choose your identity source">
          Say where your users and groups are kept, and how they sign in.
        </Step>
        {view.instance?.multiAccountPermissions && (
          <Step number={2} href={organizationUrl('/accounts', view.instance.id)} title={label('dashboard.multi-account')}>
            Give users and groups access to accounts of your organization.
          </Step>
        )}
        <Step
          number={view.instance?.multiAccountPermissions ? 3 : 2}
          href={href('/applications')}
          title="Set up application user and group assignments"
        >
          Give users and groups access to applications.
        </Step>
      </ColumnLayout>
    </Container>
  );
}

function Step({ number, href, title, children }: { number: number; href: string; title: string; children: string }) {
  return (
    <SpaceBetween size="xxs">
      <Box variant="awsui-key-label">Step {number}</Box>
      <Link href={href} fontSize="heading-m">
        {title}
      </Link>
      <Box color="text-body-secondary">{children}</Box>
    </SpaceBetween>
  );
}

function SettingsSummary({ view }: { view: SettingsView }) {
  const { href } = useInstance();
  return (
    <Container
      header={
        <Header variant="h2" actions={<Link href={href('/settings')}>Go to settings</Link>}>
          Settings summary
        </Header>
      }
    >
      <KeyValuePairs
        items={[
          {
            label: 'Identity source',
            value: view.source === 'external-idp' ? 'External identity provider' : 'Identity Center directory',
          },
          { label: 'Primary Region', value: `${view.region.city} (${view.region.code})` },
          { label: 'Organization ID', value: view.organizationId ?? '-' },
          {
            label: label('dashboard.portal-url'),
            value: !isSince('2026', 'dashboard') ? (
              <Copyable name="AWS access portal URL" text={view.portalUrl} />
            ) : (
              <SpaceBetween size="xs">
                <Box variant="awsui-key-label">Default IPv4 only</Box>
                <Copyable name="IPv4 AWS access portal URL" text={view.portalUrl} />
                <Box variant="awsui-key-label">Dual-stack</Box>
                <Copyable name="dual-stack AWS access portal URL" text={view.dualStackPortalUrl} />
              </SpaceBetween>
            ),
          },
        ]}
      />
    </Container>
  );
}
