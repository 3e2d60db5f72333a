import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { errorText, post } from '../../ui/backend.ts';
import { useInstance } from '../../ui/instance-context.tsx';

/** The page that makes a group by hand. */
export function CreateGroup() {
  const { go } = useInstance();
  const [displayName, setDisplayName] = useState('');
  const [description, setDescription] = useState('');
  const [error, setError] = useState('');
  const create = async () => {
    try {
      await post('/groups', { displayName, description });
      go('/groups');
    } catch (thrown) {
      setError(errorText(thrown));
    }
  };
  return (
    <ContentLayout header={<Header variant="h1">Create group</Header>}>
      <Form
        errorText={error}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={() => go('/groups')}>
              Cancel
            </Button>
            <Button variant="primary" onClick={() => void create()}>
              Create group
            </Button>
          </SpaceBetween>
        }
      >
        <Container header={<Header variant="h2">Group details</Header>}>
          <SpaceBetween size="m">
            <FormField label="Group name">
              <Input value={displayName} onChange={({ detail }) => setDisplayName(detail.value)} />
            </FormField>
            <FormField label="Description">
              <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
            </FormField>
          </SpaceBetween>
        </Container>
      </Form>
    </ContentLayout>
  );
}
