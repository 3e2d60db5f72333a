import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';

/** A token behind bullets until "Show token" is pressed. Whoever opens it anew sees bullets again. */
export function TokenDetails({ token }: { token: string }) {
  const [shown, setShown] = useState(false);
  return (
    <FormField label="Access token" stretch>
      <SpaceBetween size="xs">
        <SpaceBetween direction="horizontal" size="xs">
          <CopyToClipboard
            variant="button"
            copyButtonText="Copy"
            copyButtonAriaLabel="Copy access token"
            copySuccessText="Access token copied"
            copyErrorText="Could not copy"
            textToCopy={token}
          />
          <Button onClick={() => setShown((last) => !last)}>{shown ? 'Hide token' : 'Show token'}</Button>
        </SpaceBetween>
        <Box variant="code">
          <span style={{ overflowWrap: 'anywhere' }}>{shown ? token : '•'.repeat(40)}</span>
        </Box>
      </SpaceBetween>
    </FormField>
  );
}
