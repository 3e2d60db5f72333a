import type { PolicyView } from '../ui/contract.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { Checkbox, ControlGroup, RadioButton } from './kit/fields.tsx';
import { Box, WhenLoaded } from './kit/layout.tsx';
import { PermissionSetSpecify } from './permission-set-specify.tsx';

/** A permission set that is being made. */
export interface NewSet {
  readonly type: 'job-function' | 'custom';
  readonly name: string;
  readonly description: string;
  readonly sessionDuration: string;
  readonly relayState: string;
  /** Names of managed policies. */
  readonly policies: readonly string[];
}

export const emptySet: NewSet = {
  type: 'job-function',
  name: '',
  description: '',
  sessionDuration: 'PT1H',
  relayState: '',
  policies: [],
};

interface PermissionSetTypeProps {
  readonly set: NewSet;
  /** A custom permission set's name is asked for on the same page. */
  readonly details: boolean;
  onChange(set: NewSet): void;
}

/** aws/permission-set-type: a policy for a job, or policies of one's own choice. */
export function PermissionSetType({ set, details, onChange }: PermissionSetTypeProps) {
  const policies = useLoaded<readonly PolicyView[]>('/policies');
  const type = (value: NewSet['type'], label: string, description: string) => (
    <RadioButton
      name="type"
      label={label}
      description={description}
      checked={set.type === value}
      onChange={() => onChange({ ...set, type: value, name: '', policies: [] })}
    />
  );
  return (
    <>
      <Box title="How do you want to create your permission set?">
        <ControlGroup label="Permission set">
          {type('job-function', 'Use an existing job function policy', 'A policy that AWS keeps for a common job')}
          {type('custom', 'Create a custom permission set', 'Policies of your own choice')}
        </ControlGroup>
      </Box>
      <WhenLoaded from={policies}>
        {(all) =>
          set.type === 'job-function' ? (
            <Box title="Select job function policy">
              {all
                .filter(({ kind }) => kind === 'job-function')
                .map(({ name, description }) => (
                  <RadioButton
                    key={name}
                    name="policy"
                    label={name}
                    description={description}
                    checked={set.policies.includes(name)}
                    onChange={() => onChange({ ...set, name, policies: [name] })}
                  />
                ))}
            </Box>
          ) : (
            <>
              {details && <PermissionSetSpecify set={set} onChange={onChange} />}
              <Box title="Attach AWS managed policies">
                {all.map(({ name }) => (
                  <Checkbox
                    key={name}
                    label={name}
                    checked={set.policies.includes(name)}
                    onChange={(on) => {
                      const others = set.policies.filter((other) => other !== name);
                      onChange({ ...set, policies: on ? [...others, name] : others });
                    }}
                  />
                ))}
              </Box>
            </>
          )
        }
      </WhenLoaded>
    </>
  );
}
