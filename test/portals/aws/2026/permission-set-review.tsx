import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { durationText } from './frame/session-durations.ts';
import type { PermissionSetDetails } from './permission-set-specify.tsx';
import type { TypeChoice } from './permission-set-type.tsx';

/** aws/permission-set-review: the last step of a new permission set. */
export function PermissionSetReview({ choice, details }: { choice: TypeChoice; details: PermissionSetDetails }) {
  return (
    <Container header={<Header variant="h2">Permission set</Header>}>
      <KeyValuePairs
        columns={2}
        items={[
          {
            label: 'Permission set type',
            value: choice.type === 'predefined' ? 'Predefined permission set' : 'Custom permission set',
          },
          { label: 'AWS managed policies', value: choice.policies.join(', ') },
          { label: 'Permission set name', value: details.name },
          { label: 'Description', value: details.description || '-' },
          { label: 'Session duration', value: durationText(details.sessionDuration) },
          { label: 'Relay state', value: details.relayState || '-' },
        ]}
      />
    </Container>
  );
}
