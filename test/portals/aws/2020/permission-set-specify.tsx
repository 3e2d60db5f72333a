import { TextField } from './kit/fields.tsx';
import { Box } from './kit/layout.tsx';
import type { NewSet } from './permission-set-type.tsx';

/** aws/permission-set-specify: the set's name and what it says of itself. */
export function PermissionSetSpecify({ set, onChange }: { set: NewSet; onChange(set: NewSet): void }) {
  return (
    <Box title="Permission set details">
      <TextField label="Name" value={set.name} onChange={(name) => onChange({ ...set, name })} />
      <TextField label="Description" value={set.description} onChange={(description) => onChange({ ...set, description })} />
      <TextField
        label="Session duration"
        hint="PT1H means one hour"
        value={set.sessionDuration}
        onChange={(sessionDuration) => onChange({ ...set, sessionDuration })}
      />
      <TextField label="Relay state" value={set.relayState} onChange={(relayState) => onChange({ ...set, relayState })} />
    </Box>
  );
}
