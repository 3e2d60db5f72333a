import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { durationText, sessionDurations } from './frame/session-durations.ts';

export interface PermissionSetDetails {
  readonly name: string;
  readonly description: string;
  /** ISO 8601. */
  readonly sessionDuration: string;
  readonly relayState: string;
}

interface PermissionSetSpecifyProps {
  readonly details: PermissionSetDetails;
  onChange(details: PermissionSetDetails): void;
}

/** aws/permission-set-specify: the second step of a new permission set. */
export function PermissionSetSpecify({ details, onChange }: PermissionSetSpecifyProps) {
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Permission set details</Header>}>
        <SpaceBetween size="m">
          <FormField label="Permission set name" constraintText="At most 32 characters">
            <Input value={details.name} onChange={({ detail }) => onChange({ ...details, name: detail.value })} />
          </FormField>
          <FormField label="Description - optional">
            <Input value={details.description} onChange={({ detail }) => onChange({ ...details, description: detail.value })} />
          </FormField>
          <FormField label="Session duration">
            <Select
              selectedOption={{ value: details.sessionDuration, label: durationText(details.sessionDuration) }}
              options={sessionDurations}
              onChange={({ detail }) => onChange({ ...details, sessionDuration: detail.selectedOption.value ?? 'PT1H' })}
            />
          </FormField>
          <FormField label="Relay state - optional">
            <Input value={details.relayState} onChange={({ detail }) => onChange({ ...details, relayState: detail.value })} />
          </FormField>
        </SpaceBetween>
      </Container>
      <ExpandableSection variant="container" headerText="Tags (optional)">
        No tags
      </ExpandableSection>
    </SpaceBetween>
  );
}
