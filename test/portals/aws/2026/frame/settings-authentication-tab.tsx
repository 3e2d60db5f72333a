import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SettingsView } from '../../ui/contract.ts';

/** Settings, tab "Authentication". */
export function AuthenticationTab({ view }: { view: SettingsView }) {
  if (view.source === 'external-idp') {
    return (
      <Container header={<Header variant="h2">Multi-factor authentication</Header>}>
        Your identity provider takes care of multi-factor authentication.
      </Container>
    );
  }
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header variant="h2" actions={<Button>Configure</Button>}>
            Standard authentication
          </Header>
        }
      >
        <KeyValuePairs items={[{ label: 'Send email OTP for users created from the API', value: 'Disabled' }]} />
      </Container>
      <Container
        header={
          <Header variant="h2" actions={<Button>Configure</Button>}>
            Multi-factor authentication
          </Header>
        }
      >
        <KeyValuePairs items={[{ label: 'Prompt users for MFA', value: 'Only when their sign-in context changes' }]} />
      </Container>
    </SpaceBetween>
  );
}
