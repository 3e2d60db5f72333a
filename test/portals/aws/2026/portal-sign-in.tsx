import './frame/sign-in.css';
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, useState } from 'react';
import { errorText, post } from '../ui/backend.ts';

/** aws/portal-sign-in: the password page of the Identity Center directory, or what a refused SAML response leads to. */
export function PortalSignIn() {
  const failure = document.querySelector<HTMLMetaElement>('meta[name="sign-in-error"]')?.content;
  return (
    <main className="sign-in">
      <p className="sign-in-logo">aws</p>
      {failure ? <Failure kind={failure} /> : <PasswordForm />}
    </main>
  );
}

function Failure({ kind }: { kind: string }) {
  return (
    <Container
      header={<Header variant="h1">{kind === 'not-you' ? "It's not you, it is us" : 'An unexpected error has occurred'}</Header>}
    >
      <Box>
        {kind === 'not-you'
          ? "We couldn't complete your request right now. Please try again later."
          : 'You could not be signed in. Ask your administrator for help.'}
      </Box>
    </Container>
  );
}

function PasswordForm() {
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const answer = await post<{ location: string }>('/portal-sign-in', { userName, password });
      location.assign(answer.location);
    } catch (thrown) {
      setError(errorText(thrown));
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Container header={<Header variant="h1">Sign in</Header>}>
        <Form
          actions={
            <Button variant="primary" formAction="submit">
              Sign in
            </Button>
          }
        >
          <SpaceBetween size="m">
            {error !== '' && <Alert type="error">{error}</Alert>}
            <FormField label="Username">
              <Input value={userName} name="username" onChange={({ detail }) => setUserName(detail.value)} />
            </FormField>
            <FormField label="Password">
              <Input value={password} name="password" type="password" onChange={({ detail }) => setPassword(detail.value)} />
            </FormField>
          </SpaceBetween>
        </Form>
      </Container>
    </form>
  );
}
