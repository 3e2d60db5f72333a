import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { identityCenterUrl, organizationsUrl } from '../ui/addresses.ts';
import { nameOn } from '../ui/page-edition.ts';

/** aws/console-home: where the administrator lands after signing in. */
export function ConsoleHome() {
  return (
    <ContentLayout header={<Header variant="h1">Console Home</Header>}>
      <ColumnLayout columns={2}>
        <Container header={<Header variant="h2">Recently visited</Header>}>
          <SpaceBetween size="xs">
            <Link href={identityCenterUrl('/')}>{nameOn('console-home', 'service')}</Link>
            <Link href={organizationsUrl()}>AWS Organizations</Link>
          </SpaceBetween>
        </Container>
        <Container header={<Header variant="h2">Welcome to AWS</Header>}>
          <Box>Open a service from the list, or look for it in the search box above.</Box>
        </Container>
        <Container header={<Header variant="h2">AWS Health</Header>}>
          <Box color="text-body-secondary">No open issues in the past 7 days</Box>
        </Container>
        <Container header={<Header variant="h2">Cost and usage</Header>}>
          <Box color="text-body-secondary">No cost data yet</Box>
        </Container>
      </ColumnLayout>
    </ContentLayout>
  );
}
