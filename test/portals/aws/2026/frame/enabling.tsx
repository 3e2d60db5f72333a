import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';

/** The half minute in which an instance comes into being. */
export function Enabling() {
  return (
    <ContentLayout header={<Header variant="h1">Enable IAM Identity Center</Header>}>
      <Container>
        <Box padding="l">
          <StatusIndicator type="in-progress">Enabling</StatusIndicator>
        </Box>
      </Container>
    </ContentLayout>
  );
}
