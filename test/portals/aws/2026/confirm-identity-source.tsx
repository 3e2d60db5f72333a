import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { label } from '../ui/page-edition.ts';
import type { IdentitySource } from './choose-identity-source.tsx';

const names: Record<IdentitySource, string> = {
  directory: 'Identity Center directory',
  'active-directory': 'Active Directory',
  'external-idp': 'External identity provider',
};

interface ConfirmIdentitySourceProps {
  readonly from: IdentitySource;
  readonly to: IdentitySource;
  readonly typed: string;
  onType(text: string): void;
}

/** aws/confirm-identity-source: the wizard's last step, where a word must be typed. */
export function ConfirmIdentitySource({ from, to, typed, onType }: ConfirmIdentitySourceProps) {
  return (
    <Container header={<Header variant="h2">Confirm change</Header>}>
      <SpaceBetween size="l">
        <KeyValuePairs
          columns={2}
          items={[
            { label: 'Current identity source', value: names[from] },
            { label: 'New identity source', value: names[to] },
          ]}
        />
        <Alert type="warning" header="What the change means">
          {to === 'directory'
            ? 'Assignments stay. Users who came from your identity provider need a new password before they can sign in.'
            : 'Users, groups and assignments stay. Users sign in with your identity provider, and only if it knows them by the same name.'}
        </Alert>
        <FormField
          label={`Type ${label('confirm-identity-source.word')} to confirm that you want to change your identity source`}
        >
          <Input value={typed} onChange={({ detail }) => onType(detail.value)} />
        </FormField>
      </SpaceBetween>
    </Container>
  );
}
