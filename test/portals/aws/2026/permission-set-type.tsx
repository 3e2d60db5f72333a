import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Multiselect from '@cloudscape-design/components/multiselect';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import type { PolicyView } from '../ui/contract.ts';
import type { Loaded } from '../ui/use-loaded.ts';
import { WhenLoaded } from './frame/loading.tsx';

export interface TypeChoice {
  readonly type: 'predefined' | 'custom';
  /** Names of managed policies; one at most for a predefined set. */
  readonly policies: readonly string[];
}

interface PermissionSetTypeProps {
  readonly choice: TypeChoice;
  readonly policies: Loaded<readonly PolicyView[]>;
  onChange(choice: TypeChoice): void;
}

/** aws/permission-set-type: the first step of a new permission set. */
export function PermissionSetType({ choice, policies, onChange }: PermissionSetTypeProps) {
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Permission set type</Header>}>
        <Tiles
          value={choice.type}
          ariaLabel="Permission set type"
          onChange={({ detail }) => onChange({ type: detail.value as TypeChoice['type'], policies: [] })}
          items={[
            { value: 'predefined', label: 'Predefined permission set', description: 'One policy that AWS keeps' },
            { value: 'custom', label: 'Custom permission set', description: 'Policies of your own choice' },
          ]}
        />
      </Container>
      <WhenLoaded from={policies}>
        {(all) =>
          choice.type === 'predefined' ? (
            <Predefined choice={choice} policies={all} onChange={onChange} />
          ) : (
            <Custom choice={choice} policies={all} onChange={onChange} />
          )
        }
      </WhenLoaded>
    </SpaceBetween>
  );
}

interface PolicyChoiceProps {
  readonly choice: TypeChoice;
  readonly policies: readonly PolicyView[];
  onChange(choice: TypeChoice): void;
}

function Predefined({ choice, policies, onChange }: PolicyChoiceProps) {
  const list = (kind: PolicyView['kind'], label: string) => (
    <SpaceBetween size="xs">
      <Box variant="h3">{label}</Box>
      <RadioGroup
        value={choice.policies[0] ?? null}
        ariaLabel={label}
        onChange={({ detail }) => onChange({ ...choice, policies: [detail.value] })}
        items={policies
          .filter((policy) => policy.kind === kind)
          .map(({ name, description }) => ({ value: name, label: name, description }))}
      />
    </SpaceBetween>
  );
  return (
    <Container header={<Header variant="h2">Policy for predefined permission set</Header>}>
      <SpaceBetween size="l">
        {list('job-function', 'Job function policies')}
        {list('common', 'Common permission policies')}
      </SpaceBetween>
    </Container>
  );
}

function Custom({ choice, policies, onChange }: PolicyChoiceProps) {
  const options = policies.map(({ name, arn }) => ({ value: name, label: name, description: arn }));
  return (
    <Container header={<Header variant="h2">AWS managed policies</Header>}>
      <FormField label="Policies" stretch>
        <Multiselect
          options={options}
          selectedOptions={options.filter(({ value }) => choice.policies.includes(value))}
          placeholder="Choose policies"
          onChange={({ detail }) => onChange({ ...choice, policies: detail.selectedOptions.map(({ value }) => value ?? '') })}
        />
      </FormField>
    </Container>
  );
}
