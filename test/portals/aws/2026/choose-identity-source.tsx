import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Tiles from '@cloudscape-design/components/tiles';

export type IdentitySource = 'directory' | 'active-directory' | 'external-idp';

interface ChooseIdentitySourceProps {
  readonly value: IdentitySource;
  readonly current: IdentitySource;
  onChange(value: IdentitySource): void;
}

/** aws/choose-identity-source: the wizard's first step. */
export function ChooseIdentitySource({ value, current, onChange }: ChooseIdentitySourceProps) {
  return (
    <Container header={<Header variant="h2">Identity source</Header>}>
      <FormField label="Choose where your identities are managed" stretch>
        <Tiles
          columns={1}
          value={value}
          ariaLabel="Identity source"
          onChange={({ detail }) => onChange(detail.value as IdentitySource)}
          items={[
            {
              value: 'directory',
              label: 'Identity Center directory',
              description: `Users and groups are made and sign in here.${note('directory', current)}`,
            },
            {
              value: 'active-directory',
              label: 'Active Directory',
              description: 'Users and groups come from a directory that you run or that AWS runs for you.',
            },
            {
              value: 'external-idp',
              label: 'External identity provider',
              description: `Users sign in with a SAML 2.0 provider of your own.${note('external-idp', current)}`,
              // Once a provider is connected the wizard doesn't take another: it is edited under Manage authentication.
              disabled: current === 'external-idp',
            },
          ]}
        />
      </FormField>
    </Container>
  );
}

function note(source: IdentitySource, current: IdentitySource): string {
  return source === current ? ' This is the current identity source.' : '';
}
