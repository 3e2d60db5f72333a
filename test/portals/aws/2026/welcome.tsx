import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useInstance } from '../ui/instance-context.tsx';
import { nameOn } from '../ui/page-edition.ts';
import { useEnable } from '../ui/use-enable.ts';

/** aws/welcome: the service in a Region without an instance, whether or not another Region has one. */
export function Welcome() {
  const { href, view } = useInstance();
  const { begin, error } = useEnable();
  return (
    <ContentLayout
      headerVariant="high-contrast"
      defaultPadding
      maxContentWidth={1200}
      header={
        <Box padding={{ vertical: 'xl' }}>
          <Grid gridDefinition={[{ colspan: { default: 12, s: 8 } }, { colspan: { default: 12, s: 4 } }]}>
            <SpaceBetween size="s">
              <Box variant="p">Security, Identity, and Compliance</Box>
              <Box variant="h1" fontSize="display-l" fontWeight="bold">
                {nameOn('welcome', 'service')}
              </Box>
              <Box variant="p" fontSize="heading-l" fontWeight="light">
                One place for people's access to AWS accounts and applications
              </Box>
            </SpaceBetween>
            <Container>
              <SpaceBetween size="s">
                <Header variant="h2">Enable IAM Identity Center</Header>
                <Box>Enable an instance in {view.region.city} to connect your identity source and give people access.</Box>
                {error !== '' && <Alert type="error">{error}</Alert>}
                <Button variant="primary" onClick={begin}>
                  Enable
                </Button>
                {view.organization === 'none' && (
                  <Box fontSize="body-s">
                    For applications in this account only you can{' '}
                    <Link href={href('/enable-account-instance')} fontSize="body-s">
                      enable an account instance of IAM Identity Center
                    </Link>
                    .
                  </Box>
                )}
              </SpaceBetween>
            </Container>
          </Grid>
        </Box>
      }
    >
      <Container header={<Header variant="h2">How it works</Header>}>
        <ColumnLayout columns={3} variant="text-grid">
          <Box>Connect the directory where your people already are.</Box>
          <Box>Describe in permission sets what they may do.</Box>
          <Box>Assign them to accounts; they sign in through one portal.</Box>
        </ColumnLayout>
      </Container>
    </ContentLayout>
  );
}
