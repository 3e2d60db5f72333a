import './frame/sign-in.css';
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, useState } from 'react';
import { errorText, post } from '../ui/backend.ts';

/** aws/sign-in: the IAM user sign-in page of the console. */
export function SignIn() {
  const [accountId, setAccountId] = useState('');
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const redirectUri = new URLSearchParams(location.search).get('redirect_uri') ?? undefined;
      const answer = await post<{ location: string }>('/sign-in', { accountId, userName, password, redirectUri });
      location.assign(answer.location);
    } catch (thrown) {
      setError(errorText(thrown));
      setBusy(false);
    }
  };

  return (
    <main className="sign-in">
      <p className="sign-in-logo">aws</p>
      <form onSubmit={(event) => void submit(event)}>
        <Container header={<Header variant="h1">IAM user sign in</Header>}>
          <Form
            actions={
              <Button variant="primary" formAction="submit" loading={busy}>
                Sign in
              </Button>
            }
          >
            <SpaceBetween size="m">
              {error !== '' && <Alert type="error">{error}</Alert>}
              <FormField label="Account ID or alias">
                <Input value={accountId} name="account" onChange={({ detail }) => setAccountId(detail.value)} />
              </FormField>
              <FormField label="IAM username">
                <Input value={userName} name="username" onChange={({ detail }) => setUserName(detail.value)} />
              </FormField>
              <FormField label="Password">
                <Input value={password} name="password" type="password" onChange={({ detail }) => setPassword(detail.value)} />
              </FormField>
            </SpaceBetween>
          </Form>
        </Container>
      </form>
    </main>
  );
}
