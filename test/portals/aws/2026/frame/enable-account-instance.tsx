import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { errorText, post } from '../../ui/backend.ts';
import { useInstance } from '../../ui/instance-context.tsx';

/** The side road: an instance for this account alone, which gives nobody access to AWS accounts. */
export function EnableAccountInstance() {
  const { reload } = useInstance();
  const [error, setError] = useState('');
  const enable = async () => {
    try {
      await post('/identity-center/enable', { kind: 'account', multiAccountPermissions: false });
      reload();
    } catch (thrown) {
      setError(errorText(thrown));
    }
  };
  return (
    <ContentLayout header={<Header variant="h1">Enable an account instance of IAM Identity Center</Header>}>
      <SpaceBetween size="l">
        {error !== '' && <Alert type="error">{error}</Alert>}
        <Container header={<Header variant="h2">What an account instance can do</Header>}>
          An account instance serves applications in this account. It has no permission sets and gives no access to AWS accounts.
        </Container>
        <Button variant="primary" onClick={() => void enable()}>
          Enable an account instance
        </Button>
      </SpaceBetween>
    </ContentLayout>
  );
}
