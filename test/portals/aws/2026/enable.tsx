import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Link from '@cloudscape-design/components/link';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { organizationsUrl } from '../ui/addresses.ts';
import { errorText, post } from '../ui/backend.ts';
import { useInstance } from '../ui/instance-context.tsx';
import { isSince, label } from '../ui/page-edition.ts';
import { useEnable } from '../ui/use-enable.ts';

/** aws/enable: the organization first, if there is none, then the instance's configuration. */
export function Enable() {
  const { organization } = useInstance().view;
  if (organization === 'none') return <WithOrganizations />;
  return organization === 'all-features' ? <InstanceConfiguration /> : <AllFeaturesNeeded />;
}

function WithOrganizations() {
  const { view, reload, href } = useInstance();
  const atOnce = useEnable();
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const create = async () => {
    setBusy(true);
    try {
      await post('/organization');
      reload();
    } catch (thrown) {
      setError(errorText(thrown));
      setBusy(false);
    }
  };
  return (
    <ContentLayout header={<Header variant="h1">Enable IAM Identity Center with AWS Organizations</Header>}>
      <SpaceBetween size="l">
        {error + atOnce.error !== '' && <Alert type="error">{error + atOnce.error}</Alert>}
        {view.plan === 'free' && (
          <Alert type="warning" header="Your account is on the free plan">
            An organization needs a paid plan. Creating one upgrades this account, and the credits that are left expire at once.
          </Alert>
        )}
        <Container header={<Header variant="h2">An organization will be created</Header>}>
          <SpaceBetween size="s">
            <Box>
              This account does not belong to an organization yet. One with all features will be created, and this account becomes
              its management account.
            </Box>
            <Box fontSize="body-s">
              If you need it for applications in this account only, you can{' '}
              <Link href={href('/enable-account-instance')} fontSize="body-s">
                enable an account instance of IAM Identity Center
              </Link>
              .
            </Box>
          </SpaceBetween>
        </Container>
        <Box float="right">
          {/* Before there was an instance to configure, the organization was all there was to ask about. */}
          <Actions
            label={label('enable.create-organization')}
            busy={busy || atOnce.busy}
            onClick={() => void (isSince('2026', 'enable') ? create() : atOnce.enable())}
          />
        </Box>
      </SpaceBetween>
    </ContentLayout>
  );
}

function AllFeaturesNeeded() {
  return (
    <ContentLayout header={<Header variant="h1">Enable IAM Identity Center</Header>}>
      <Alert type="warning" header="Your organization has consolidated billing features only">
        IAM Identity Center needs an organization with all features. Enable them in the settings of the{' '}
        <Link href={organizationsUrl()} variant="primary">
          AWS Organizations console
        </Link>
        .
      </Alert>
    </ContentLayout>
  );
}

function InstanceConfiguration() {
  const { reload, view } = useInstance();
  const [kind, setKind] = useState('single');
  const [multiAccountPermissions, setMultiAccountPermissions] = useState(true);
  const [key, setKey] = useState('aws');
  const [keyArn, setKeyArn] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);

  const enable = async () => {
    if (kind === 'multi' && !keyArn.startsWith('arn:aws:kms:')) {
      setError('A Multi-Region instance needs a customer managed key.');
      return;
    }
    setBusy(true);
    try {
      await post('/identity-center/enable', { kind: 'organization', multiAccountPermissions });
      reload();
    } catch (thrown) {
      setError(errorText(thrown));
      setBusy(false);
    }
  };

  return (
    <ContentLayout header={<Header variant="h1">Enable IAM Identity Center</Header>}>
      <SpaceBetween size="l">
        {error !== '' && <Alert type="error">{error}</Alert>}
        <Container header={<Header variant="h2">Instance configuration</Header>}>
          <SpaceBetween size="l">
            <FormField label="Instance type">
              <Tiles
                value={kind}
                onChange={({ detail }) => setKind(detail.value)}
                ariaLabel="Instance type"
                items={[
                  { value: 'single', label: 'Single-Region instance', description: `One Region: ${view.region.city}` },
                  {
                    value: 'multi',
                    label: 'Multi-Region instance',
                    description: 'Replicated to further Regions, with your own key',
                  },
                  { value: 'custom', label: 'Custom instance', description: 'Choose every setting yourself' },
                ]}
              />
            </FormField>
            <Toggle checked={multiAccountPermissions} onChange={({ detail }) => setMultiAccountPermissions(detail.checked)}>
              Enable multi-account permissions
            </Toggle>
          </SpaceBetween>
        </Container>
        <ExpandableSection
          variant="container"
          headerText="Key for encrypting IAM Identity Center data at rest"
          headerDescription="Optional"
        >
          <SpaceBetween size="m">
            <RadioGroup
              value={key}
              ariaLabel="Encryption key"
              onChange={({ detail }) => setKey(detail.value)}
              items={[
                { value: 'aws', label: 'AWS owned key' },
                { value: 'customer', label: 'Customer managed key' },
              ]}
            />
            {key === 'customer' && (
              <FormField label="Key ARN">
                <Input value={keyArn} onChange={({ detail }) => setKeyArn(detail.value)} />
              </FormField>
            )}
          </SpaceBetween>
        </ExpandableSection>
        <Box float="right">
          <Actions label="Enable" busy={busy} onClick={() => void enable()} />
        </Box>
      </SpaceBetween>
    </ContentLayout>
  );
}

function Actions({ label, busy, onClick }: { label: string; busy: boolean; onClick: () => void }) {
  const { go } = useInstance();
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button variant="link" onClick={() => go('/')}>
        Cancel
      </Button>
      <Button variant="primary" loading={busy} onClick={onClick}>
        {label}
      </Button>
    </SpaceBetween>
  );
}
