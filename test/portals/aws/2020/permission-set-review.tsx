import { Box, Rows } from './kit/layout.tsx';
import type { NewSet } from './permission-set-type.tsx';

/** aws/permission-set-review: everything once more. */
export function PermissionSetReview({ set }: { set: NewSet }) {
  return (
    <Box title="Review">
      <Rows
        rows={[
          { label: 'Name', value: set.name },
          { label: 'Description', value: set.description || '-' },
          { label: 'Session duration', value: set.sessionDuration },
          { label: 'Policies', value: set.policies.join(', ') },
        ]}
      />
    </Box>
  );
}
