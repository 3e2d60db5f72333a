import { label } from '../ui/page-edition.ts';
import type { IdentitySource } from './configure-external-idp.tsx';
import { Alert } from './kit/alert.tsx';
import { TextField } from './kit/fields.tsx';
import { Box, Rows } from './kit/layout.tsx';

const names: Record<IdentitySource, string> = {
  directory: 'AWS SSO',
  'active-directory': 'Active Directory',
  'external-idp': 'External identity provider',
};

interface ConfirmIdentitySourceProps {
  readonly from: IdentitySource;
  readonly to: IdentitySource;
  readonly typed: string;
  onType(text: string): void;
}

/** aws/confirm-identity-source: the review, where a word must be typed. */
export function ConfirmIdentitySource({ from, to, typed, onType }: ConfirmIdentitySourceProps) {
  return (
    <Box title="Review and confirm">
      <Rows
        rows={[
          { label: 'Current identity source', value: names[from] },
          { label: 'New identity source', value: names[to] },
        ]}
      />
      <Alert type="warning" header="Before you change your identity source">
        <ul>
          {to === 'external-idp' ? (
            <>
              <li>Users, groups and assignments are kept.</li>
              <li>People sign in with your identity provider, which must know them by the same username.</li>
            </>
          ) : (
            <>
              <li>Assignments are kept.</li>
              <li>Users who came from your identity provider need a new password.</li>
            </>
          )}
        </ul>
      </Alert>
      <TextField
        label={`Type ${label('confirm-identity-source.word')} to change your identity source.`}
        value={typed}
        onChange={onType}
      />
    </Box>
  );
}
